import { fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { parseSettings, type SettingsFault } from "@/src/core/settings/parse-settings.ts";
import { DEFAULT_SETTINGS, PROMPT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import type { CopyView } from "@/src/storage/second-copy/read-copy.ts";
import { OptionsPage } from "@/src/ui/pages/options/options-page.tsx";
import { fakeComputersDeps } from "./fake-computers-deps.ts";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

/** As if the background had told of another fault. */
let refresh = () => {};

/** What the voice said, and how fast. */
let said: string[] = [];

const NO_COPY: CopyView = { loss: null, snapshots: [] };

async function openOptions(
  stored: Settings = DEFAULT_SETTINGS,
  faults: readonly SettingsFault[] = [],
  copy: CopyView = NO_COPY,
) {
  said = [];
  const background: { stored: Settings; copy: CopyView; calls: string[] } = { stored, copy, calls: [] };
  render(
    <OptionsPage
      deps={{
        ...fakeComputersDeps([]),
        ...fakeDiaryDeps([]),
        onChanged: (kinds, again) => {
          if (kinds.includes("faults")) refresh = again;
          return () => undefined;
        },
        loadCopy: async () => background.copy,
        bringBack: async () => {
          background.calls.push("bring back");
          return { records: 1204, from: Date.UTC(2026, 10, 22, 9) };
        },
        carryOn: async () => void background.calls.push("carry on"),
        loadSettings: async () => ({ settings: background.stored, faults }),
        saveSettings: async (patch) => {
          const parsed = parseSettings(patch, background.stored);
          background.stored = parsed.settings;
          return parsed;
        },
        sendTestPrompt: async () => "notification",
        newId: () => "new-run",
        voice: {
          choices: () => [{ name: "Local", language: "en-GB" }],
          onChoices: () => () => {},
          say: (words, how) => void said.push(`${words} ${String(how.rate)}`),
          stop: () => {},
        },
        listKeys: async () => [
          { name: "hipFlexor", key: "Alt+Shift+S" },
          { name: "posture", key: "" },
        ],
        openKeys: async () => {
          throw new Error("not allowed");
        },
      }}
    />,
  );
  await screen.findByTestId("day-mon");
  return background;
}

const field = (testId: string) => screen.getByTestId<HTMLInputElement>(testId);
const leaveWith = (testId: string, value: string) => {
  fireEvent.input(field(testId), { target: { value } });
  fireEvent.change(field(testId), { target: { value } });
  fireEvent.blur(field(testId), { target: { value } });
};

describe("the options page", () => {
  it("refuses an interval in words, keeps what was typed, and saves the next good one", async () => {
    const background = await openOptions();
    leaveWith("every-posture", "3");
    await screen.findByText("At least 5 min; more often becomes noise.");
    expect(field("every-posture").value).toBe("3");
    expect(background.stored.posture.everyMinutes).toBe(30);

    leaveWith("every-posture", "45 min");
    await screen.findByTestId("toast");
    expect(screen.queryByText(/becomes noise/)).toBeNull();
    expect(background.stored.posture.everyMinutes).toBe(45);
  });

  it("shows every kind of prompt with a control for each field of its setting, and saves what is changed", async () => {
    const background = await openOptions();
    expect(screen.getAllByTestId(/^prompt-[^-]+$/).map((row) => row.dataset["testid"])).toEqual(
      PROMPT_SETTINGS.map((kind) => `prompt-${kind}`),
    );
    leaveWith("every-warmUp", "25");
    leaveWith("every-coolDown", "10");
    fireEvent.blur(screen.getByLabelText("Check-in at"), { target: { value: "15:00" } });
    fireEvent.change(screen.getByLabelText("Day of the weekly review"), { target: { value: "fri" } });
    fireEvent.click(screen.getByTestId("prompt-strength-on"));
    fireEvent.click(within(screen.getByTestId("prompt-strength")).getByRole("button", { name: "Tuesday" }));
    fireEvent.click(within(screen.getByTestId("prompt-strength")).getByRole("button", { name: "Friday" }));
    await screen.findByText("Choose at least one day, or switch it off.");
    await waitFor(() =>
      expect(background.stored).toMatchObject({
        warmUp: { on: true, leadMinutes: 25 },
        coolDown: { on: true, afterMinutes: 10 },
        strength: { on: true, weekdays: [], at: "12:30" },
        checkIn: { on: true, at: "15:00" },
        review: { on: true, weekday: "fri", at: "18:00" },
      }),
    );
  });

  it("takes a day off and gives its hours back", async () => {
    const background = await openOptions();
    fireEvent.click(field("day-mon-on"));
    await screen.findByTestId("toast");
    expect(background.stored.workingHours.mon).toEqual([]);
    fireEvent.click(field("day-mon-on"));
    await screen.findByTestId("toast");
    await Promise.resolve();
    expect(within(screen.getByTestId("day-mon")).getByTestId("day-mon-edit").textContent).not.toBe("off");
  });

  it("adds a second range and keeps an overlap out of the settings", async () => {
    const background = await openOptions();
    fireEvent.click(screen.getByTestId("day-wed-edit"));
    leaveWith("day-wed-1-to", "12:00");
    await screen.findByTestId("toast");
    fireEvent.click(screen.getByTestId("day-wed-add"));
    await screen.findByTestId("day-wed-2-from");
    leaveWith("day-wed-2-from", "11:00");
    await screen.findByText(/overlap/);
    await Promise.resolve();
    expect(background.stored.workingHours.wed[1]?.from).toBe("13:00");
  });

  it("drops an overlap that was never saved when Monday's hours take its place", async () => {
    await openOptions();
    fireEvent.click(screen.getByTestId("day-wed-edit"));
    fireEvent.click(screen.getByTestId("day-wed-add"));
    await screen.findByTestId("day-wed-2-from");
    leaveWith("day-wed-2-from", "11:00");
    await screen.findByText(/overlap/);
    fireEvent.click(screen.getByTestId("copy-monday"));
    await waitFor(() => expect(screen.queryByTestId("day-wed-2-from")).toBeNull());
    expect(screen.queryByText(/overlap/)).toBeNull();
  });

  it("saves a time with Enter too, for who closes the page from the field", async () => {
    const background = await openOptions();
    fireEvent.click(screen.getByTestId("day-wed-edit"));
    fireEvent.input(field("day-wed-1-to"), { target: { value: "12:00" } });
    fireEvent.keyDown(field("day-wed-1-to"), { key: "Enter" });
    await screen.findByTestId("toast");
    expect(background.stored.workingHours.wed).toEqual([{ from: "09:00", to: "12:00" }]);
  });

  it("shows the keys as they are now, and says where to change them if the browser won't", async () => {
    await openOptions();
    expect((await screen.findByTestId("key-hipFlexor")).textContent).toBe("Start the hip-flexor stretchAlt+Shift+S");
    expect(screen.getByTestId("key-posture").textContent).toBe("Posture resetnot set");
    fireEvent.click(screen.getByTestId("change-keys"));
    await screen.findByText(/under extensions, keyboard shortcuts/);
  });

  it("sets the player's voice, and lets it be heard as it is set", async () => {
    const background = await openOptions();
    fireEvent.click(screen.getByRole("button", { name: "Faster" }));
    await screen.findByTestId("toast");
    expect(background.stored.player.voiceRate).toBe(1.25);
    fireEvent.click(screen.getByTestId("try-voice"));
    expect(said).toEqual(["Right leg back. Three, two, one. 1.25"]);
    fireEvent.click(screen.getByTestId("quiet-in-hours"));
    await vi.waitFor(() => expect(background.stored.player.quietInHours).toBe(true));
  });

  it("takes back what was made easier for good", async () => {
    const background = await openOptions({ ...DEFAULT_SETTINGS, easierForGood: ["plank", "side-plank"] });
    fireEvent.click(screen.getByTestId("as-written-plank"));
    await screen.findByTestId("toast");
    expect(background.stored.easierForGood).toEqual(["side-plank"]);
    expect(screen.queryByTestId("as-written-plank")).toBeNull();
  });

  it("says which settings could not be read, and keeps them as they are when asked", async () => {
    await openOptions(DEFAULT_SETTINGS, [
      { path: "posture.everyMinutes", message: "expected at least 5 minutes" },
      { path: "workingHours.mon.0.from", message: "expected a time of day such as 09:30" },
    ]);
    expect(screen.getByTestId("repaired").textContent).toContain("Working hours, Posture reset");
    fireEvent.click(screen.getByTestId("keep-repaired"));
    await screen.findByTestId("toast");
    expect(screen.queryByTestId("repaired")).toBeNull();
  });

  it("writes times and weeks anew as soon as somebody chooses how", async () => {
    const background = await openOptions();
    const days = () => screen.getAllByTestId(/^day-[a-z]{3}$/).map((row) => row.dataset["testid"]);
    const monday = () => screen.getByTestId("day-mon").textContent?.replaceAll(/\s/gu, " ");
    expect(days()[0]).toBe("day-sun");
    expect(monday()).toContain("9:00 AM–6:00 PM");
    fireEvent.click(screen.getByTestId("clock-24h"));
    fireEvent.click(screen.getByTestId("week-mon"));
    await waitFor(() => expect(monday()).toContain("09:00–18:00"));
    await waitFor(() => expect(days()[0]).toBe("day-mon"));
    await waitFor(() => expect(background.stored).toMatchObject({ clock: "24h", weekStart: "mon" }));
  });

  it("lets the training partner be chosen, and says who is missing among them", async () => {
    const background = await openOptions();
    fireEvent.click(screen.getByTestId("skin-deep"));
    fireEvent.click(screen.getByTestId("build-large"));
    await waitFor(() =>
      expect(background.stored.runner).toEqual({
        skin: "deep",
        hair: "black",
        cut: "up",
        build: "large",
        kit: "tartan",
      }),
    );
    expect(document.body.textContent).toMatch(/Still missing.*uses a wheelchair/);
  });

  it("takes settings from a file, names what would change and what it doesn't know, and undoes it", async () => {
    const background = await openOptions();
    fireEvent.change(field("settings-file"), { target: { files: [new File(["{}"], "settings.json")] } });
    const preview = within(await screen.findByTestId("settings-preview"));
    preview.getByText("This version doesn’t know: colour");
    expect(background.stored.theme).toBe("system");
    fireEvent.click(preview.getByTestId("settings-use"));
    await screen.findByText("The settings from the file are in use.");
    expect(background.stored.theme).toBe("dark");
    fireEvent.click(screen.getByTestId("undo"));
    await waitFor(() => expect(background.stored.theme).toBe("system"));
  });

  it("plans a weekly run", async () => {
    const background = await openOptions();
    fireEvent.click(screen.getByTestId("add-run"));
    await screen.findByTestId("toast");
    expect(background.stored.runPlan).toEqual([{ id: "new-run", weekday: "tue", at: "18:00", minutes: 45 }]);
  });
});

describe("the second copy on the options page", () => {
  const at = Date.UTC(2026, 10, 23, 9);
  const aSnapshot = (checkIns: number, leftOut: number) => ({
    key: "snapshot-1",
    at,
    digest: "",
    bytes: 2_200_000,
    seq: 1,
    rows: { checkIns },
    leftOut: leftOut === 0 ? {} : { spans: leftOut },
  });
  const missing: CopyView = {
    loss: { at, because: "emptied" },
    snapshots: [aSnapshot(1204, 0)],
  };

  it("says when it was made, of how much, and what didn't fit", async () => {
    await openOptions(DEFAULT_SETTINGS, [], { loss: null, snapshots: [aSnapshot(81_000, 3_120)] });
    const copy = within(await screen.findByTestId("copy"));
    await copy.findByText(/Last made .*: 81,000 records\. The oldest 3,120 didn’t fit\./);
    expect(copy.queryByTestId("bring-records-back")).toBeNull();
  });

  it("brings missing records back with one press, and says how many", async () => {
    const background = await openOptions(DEFAULT_SETTINGS, [], missing);
    fireEvent.click(await screen.findByTestId("bring-records-back"));
    await screen.findByText(/^1,204 records are back\. They come from the copy of November 22, 2026 at /);
    expect(background.calls).toEqual(["bring back"]);
    background.copy = { ...missing, loss: null };
    refresh();
    await waitFor(() => expect(screen.queryByTestId("bring-records-back")).toBeNull());
  });

  it("asks before it lets them go for good", async () => {
    const background = await openOptions(DEFAULT_SETTINGS, [], missing);
    fireEvent.click(await screen.findByTestId("carry-on"));
    expect(background.calls).toEqual([]);
    fireEvent.click(await screen.findByTestId("carry-on-sure"));
    await screen.findByText("The database counts as complete from here on.");
    expect(background.calls).toEqual(["carry on"]);
  });
});

describe("the search over the options", () => {
  const seen = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  const find = (words: string) => fireEvent.input(screen.getByTestId("find-options"), { target: { value: words } });

  it("leaves the sections that have the words, wherever in them, and brings all back", async () => {
    await openOptions();
    const all = seen();
    find("SPACE routine");
    expect(seen()).toContain("Keys and shortcuts");
    expect(seen().length).toBeLessThan(all.length);
    fireEvent.keyDown(screen.getByTestId("find-options"), { key: "Escape" });
    await waitFor(() => expect(seen()).toEqual(all));
  });

  it("knows what people call things, and names the option first", async () => {
    await openOptions();
    const called = {
      "dark mode": "Theme · Look and units",
      night: "Quiet hours · Working hours",
      miles: "Distances in · Look and units",
      pomodoro: "Posture reset · Prompts",
      "standing desk": "Sit, stand, move · Prompts",
      backup: "Your diary",
      hotkey: "Keys and shortcuts",
      avatar: "Your training partner",
      WEIGHTS: "Strength · Prompts",
      warmup: "Warm-up · Prompts",
      mat: "Equipment I have · Where you are",
      monday: "Monday · Working hours",
      "lunch break": "Working hours",
      "first day of week": "Week starts on · Look and units",
      "too many notifications": "Time between any two prompts · Prompts",
      badge: "Prompts",
      csv: "Your diary",
      hotkeys: "Keys and shortcuts",
      "24h": "Time of day · Look and units",
      beep: "Voice and sounds",
      km: "Distances in · Look and units",
      pomodorro: "Posture reset · Prompts",
    };
    const named = Object.keys(called).map((words) => {
      find(words);
      return [words, screen.queryByTestId("found-options")?.querySelector("button")?.textContent];
    });
    expect(Object.fromEntries(named)).toEqual(called);
  });

  it("leads to the option with Enter or a press, and puts the focus on it", async () => {
    await openOptions();
    find("colours");
    await screen.findByTestId("found-options");
    fireEvent.keyDown(screen.getByTestId("find-options"), { key: "Enter" });
    expect(document.activeElement).toBe(screen.getByTestId("theme-system"));
    expect(screen.getByTestId("theme-system").dataset).toHaveProperty("found");
    find("quiet night");
    fireEvent.click(await screen.findByRole("button", { name: /^Quiet hours/ }));
    expect(document.activeElement).toBe(screen.getByTestId("quiet-on"));
    expect(screen.getByTestId("theme-system").dataset).not.toHaveProperty("found");
  });

  it.each([
    ["strava", "Runs, shoes, calendars and files from watches are on the runs page.", "runs.html"],
    ["meeting", "“In a meeting” and the pause are in the popup, behind the toolbar button.", null],
    ["doctor", "What you can print for a doctor", "clinician.html"],
    ["font size", "Text is as large as your browser’s zoom and font size make it.", null],
    ["german", "Standing Start is in English only.", null],
    ["changelog", "The version, what’s new", "about.html"],
    ["voluem", "Nothing here is called “voluem”. This is for “volume”.", null],
  ])("says where %s is", async (words, answer, href) => {
    await openOptions();
    find(words);
    const told = await screen.findByText(answer, { exact: false, selector: "output" });
    expect(told.querySelector("a")?.getAttribute("href") ?? null).toBe(href);
  });

  it("says so where nothing has them", async () => {
    await openOptions();
    find("zebra");
    expect(await screen.findByText("Nothing here is called “zebra”.")).toBeDefined();
    expect(screen.queryAllByRole("heading", { level: 2 })).toEqual([]);
  });
});
