import { describe, expect, it, test } from "vitest";
import { paceFor, showDay } from "../../run/lib/show-day.mjs";
import { slownessOf } from "../../run/lib/slowness.mjs";

type Lived = { readonly lines: readonly string[] } | { readonly because: string };
type Pace = { readonly speed: number; readonly patience: number };

const inBrowser: Lived = { lines: ["09:28 posture"] };
const inLab: Lived = { lines: ["09:28 posture, in the lab"] };

/** Shows the day on a machine whose browser does that, one answer a try, and tells what was said and at what pace it was tried. */
async function show({
  because = null,
  slowness = 1,
  tries = [],
  lab = inLab,
}: {
  readonly because?: string | null;
  readonly slowness?: number | null;
  readonly tries?: readonly Lived[];
  readonly lab?: Lived;
}) {
  const said: string[] = [];
  const paces: Pace[] = [];
  const isShown = await showDay({
    find: () => Promise.resolve({ because }),
    measure: () => Promise.resolve(slowness),
    live: (pace) => {
      paces.push(pace);
      return Promise.resolve(tries[paces.length - 1] ?? { because: "The day ended early: no more." });
    },
    liveInLab: () => Promise.resolve(lab),
    say: (line) => said.push(line),
  });
  return { isShown, said, paces };
}

describe("the day of npm start", () => {
  it("is the browser's on a quiet machine, and nothing else is said", async () => {
    const { isShown, said, paces } = await show({ tries: [inBrowser] });
    expect({ isShown, said, paces }).toEqual({
      isShown: true,
      said: ["09:28 posture"],
      paces: [{ speed: 60, patience: 1 }],
    });
  });

  it("goes slower on a busy machine, waits longer, and says so", async () => {
    const { said, paces } = await show({ slowness: 2, tries: [inBrowser] });
    expect(paces).toEqual([{ speed: 30, patience: 2 }]);
    expect(said[0]).toContain("every wait is 2 times as long");
  });

  it("is tried again, more slowly, after a browser that did not keep up", async () => {
    const { said, paces } = await show({ tries: [{ because: "The day ended early: no picture." }, inBrowser] });
    expect(paces).toEqual([
      { speed: 60, patience: 1 },
      { speed: 40, patience: 1.5 },
    ]);
    expect(said).toEqual(["The day ended early: no picture. Once more, more slowly.", "09:28 posture"]);
  });

  it.each([
    ["there is no browser", { because: "Please install chromium." }, "Please install chromium.", 0],
    ["no page opens", { slowness: null }, "The browser did not open so much as an empty page.", 0],
    [
      "the machine is far too slow",
      { slowness: 5.5 },
      "This machine is busy: an empty page takes 5.5 times as long",
      0,
    ],
    ["the browser fails twice", {}, "The day ended early: no more.", 2],
    ["it fails on a machine that can't be slower", { slowness: 2.5 }, "The day ended early: no more.", 1],
  ] as const)("is the lab's, said plainly, where %s", async (_why, machine, sentence, tries) => {
    const { isShown, said, paces } = await show(machine);
    expect(isShown).toBe(true);
    expect(paces).toHaveLength(tries);
    expect(said.at(-3)).toContain(sentence);
    expect(said.slice(-2)).toEqual([
      "So here is the same day as the lab lives it: the real engine, in a model of the browser.",
      "09:28 posture, in the lab",
    ]);
  });

  it("is not shown only where the lab is broken as well", async () => {
    const { isShown, said } = await show({
      because: "No browser.",
      lab: { because: "The day ended early: lab-day.ts" },
    });
    expect(isShown).toBe(false);
    expect(said.at(-1)).toBe("The day ended early: lab-day.ts");
  });
});

test.each([
  [1, { speed: 60, patience: 1 }],
  [0.5, { speed: 60, patience: 1 }],
  [1.7, { speed: 35, patience: 1.7 }],
  [3, { speed: 20, patience: 3 }],
  [3.1, null],
])("a machine that is %s times as slow has the pace %o", (slowness, pace) => {
  expect(paceFor(slowness)).toEqual(pace);
});

test.each([
  [[900, 240, 250], 1],
  [[900, 600, 500], 2.4],
  [[100, 90, 80], 1],
  [[90_000, 90_000, 90_000], 8],
  [[], 1],
])("pages that took %o ms make it so slow: %s", (times, slowness) => {
  expect(slownessOf(times)).toBe(slowness);
});
