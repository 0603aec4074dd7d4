import type { Signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { Exertion } from "@/src/core/advice/exertion.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";
import { setFields } from "@/src/ui/app/set-fields.ts";
import { CheckInPage } from "@/src/ui/pages/check-in/check-in-page.tsx";
import type { CheckInState } from "@/src/ui/pages/check-in/check-in-state.ts";
import { aCheckIn, answersUntilToday, TODAY } from "../../../../support/builders/a-check-in.ts";
import { aCheckInStore } from "./a-check-in-store.ts";

const person = { languages: ["de-DE"], zone: "Europe/Berlin" };

async function open(...args: Parameters<typeof aCheckInStore>) {
  const made = aCheckInStore(...args);
  render(<CheckInPage store={made.store} person={person} startsWithHelp={false} />);
  await waitFor(() => expect(made.store.state.value.phase).toBe("ready"));
  return made;
}
const textOf = (testId: string) => screen.getByTestId(testId).textContent ?? "";

afterEach(cleanup);
// A whole page on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const now = Date.parse(`${TODAY}T16:31:00Z`);

describe("the morning after", () => {
  const start = Date.parse(`${TODAY}T18:00:00Z`) - DAY;
  const run: Exertion = { kind: "run", start, end: start + HOUR, isSure: true, pain: null };

  test("is asked for once there is a number, stored, and changes the advice", async () => {
    const { background } = await open([], {}, { exertions: [run] });
    expect(screen.queryByTestId("next-day")).toBeNull();
    fireEvent.click(screen.getByTestId("nrs-2"));
    fireEvent.click(await screen.findByTestId("next-day-worse"));
    await waitFor(() => expect(background.checkIns.at(-1)?.details?.nextDay).toBe("worse"));
    expect(textOf("banner-1")).toContain("2 points worse the day after a run or strength session");
    expect(screen.getByTestId("article-training-load")).toBeTruthy();
  });

  test("is not asked for where yesterday's answer tells", async () => {
    await open([aCheckIn(1, -1), aCheckIn(3)], {}, { exertions: [run] });
    expect(screen.queryByTestId("next-day")).toBeNull();
    expect(textOf("banner-1")).toContain("2 points worse");
  });
});

describe("what a clinician has checked", () => {
  const stiffUpperBack = { zones: ["upperBack" as const], quality: ["stiff" as const] };

  test("stands with its date, and can be taken back", async () => {
    const checks = [clinicianCheck("upperBack", now - 10 * DAY)];
    const { background } = await open([aCheckIn(2, 0, stiffUpperBack)], {}, { checks });
    expect(screen.queryByTestId("banner-3")).toBeNull();
    expect(textOf("checked")).toMatch(/November 13/);
    fireEvent.click(screen.getByTestId("unmark-checked-upperBack"));
    await waitFor(() => expect(screen.getByTestId("banner-3")).toBeTruthy());
    expect(background.sent).toContainEqual(["mark-clinician-checked", { item: "upperBack", isChecked: false }]);
  });

  test("is asked again after thirty days", async () => {
    await open([aCheckIn(2, 0, stiffUpperBack)], {}, { checks: [clinicianCheck("upperBack", now - 30 * DAY)] });
    expect(screen.getByTestId("banner-3")).toBeTruthy();
    expect(textOf("checked")).toContain("Is it still the same?");
  });

  test("silences one sign and not the one beside it", async () => {
    const signs = { at: now, signs: { fever: "yes" as const, weightLoss: "yes" as const } };
    await open([aCheckIn(2, 0, { warningSigns: signs })]);
    fireEvent.click(screen.getByTestId("mark-checked-weightLoss"));
    await waitFor(() => expect(screen.getByTestId("unmark-checked-weightLoss")).toBeTruthy());
    expect(textOf("banner-3")).toContain("fever");
    expect(textOf("banner-3")).not.toContain("weight");
  });
});

describe("the questions about the person", () => {
  test("are announced once, after the first number, and never again once skipped", async () => {
    const { background } = await open();
    expect(screen.queryByTestId("profile-invitation")).toBeNull();
    fireEvent.click(screen.getByTestId("nrs-1"));
    fireEvent.click(await screen.findByTestId("skip-profile"));
    await waitFor(() => expect(background.settings.isProfileAsked).toBe(true));
    expect(screen.queryByTestId("profile-invitation")).toBeNull();
    expect(screen.getByTestId("profile-age")).toBeTruthy();
  });

  test("ask about periods and energy only where runs bring it on", async () => {
    await open([aCheckIn(2)], { isProfileAsked: true });
    expect(screen.queryByTestId("profile-lowEnergy")).toBeNull();
    cleanup();
    await open([aCheckIn(2, 0, { timing: ["afterRun"] })], { isProfileAsked: true });
    expect(screen.getByTestId("profile-lowEnergy")).toBeTruthy();
  });

  test("can be changed at any time, and an open one is stored as open", async () => {
    const { background } = await open([], { isProfileAsked: true });
    fireEvent.change(screen.getByTestId("profile-pregnant"), { target: { value: "yes" } });
    await waitFor(() => expect(background.settings.profile.pregnant).toBe("yes"));
    fireEvent.change(screen.getByTestId("profile-pregnant"), { target: { value: "" } });
    await waitFor(() => expect(background.settings.profile.pregnant).toBeNull());
  });
});

describe("the questions about the week", () => {
  test("are announced beside a number when they are due, lead there, and not again once answered", async () => {
    const { store } = await open([aCheckIn(2, 0)], { isProfileAsked: true });
    fireEvent.click(screen.getByTestId("answer-week"));
    expect(document.activeElement?.closest("#weekly")).not.toBeNull();
    await store.saveWeek({ average: 2, enjoyment: 1, activity: 1, running: "no" }, null);
    await waitFor(() => expect(screen.queryByTestId("weekly-invitation")).toBeNull());
  });

  test("keep the focus on their button when they are saved, and say when that was", async () => {
    const { store } = await open([], { isProfileAsked: true });
    fireEvent.click(screen.getByTestId("peg-average-3"));
    screen.getByTestId("save-week").focus();
    fireEvent.click(screen.getByTestId("save-week"));
    await waitFor(() => expect(document.getElementById("weekly")?.textContent).toMatch(/Saved at \d/));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("save-week")));
    setFields(store.state as Signal<CheckInState>, { now: now + DAY });
    await waitFor(() =>
      expect(document.getElementById("weekly")?.textContent).toContain("Saved on Monday, November 23"),
    );
  });

  test("wait for the number, for the question about the person, and while medical advice comes first", async () => {
    await open([], { isProfileAsked: true });
    expect(screen.queryByTestId("weekly-invitation")).toBeNull();
    cleanup();
    await open([aCheckIn(2, 0)]);
    expect(screen.queryByTestId("weekly-invitation")).toBeNull();
    cleanup();
    const signs = { at: now, signs: { fever: "yes" as const } };
    await open([aCheckIn(2, 0, { warningSigns: signs })], { isProfileAsked: true });
    expect(screen.getByTestId("banner-3")).toBeTruthy();
    expect(screen.queryByTestId("weekly-invitation")).toBeNull();
  });
});

describe("looking back", () => {
  test("says nothing of a trend under five answers, and says it from five on", async () => {
    const { store } = await open(answersUntilToday([2, 2, 5, 5]));
    expect(textOf("month-says")).not.toMatch(/week/);
    cleanup();
    expect(store.state.value.checkIns).toHaveLength(4);
    await open(answersUntilToday([2, 2, 2, 5, 5, 5]));
    expect(textOf("month-says")).toContain("3 higher than the week before");
  });

  test("tells a missed day, a skipped one and a zero apart", async () => {
    await open([aCheckIn(0, -1), aCheckIn(null, -2)]);
    expect(textOf("past-days")).toContain("Your first week.");
    const labels = [...document.querySelectorAll("[data-testid='past-days'] [aria-label]")].map(
      (element) => element.getAttribute("aria-label") ?? "",
    );
    expect(labels.some((label) => /November 22.*0 of 10/.test(label))).toBe(true);
    expect(labels.some((label) => /November 21.*not today/.test(label))).toBe(true);
    expect(labels.some((label) => /November 20.*no answer/.test(label))).toBe(true);
  });

  test("compares what was used with the other days, and says how little that proves", async () => {
    const withBelt = [1, 3, 5, 7, 9].map((day) => aCheckIn(4, -day, { supports: ["belt"] }));
    const others = [2, 4, 6, 8, 10].map((day) => aCheckIn(2, -day));
    await open([...withBelt, ...others]);
    expect(textOf("supports-belt")).toBe("belt4 on 5 days2 on 5 days");
    expect(textOf("supports")).toContain("doesn’t mean it does harm");
  });

  test("is silent about what was used on a few days only", async () => {
    await open([aCheckIn(4, -1, { supports: ["belt"] }), aCheckIn(2, -2)]);
    expect(screen.queryByTestId("supports")).toBeNull();
  });
});

describe("answering another day", () => {
  test("happens where it was asked for, and the top of the page stays with today", async () => {
    const { background } = await open([aCheckIn(2)]);
    fireEvent.click(document.querySelector(`[data-testid='day-${aCheckIn(0, -4).day}']`)!);
    fireEvent.click(await screen.findByTestId("add-answer"));
    await waitFor(() => expect(document.activeElement?.closest("[data-testid='day-answer']")).not.toBeNull());
    fireEvent.click(screen.getByTestId("day-answer-6"));
    await waitFor(() => expect(background.checkIns).toHaveLength(2));
    expect(background.checkIns.at(-1)).toMatchObject({ day: aCheckIn(0, -4).day, pain: 6 });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("How is your back?");
    expect(screen.getByTestId("nrs-2").getAttribute("aria-checked")).toBe("true");
  });

  test("goes to yesterday by the chip beside the number, and says whose number it is", async () => {
    const { background } = await open([aCheckIn(2)]);
    fireEvent.click(screen.getByTestId("to-yesterday"));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("How was your back?"));
    expect(document.querySelector(".check-intro")?.textContent).toBe("Answer for Sunday, November 22.");
    fireEvent.click(screen.getByTestId("nrs-4"));
    await waitFor(() => expect(background.checkIns).toHaveLength(2));
    fireEvent.click(screen.getByTestId("back-to-today"));
    await waitFor(() => expect(screen.getByTestId("nrs-2").getAttribute("aria-checked")).toBe("true"));
  });
});

describe("what is said of saving", () => {
  test("is nothing while the day is being read", () => {
    const { store } = aCheckInStore([aCheckIn(2)]);
    render(<CheckInPage store={store} person={person} startsWithHelp={false} />);
    expect(textOf("saved")).not.toContain("Nothing saved");
  });

  test("is that a note without a number is a draft", async () => {
    await open();
    expect(textOf("saved")).toContain("Nothing saved for this day yet");
    fireEvent.click(screen.getByTestId("where-and-when"));
    fireEvent.input(screen.getByTestId("note"), { target: { value: "slept badly" } });
    await waitFor(() => expect(textOf("saved")).toContain("Kept as a draft until there’s a number"));
    expect(textOf("saved")).not.toContain("Saved as you tap");
  });
});
