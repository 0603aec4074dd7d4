import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { assess, type Assessment } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { NOTHING_STRETCHED } from "@/src/core/routines/stretch-week.ts";
import type { ForYou } from "@/src/ui/pages/library/for-you.ts";
import { LibraryPage } from "@/src/ui/pages/library/library-page.tsx";
import { createLibraryStore } from "@/src/ui/pages/library/library-store.ts";
import { fakeOwnDeps } from "@/tests/support/fakes/fake-own-deps.ts";

const EMERGENCY = assess({ ...blankAdviceInput(2), flags: ["bladder"] });

function openLibrary(
  address: string,
  advice: Assessment | null = null,
  easier: readonly string[] = [],
  read: readonly string[] = [],
  suggests: ForYou["suggests"] | "failed" | "loading" = "exercise",
) {
  const marked: string[] = [];
  /** Who hears of what. */
  const listeners: { readonly kinds: readonly string[]; readonly again: () => void }[] = [];
  let isWorse = false;
  render(
    <LibraryPage
      address={address}
      store={createLibraryStore({
        onChanged: (kinds, again) => {
          listeners.push({ kinds, again });
          return () => undefined;
        },
        loadForYou: async () => {
          if (suggests === "failed") throw new Error("no answer");
          if (suggests === "loading") return new Promise(() => {});
          return {
            articles: [{ id: "warm-up", because: "You run in 1 h." }],
            routines: [],
            advice,
            suggests: isWorse ? "nothing" : suggests,
          };
        },
        loadRegion: async () => "DE",
        saveRegion: async () => {},
        own: fakeOwnDeps(),
        loadEasier: async () => easier,
        saveEasier: async (ids) => void marked.push(`easier ${ids.join(" ")}`),
        loadStretchWeek: async () => ({ ...NOTHING_STRETCHED, "hip-flexors": 150 }),
        loadMarks: async () =>
          new Map(read.map((id) => [id, { id: `article:${id}`, readAt: 1, savedAt: null, updatedAt: 1 }])),
        setMark: async (id, mark, { isOn }) => void marked.push(`${id} ${mark} ${isOn ? "on" : "off"}`),
      })}
    />,
  );
  return {
    marked,
    /** An exercise made it worse, in another window. */
    gotWorse: () => {
      isWorse = true;
      tell("engine");
    },
    /** Four in the morning is past. */
    beginDay: () => {
      isWorse = false;
      tell("day");
    },
  };

  function tell(kind: string) {
    for (const { kinds, again } of listeners) if (kinds.includes(kind)) again();
  }
}

const besideForYou = () =>
  [...document.querySelectorAll(".lib-for-you .lib-title")].map((link) => link.getAttribute("data-testid"));

describe("the library", () => {
  it("follows what another window says, and the next morning, while it is open", async () => {
    const page = openLibrary("");
    await screen.findByTestId("for-you");
    expect(screen.queryByTestId("no-routines-nothing")).toBeNull();
    page.gotWorse();
    expect(await screen.findByTestId("no-routines-nothing")).toBeTruthy();
    page.beginDay();
    await waitFor(() => expect(screen.queryByTestId("no-routines-nothing")).toBeNull());
  });

  it("puts the article that fits on top, with its reason", async () => {
    openLibrary("");
    const lead = await screen.findByTestId("for-you");
    expect(lead.getAttribute("href")).toBe("library.html?article=warm-up");
    expect(lead.textContent).toContain("You run in 1 h.");
  });

  it("puts beside it what is not read yet", async () => {
    openLibrary("", null, [], ["sitting-and-your-back"]);
    await screen.findByTestId("for-you");
    expect(besideForYou()).toEqual([
      "article-mid-back",
      "article-hip-flexors",
      "article-cool-down-and-stretching",
      "article-running-and-your-spine",
    ]);
  });

  it("puts nothing beside it once medical advice comes first", async () => {
    openLibrary("", EMERGENCY);
    await screen.findByTestId("for-you");
    expect(besideForYou()).toEqual([]);
  });

  it("stands the articles on their shelves, with what was read and how many sources each has", async () => {
    openLibrary("?view=articles", null, [], ["cadence"]);
    const cadence = await screen.findByTestId("article-cadence");
    await screen.findByText("read");
    await waitFor(() => expect(cadence.textContent).toContain("sources"));
    expect(cadence.closest("section")?.querySelector("h2")?.textContent).toBe("Running");
    expect(document.querySelectorAll("[data-testid^='article-']")).toHaveLength(18);
  });

  it("finds a word from the middle of an article, and shows the words around it", async () => {
    openLibrary("?find=GRONORUN");
    const found = await screen.findByTestId("article-training-load");
    expect(found.parentElement?.querySelector("mark")?.textContent).toBe("GRONORUN");
    expect(found.parentElement?.textContent).toContain("532 beginners");
  });

  it("finds an article by the title of a source", async () => {
    openLibrary("?find=re-evaluate sit up straight");
    expect(await screen.findByTestId("article-sitting-and-your-back")).toBeTruthy();
  });

  it.each([
    ["shin splints", "Nothing here is about “shin splints”. These come nearest.", "article-when-to-get-help"],
    ["siatica", "Nothing is called “siatica”. These are for “sciatica”.", "article-leg-symptoms"],
    ["hamstring marathon", "Nothing has every word of “hamstring marathon”.", "article-training-load"],
    ["zebra", "Nothing found for “zebra”.", null],
  ])("says what it has instead of %s", async (query, said, article) => {
    openLibrary(`?find=${query}`);
    const results = await screen.findByTestId("results");
    expect(results.textContent).toContain(said);
    expect(results.querySelector("[data-testid^='article-']") !== null).toBe(article !== null);
    if (article !== null) expect(screen.getByTestId(article)).toBeDefined();
  });

  it("marks an article read at its end, which is in view where nothing has a height, and takes that back", async () => {
    const { marked } = openLibrary("?article=cadence");
    const button = await screen.findByTestId("read-article");
    const isPressed = async (pressed: string) =>
      waitFor(() => expect(button.getAttribute("aria-pressed")).toBe(pressed), { timeout: 4000 });
    await isPressed("true");
    fireEvent.click(button);
    await isPressed("false");
    expect(marked).toEqual(["cadence read on", "cadence read off"]);
  });

  it("shows an article with its sources and one start button, and saves it", async () => {
    const { marked } = openLibrary("?article=hip-flexors");
    const start = await screen.findByTestId("start-routine");
    expect(start.getAttribute("href")).toBe("routine.html?routine=hip-flexor-standing&use=hip-flexor");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Hip flexors");
    expect(document.querySelectorAll(".lib-sources li").length).toBeGreaterThan(5);
    fireEvent.click(screen.getByTestId("save-article"));
    await screen.findByText("Saved");
    expect(marked).toContain("hip-flexors saved on");
  });

  it("says what was stretched this week, against where it levels off", async () => {
    openLibrary("");
    expect((await screen.findByTestId("stretch-week")).textContent).toContain("Hip flexors3 of 10 min");
  });

  it("makes an exercise easier for good, and takes it back", async () => {
    const { marked } = openLibrary("?exercise=plank", null, ["cat-cow"]);
    const always = await screen.findByTestId("always-easier");
    fireEvent.click(always);
    await screen.findByRole("switch", { checked: true });
    fireEvent.click(always);
    await screen.findByRole("switch", { checked: false });
    expect(marked).toEqual(["easier cat-cow plank", "easier cat-cow"]);
  });

  it("offers a way out of an address that names nothing", () => {
    openLibrary("?article=how-to-fly");
    expect(screen.getByTestId("unknown").querySelector("a")?.getAttribute("href")).toBe("library.html");
  });

  it("opens on request at level 4, with the banner above and no start button anywhere", async () => {
    openLibrary("?article=hip-flexors", EMERGENCY);
    const banner = await screen.findByTestId("banner-4");
    await screen.findByText(/Hip flexors: what/);
    // Which number depends on where the machine is.
    expect(document.querySelector("[data-testid^='call-']")).not.toBeNull();
    expect(screen.queryByTestId("start-routine")).toBeNull();
    expect(banner.compareDocumentPosition(screen.getByRole("heading", { level: 1 }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it("promotes no routine on its first page at level 4, and still has them all behind their tab", async () => {
    openLibrary("", EMERGENCY);
    await screen.findByTestId("banner-4");
    expect(document.querySelector("[data-testid^='routine-']")).toBeNull();
    fireEvent.click(screen.getByTestId("tab-routines"));
    expect(document.querySelectorAll("[data-testid^='routine-']").length).toBeGreaterThan(20);
  });

  it("promotes no routine while the day is not known yet", async () => {
    openLibrary("", null, [], [], "loading");
    expect(await screen.findByText("One moment")).toBeTruthy();
    expect(document.querySelector("[data-testid^='routine-']")).toBeNull();
    expect(screen.queryByTestId("two-minutes")).toBeNull();
  });

  it("shows a routine's steps at level 4 without offering to start it", async () => {
    openLibrary("?routine=core-10", EMERGENCY);
    await screen.findByTestId("banner-4");
    expect(document.querySelectorAll(".lib-items li").length).toBeGreaterThan(3);
    expect(screen.queryByTestId("start-routine")).toBeNull();
  });

  it("lets somebody begin at level 3 what they have opened, under the banner, and advertises nothing", async () => {
    openLibrary("?routine=cooldown", assess({ ...blankAdviceInput(2), flags: ["fever"] }));
    await screen.findByTestId("banner-3");
    expect(screen.getByTestId("start-routine").className).not.toMatch(/\bgo\b/);
  });

  it.each(["unknown", "failed", "nothing", "tips"] as const)(
    "promotes no routine where the day is %s, and says why",
    async (day) => {
      openLibrary("", null, [], [], day);
      const shown = day === "failed" ? "unknown" : day;
      expect((await screen.findByTestId(`no-routines-${shown}`)).textContent).not.toBe("");
      expect(document.querySelector("[data-testid^='routine-']")).toBeNull();
      expect(screen.queryByTestId("two-minutes")).toBeNull();
      if (shown === "unknown") expect(screen.getByTestId("to-check-in").getAttribute("href")).toBe("check-in.html");
    },
  );

  it("keeps quiet about a day that only asks for care", async () => {
    openLibrary("?routine=core-10", assess(blankAdviceInput(4)));
    expect(await screen.findByTestId("start-routine")).toBeTruthy();
    expect(document.querySelector(".banner")).toBeNull();
  });
});
