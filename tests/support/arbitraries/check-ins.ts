import fc from "fast-check";
import {
  FLAGS,
  FOLLOW_UPS,
  ONSETS,
  PROFILE_ITEMS,
  QUALITIES,
  SINCE_ANSWERS,
  TIMINGS,
  ZONES,
} from "@/src/core/check-in/vocabulary.ts";

const some = <T>(ids: readonly T[], most: number) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: most });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const wholeNumber = (min: number, max: number) => fc.integer({ min, max });

/** Raw check-ins as they come from outside: everything but the number may be missing. */
export const rawCheckIn = () =>
  fc.record({
    nrs: wholeNumber(0, 10),
    zones: some(ZONES, 5),
    quality: some(QUALITIES, 3),
    timing: some(TIMINGS, 3),
    flags: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(FLAGS, 2) }),
    profile: fc.record(Object.fromEntries(PROFILE_ITEMS.map((id) => [id, maybe(fc.boolean())]))),
    followUp: fc.record({
      saddleArea: maybe(fc.constantFrom("yes" as const, "no" as const, "unsure" as const)),
      ordinarySoreness: maybe(fc.boolean()),
      chestMuscle: maybe(fc.constantFrom(true, false, "unsure" as const)),
      urine: maybe(fc.constantFrom(...FOLLOW_UPS.urine)),
      hop: maybe(fc.constantFrom(true, false, "unsure" as const)),
    }),
    flagsUnsure: some(FLAGS, 1),
    flagsDenied: some(FLAGS, 4),
    since: maybe(fc.constantFrom(...SINCE_ANSWERS)),
    onset: maybe(fc.constantFrom(...ONSETS)),
    clinicianChecked: some([...ZONES, ...FLAGS, ...PROFILE_ITEMS], 3),
    hour: maybe(wholeNumber(0, 23)),
    minutesToRun: maybe(wholeNumber(0, 600)),
    minutesSinceRun: maybe(wholeNumber(0, 600)),
    runPain: maybe(wholeNumber(0, 10)),
    nextDayDelta: maybe(wholeNumber(-5, 5)),
    delta7: maybe(wholeNumber(-5, 5)),
    daysSinceOnset: maybe(wholeNumber(0, 60)),
    sittingHours: maybe(wholeNumber(0, 12)),
    longestSitMin: maybe(wholeNumber(0, 240)),
    canUseFloor: fc.boolean(),
  });
export type RawCheckIn = ReturnType<typeof rawCheckIn> extends fc.Arbitrary<infer T> ? T : never;
