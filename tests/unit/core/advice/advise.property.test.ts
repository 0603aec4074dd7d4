import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { findArticle } from "@/src/content/articles/index.ts";
import { screeningLibrary } from "@/src/content/screening-library.ts";
import { advise } from "@/src/core/advice/advise.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { OFFERED_ARTICLES } from "@/src/core/advice/offer-articles.ts";
import { OFFERED_ROUTINES } from "@/src/core/advice/offer-routines.ts";
import { applySwaps, cautionsFor } from "@/src/core/advice/screen-routine.ts";
import { FLAGS, PROFILE_ITEMS, ZONES } from "@/src/core/check-in/vocabulary.ts";
import { type RawCheckIn, rawCheckIn } from "../../../support/arbitraries/check-ins.ts";
import { inputOf } from "./input-of.ts";

const levelOf = (raw: RawCheckIn) => assess(inputOf(raw)).level;
function holds<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { numRuns: 400 });
}

// Thousands of check-ins on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe("over random check-ins", () => {
  test("one more warning sign never lowers the level", () => {
    holds(
      fc.property(rawCheckIn(), fc.constantFrom(...FLAGS), (raw, flag) => {
        expect(levelOf({ ...raw, flags: [...raw.flags, flag] })).toBeGreaterThanOrEqual(levelOf(raw));
      }),
    );
  });

  test("one more zone never lowers the level", () => {
    holds(
      fc.property(rawCheckIn(), fc.constantFrom(...ZONES), (raw, zone) => {
        expect(levelOf({ ...raw, zones: [...raw.zones, zone] })).toBeGreaterThanOrEqual(levelOf(raw));
      }),
    );
  });

  test("one more point of pain never lowers the level", () => {
    holds(
      fc.property(rawCheckIn(), (raw) => {
        expect(levelOf({ ...raw, nrs: Math.min(10, raw.nrs + 1) })).toBeGreaterThanOrEqual(levelOf(raw));
      }),
    );
  });

  test("an answer that is unknown or not sure never gives a lower level than a no", () => {
    holds(
      fc.property(
        rawCheckIn(),
        fc.constantFrom(...PROFILE_ITEMS),
        fc.constantFrom(undefined, null, "unsure"),
        (raw, item, open) => {
          const withAnswer = (answer: unknown) =>
            levelOf({ ...raw, profile: { ...raw.profile, [item]: answer } } as RawCheckIn);
          expect(withAnswer(open)).toBeGreaterThanOrEqual(withAnswer(false));
        },
      ),
    );
    holds(
      fc.property(rawCheckIn(), fc.constantFrom(undefined, null, "unsure"), (raw, open) => {
        const saddle = (saddleArea: unknown) =>
          levelOf({ ...raw, followUp: { ...raw.followUp, saddleArea } } as RawCheckIn);
        expect(saddle(open)).toBe(saddle("yes"));
        expect(saddle(open)).toBeGreaterThanOrEqual(saddle("no"));
      }),
    );
    holds(
      fc.property(rawCheckIn(), fc.constantFrom(undefined, null, "unsure"), (raw, open) => {
        const soreness = (ordinarySoreness: unknown) =>
          levelOf({ ...raw, followUp: { ...raw.followUp, ordinarySoreness } } as RawCheckIn);
        // Not asked yet can be a "medical advice today" where a no is an emergency; it is never a clear yes.
        expect(soreness(open)).toBeGreaterThanOrEqual(soreness(true));
        expect(soreness("unsure")).toBe(soreness(false));
      }),
    );
  });

  test("a trend nobody knows never counts as improving", () => {
    holds(
      fc.property(rawCheckIn(), fc.integer({ min: -5, max: 1 }), (raw, delta7) => {
        expect(levelOf({ ...raw, delta7: undefined })).toBeGreaterThanOrEqual(levelOf({ ...raw, delta7 }));
      }),
    );
  });

  test("a check by a clinician never lowers an emergency, and lifts nothing else than what it names", () => {
    holds(
      fc.property(rawCheckIn(), (raw) => {
        const unchecked = levelOf({ ...raw, clinicianChecked: [] });
        if (unchecked === 4) expect(levelOf(raw)).toBe(4);
        expect(levelOf(raw)).toBeLessThanOrEqual(unchecked);
      }),
    );
  });

  test("levels 3 and 4, and a child or pregnancy with pain, promote no routine and pause as the level says", () => {
    holds(
      fc.property(rawCheckIn(), (raw) => {
        const advice = advise(inputOf(raw), screeningLibrary);
        if (advice.level >= 3) expect(advice.routines).toEqual([]);
        if (raw.nrs > 0 && (raw.profile["pregnant"] || raw.profile["under16"])) expect(advice.routines).toEqual([]);
        expect(advice.remindersPaused).toBe(advice.level >= 3);
      }),
    );
  });

  test("every routine offered survives its own screening: something is left of it and nothing of that clashes", () => {
    holds(
      fc.property(rawCheckIn(), (raw) => {
        const input = inputOf(raw);
        const cautions = cautionsFor(input);
        for (const { id, swaps } of advise(input, screeningLibrary).routines) {
          const left = applySwaps(screeningLibrary.itemsOf(id) ?? [], swaps, screeningLibrary);
          const exercises = left.flatMap((item) => (item.kind === "exercise" ? [item.exerciseId] : []));
          expect(exercises.length).toBeGreaterThan(0);
          for (const exerciseId of exercises) {
            const clash = screeningLibrary.exercise(exerciseId)?.avoidIf.filter((caution) => cautions.has(caution));
            expect(clash, exerciseId).toEqual([]);
          }
        }
      }),
    );
  });

  test("there is always an article, at most three, and none twice", () => {
    holds(
      fc.property(rawCheckIn(), (raw) => {
        const ids = advise(inputOf(raw), screeningLibrary).articles.map(({ id }) => id);
        expect(ids.length).toBeGreaterThanOrEqual(1);
        expect(ids.length).toBeLessThanOrEqual(3);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("what may be offered", () => {
  test.each(OFFERED_ROUTINES)("routine %s exists", (id) => {
    expect(screeningLibrary.itemsOf(id)).not.toBeNull();
  });

  test.each(OFFERED_ARTICLES)("article %s exists", (id) => {
    expect(findArticle(id)).not.toBeNull();
  });
});
