import { describe, expect, test } from "vitest";
import { WARNING_LIST_EDITION } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { FLAGS, type Zone } from "@/src/core/check-in/vocabulary.ts";
import { signAnswers, warningListDue } from "@/src/core/check-in/warning-list.ts";
import { aCheckIn, answersUntilToday, TODAY } from "../../../support/builders/a-check-in.ts";

const now = Date.parse(`${TODAY}T20:00:00Z`);
const due = (checkIns: readonly CheckIn[], delta7: number | null = null, zones: readonly Zone[] = []) =>
  warningListDue(checkIns, { today: TODAY, now, delta7, zones });
const none = (daysAgo: number, minutesLater = 1) => ({
  warningSigns: { at: Date.parse("2026-11-23T16:30:00Z") - daysAgo * 86_400_000 + minutesLater * 60_000, signs: {} },
});

describe("the list of warning signs", () => {
  test("is due at first use", () => {
    expect(due([aCheckIn(0)])).toBe("first-use");
  });

  test("is not due without an answer", () => {
    expect(due([])).toBeNull();
    expect(due([aCheckIn(null)])).toBeNull();
  });

  test("is due once a week", () => {
    expect(due([aCheckIn(1, -6, none(6)), aCheckIn(1, -1), aCheckIn(1)])).toBeNull();
    expect(due([aCheckIn(1, -7, none(7)), aCheckIn(1, -1), aCheckIn(1)])).toBe("weekly");
  });

  test.each(["legBackL", "legBelowKneeR", "chest", "abdomen", "upperBack", "saddle"] as const)(
    "is due with the zone %s",
    (zone) => {
      expect(due([aCheckIn(1, -1, none(1)), aCheckIn(1, 0, { zones: [zone] })])).toBe("zone");
    },
  );

  test("is due with such a zone taken over from yesterday, until it is answered today", () => {
    const leg = aCheckIn(2, -1, { zones: ["legBackL"], ...none(1) });
    expect(due([leg, aCheckIn(2)], null, ["legBackL"])).toBe("zone");
    expect(due([leg, aCheckIn(2, 0, none(0))], null, ["legBackL"])).toBeNull();
    expect(due([leg], null, ["legBackL"])).toBeNull();
  });

  test("is due with such a zone before anyone says how much it hurts", () => {
    expect(due([aCheckIn(1, -1, none(1)), aCheckIn(null, 0, { zones: ["chest"] })])).toBe("zone");
  });

  test("is due at 7, at a rise of two, and at a new episode", () => {
    expect(due([aCheckIn(6, -1, none(1)), aCheckIn(7)])).toBe("high");
    expect(due([aCheckIn(2, -1, none(1)), aCheckIn(4)])).toBe("rise");
    expect(due([aCheckIn(3, -1, none(1)), aCheckIn(4)], 2)).toBe("rise");
    expect(due([aCheckIn(0, -2, none(2)), aCheckIn(0, -1), aCheckIn(1)])).toBe("new-episode");
  });

  test("is asked once a day for the same thing, and again when it gets worse after the answer", () => {
    const answered = [...answersUntilToday([1, 1]).slice(0, 1), aCheckIn(4, 0, none(0))];
    expect(due(answered)).toBeNull();
    expect(due([...answered, aCheckIn(8, 0, undefined, 60)])).toBe("high");
  });
});

describe("not sure", () => {
  test("counts as yes for what would be an emergency, and for nothing else", () => {
    const unsure = Object.fromEntries(FLAGS.map((id) => [id, "unsure" as const]));
    const emergencies = FLAGS.slice(0, FLAGS.indexOf("fever"));
    expect(signAnswers({ signs: unsure })).toMatchObject({
      flags: emergencies,
      flagsUnsure: FLAGS.slice(emergencies.length),
    });
  });

  test("is no yes for a fever", () => {
    expect(signAnswers({ signs: { fever: "unsure", hopPain: "yes" } })).toMatchObject({
      flags: ["hopPain"],
      flagsUnsure: ["fever"],
    });
  });

  test("a list denies what it asked and nobody ticked; a shorter one of before denies nothing", () => {
    const signs = { fever: "yes", hopPain: "unsure" } as const;
    expect(signAnswers({ signs }).flagsDenied).toEqual([]);
    expect(signAnswers({ signs, edition: WARNING_LIST_EDITION }).flagsDenied).toEqual(
      FLAGS.filter((id) => id !== "fever" && id !== "hopPain"),
    );
  });
});
