import fc from "fast-check";
import { exercises } from "@/src/content/exercises/index.ts";
import { OWN_LIMITS, OWN_SIDES, type OwnContent, type OwnStep } from "@/src/core/own-routines/own-routine.ts";

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.integer({ min: least, max: most });

export const ownStep: fc.Arbitrary<OwnStep> = fc.record({
  exerciseId: fc.constantFrom(...exercises.keys()),
  reps: fc.option(whole(OWN_LIMITS.reps)),
  seconds: fc.option(whole(OWN_LIMITS.seconds)),
  sides: fc.constantFrom(...OWN_SIDES),
  sets: whole(OWN_LIMITS.sets),
  restSeconds: whole(OWN_LIMITS.restSeconds),
});

/** Names as the builder stores them: trimmed, of any script. */
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: OWN_LIMITS.nameLength })
  .map((text) => text.slice(0, OWN_LIMITS.nameLength).trim())
  .filter((text) => text !== "" && text.isWellFormed());

export const ownContent: fc.Arbitrary<OwnContent> = fc.record({
  name,
  steps: fc.array(ownStep, { minLength: 1, maxLength: 8 }),
});
