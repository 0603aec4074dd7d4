import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_ROOM,
  GIVEN_UP,
  type GivenUp,
  givenUp,
  isSameShape,
  MOST_HIGH,
  type Room,
  settleAnew,
  settleRoom,
  stepsUpTo,
} from "@/src/ui/pages/popup/room.ts";

/** What the popup's content takes, and what giving up each step would give back, CSS px. */
type Content = { readonly height: number; readonly gains: Readonly<Partial<Record<GivenUp, number>>> };

const heightOf = ({ height, gains }: Content, room: Room): number =>
  givenUp(room).reduce((rest, step) => rest - (gains[step] ?? 0), height);

/** Draws and measures until nothing changes any more, as the page does. */
function settled(content: Content, from: Room = ALL_ROOM, held = 0): Room {
  return settledAt(
    Array.from({ length: GIVEN_UP.length + 1 }, (_, steps) => heightOf(content, { ...ALL_ROOM, steps })),
    from,
    held,
  );
}

/** @param heights by number of steps, CSS px */
function settledAt(heights: readonly number[], from: Room, held = 0): Room {
  let room = from;
  for (let turn = 0; turn <= 3 * GIVEN_UP.length; turn += 1) {
    const next = settleRoom(room, heights[room.steps] ?? 0, held);
    if (next === room) return room;
    room = next;
  }
  throw new Error("It never comes to rest.");
}

describe("what the popup gives up", () => {
  const season: Content = {
    height: 625,
    gains: { reasons: 16, picture: 36, rows: 60, questions: 45, banner: 40, remedies: 50, space: 40, why: 16 },
  };

  it.each<[what: string, content: Content, gives: readonly GivenUp[]]>([
    ["nothing where all of it fits", { ...season, height: 600 }, []],
    ["the reasons of the quiet rows first", { ...season, height: 616 }, ["reasons"]],
    ["a smaller track before rows are joined", season, ["reasons", "picture"]],
    [
      "a row each for run, article and stretches next",
      { ...season, height: 700 },
      ["reasons", "picture", "space", "rows"],
    ],
    [
      "what gives nothing back only on the way",
      { height: 640, gains: { reasons: 10, rows: 60 } },
      ["reasons", "picture", "space", "rows"],
    ],
    ["all of it where even that is not enough", { ...season, height: 1200 }, GIVEN_UP],
  ])("is %s", (_, content, gives) => {
    expect(givenUp(settled(content))).toEqual(gives);
  });

  it("comes back as soon as there is room for it", () => {
    const full = settled({ ...season, height: 700 });
    expect(givenUp(full)).toEqual(["reasons", "picture", "space", "rows"]);
    expect(givenUp(settled({ ...season, height: 616 }, full))).toEqual(["reasons"]);
    expect(settled({ ...season, height: 500 }, full).steps).toBe(0);
  });

  it("comes to rest whatever is drawn, fits if anything could make it fit, and gives up nothing for nothing", () => {
    const anyContent = fc.record({
      height: fc.integer({ min: 200, max: 1200 }),
      gains: fc.record(
        Object.fromEntries(GIVEN_UP.map((step) => [step, fc.integer({ min: 0, max: 120 })])) as Record<
          GivenUp,
          fc.Arbitrary<number>
        >,
      ),
    });
    fc.assert(
      fc.property(anyContent, anyContent, (first, then) => {
        const room = settled(then, settled(first));
        const height = heightOf(then, room);
        if (height > MOST_HIGH) expect(room.steps).toBe(GIVEN_UP.length);
        const fresh = settled(first);
        if (fresh.steps > 0) expect(heightOf(first, { ...fresh, steps: fresh.steps - 1 })).toBeGreaterThan(MOST_HIGH);
      }),
    );
  });

  it("is the least that lets it fit, or all of it, whatever each step does to the height and whatever was given up before", () => {
    const heights = fc.array(fc.integer({ min: 300, max: 900 }), {
      minLength: GIVEN_UP.length + 1,
      maxLength: GIVEN_UP.length + 1,
    });
    fc.assert(
      fc.property(heights, heights, (first, then) => {
        const room = settledAt(then, settleAnew(settledAt(first, ALL_ROOM)));
        const least = then.findIndex((height) => height <= MOST_HIGH);
        expect(room.steps).toBe(least === -1 ? GIVEN_UP.length : least);
        expect(settleRoom(room, then[room.steps] ?? 0), "at rest").toBe(room);
      }),
    );
  });

  it("keeps what is held while there is more room, and looks for the least as soon as nothing holds it", () => {
    const full = settled({ ...season, height: 700 });
    const lighter = { ...season, height: 580 };
    const held = settled(lighter, settleAnew(full, stepsUpTo("picture")), stepsUpTo("picture"));
    expect(givenUp(held)).toEqual(["reasons", "picture"]);
    expect(givenUp(settled(lighter, held))).toEqual([]);
  });

  it("stays as it is while something higher is open that fits, and when that is closed again", () => {
    const room = settled(season);
    const open = settled({ ...season, height: season.height + 20 }, room);
    expect(open).toBe(room);
    expect(settled(season, open)).toBe(room);
  });
});

describe("two reports", () => {
  const report = { at: 5, run: { start: 7, words: "tonight" }, faults: ["full"], lap: null };

  it.each<[what: string, other: unknown, isSame: boolean]>([
    ["are the same to the room where only times and amounts differ", { ...report, at: 6 }, true],
    ["are not where a word differs", { ...report, run: { start: 7, words: "tomorrow" } }, false],
    ["are not where something is gone", { ...report, run: null }, false],
    ["are not where there is one thing more of a kind", { ...report, faults: ["full", "slow"] }, false],
    ["are not where there is a number for nothing", { ...report, lap: 0 }, false],
    ["are not where there is nothing for a number", { ...report, at: null }, false],
    ["are not before there is one", null, false],
  ])("%s", (_, other, isSame) => {
    expect(isSameShape(report, other)).toBe(isSame);
    expect(isSameShape(other, report)).toBe(isSame);
  });
});
