import {
  type Flag,
  LEG_ZONES,
  type ProfileItem,
  type Quality,
  type Since,
  type Timing,
  type Zone,
} from "../check-in/vocabulary.ts";
import type { AdviceInput, ProfileAnswers } from "./advice-input.ts";
import type { Evidence } from "./evidence.ts";

/** An input made easy to ask. */
export type Facts = Omit<AdviceInput, Lists | "clinicianChecked"> & {
  readonly zones: ReadonlySet<Zone>;
  readonly quality: ReadonlySet<Quality>;
  readonly timing: ReadonlySet<Timing>;
  readonly flags: ReadonlySet<Flag>;
  readonly flagsUnsure: ReadonlySet<Flag>;
  readonly flagsDenied: ReadonlySet<Flag>;
};
type Lists = "zones" | "quality" | "timing" | "flags" | "flagsUnsure" | "flagsDenied";

/** Where a nerve of the low back is felt above the leg. */
export const GIRDLE_ZONES = ["buttL", "buttR", "hipL", "hipR", "groinL", "groinR", "sacrum"] as const;
/** What a nerve that is pressed feels like. */
export const NERVE_QUALITIES = ["numb", "pins", "electric", "burning"] as const;
const LEG_FLAGS = ["bothLegs", "legControl", "coldLeg", "footDrop", "newLegWeakness", "swollenLeg"] as const;
const SORE_QUALITIES: ReadonlySet<Quality> = new Set(["ache", "stiff", "tight"]);

export function factsOf(input: AdviceInput): Facts {
  const { zones, quality, timing, flags, flagsUnsure, flagsDenied, clinicianChecked: _, ...rest } = input;
  return {
    ...rest,
    zones: new Set(zones),
    quality: new Set(quality),
    timing: new Set(timing),
    flags: new Set(flags),
    flagsUnsure: new Set(flagsUnsure),
    flagsDenied: new Set(flagsDenied),
  };
}

/**
 * The facts without what a clinician has already checked: only for rules that a check may lift. What nobody answered did
 * not fire and can't be lifted: it stays unknown.
 */
export function uncheckedFactsOf(input: AdviceInput): Facts {
  const checked: ReadonlySet<string> = new Set(input.clinicianChecked);
  const profile = Object.fromEntries(
    Object.entries(input.profile).map(([item, answer]) => [item, answer !== null && checked.has(item) ? "no" : answer]),
  ) as ProfileAnswers;
  return factsOf({
    ...input,
    profile,
    zones: input.zones.filter((id) => !checked.has(id)),
    flags: input.flags.filter((id) => !checked.has(id)),
    flagsUnsure: input.flagsUnsure.filter((id) => !checked.has(id)),
  });
}

export const flagsAmong = (facts: Facts, ids: readonly Flag[]): readonly Evidence[] =>
  ids.filter((id) => facts.flags.has(id)).map((id) => ({ kind: "flag", id }));

export const zonesAmong = (facts: Facts, ids: readonly Zone[]): readonly Evidence[] =>
  ids.filter((id) => facts.zones.has(id)).map((id) => ({ kind: "zone", id }));

export const qualitiesAmong = (facts: Facts, ids: readonly Quality[]): readonly Evidence[] =>
  ids.filter((id) => facts.quality.has(id)).map((id) => ({ kind: "quality", id }));

export const timingsAmong = (facts: Facts, ids: readonly Timing[]): readonly Evidence[] =>
  ids.filter((id) => facts.timing.has(id)).map((id) => ({ kind: "timing", id }));

export const profileAmong = (
  { profile }: Facts,
  ids: readonly ProfileItem[],
  answer: "yes" | "unsure" = "yes",
): readonly Evidence[] =>
  ids
    .filter((id) => profile[id] === answer)
    .map((id) => ({ kind: answer === "yes" ? "profile" : "unsure-profile", id }));

/** All parts together if each of them holds, else nothing. */
export function allOf(...parts: readonly (readonly Evidence[])[]): readonly Evidence[] {
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

/** The evidence if the condition holds. */
export const when = (holds: boolean, ...evidence: readonly Evidence[]): readonly Evidence[] => (holds ? evidence : []);

/** Under 16 or pregnant: general movement tips only, whatever the number (ev:nice-ng59). */
export const isTipsOnly = ({ profile }: Pick<Facts, "profile">): boolean =>
  profile.under16 === "yes" || profile.pregnant === "yes";

/** An unknown number is not "no pain". */
export const hasPain = ({ nrs }: Facts): boolean => nrs === null || nrs >= 1;

/** At least so much pain. Unknown pain reaches no threshold: the warning signs decide then. */
export const painAtLeast = ({ nrs }: Facts, least: number): boolean => nrs !== null && nrs >= least;

export const hasLegZone = (facts: Facts): boolean => LEG_ZONES.some((id) => facts.zones.has(id));

export const hasBothLegs = (facts: Facts): boolean => hasBothSides(facts, LEG_ZONES);

/** Marked on the left and on the right among `ids`. */
export const hasBothSides = ({ zones }: Facts, ids: readonly Zone[]): boolean =>
  (["L", "R"] as const).every((side) => ids.some((id) => id.endsWith(side) && zones.has(id)));

/** No kind named beyond those of a sore muscle, and no sign of the legs: nothing speaks against ordinary soreness. */
export const feelsSoreOnly = ({ quality, flags, flagsUnsure }: Facts): boolean =>
  [...quality].every((id) => SORE_QUALITIES.has(id)) && !LEG_FLAGS.some((id) => flags.has(id) || flagsUnsure.has(id));

/** Ordinary training soreness: a clear yes counts, unless something else that was said speaks against it. */
export const isOrdinarySoreness = (facts: Facts): boolean =>
  facts.followUp.ordinarySoreness === true && feelsSoreOnly(facts);

/** Ordinary soreness and no place beyond legs, hips and buttocks: strong as it may be, it is no pain of the back. */
export const isSorenessOnly = (facts: Facts): boolean =>
  isOrdinarySoreness(facts) && [...facts.zones].every((id) => RUNNING_MUSCLES.has(id));

const RUNNING_MUSCLES: ReadonlySet<Zone> = new Set([...LEG_ZONES, "buttL", "buttR", "hipL", "hipR"]);

/** A run that is known, or pain that the person says comes with runs. */
export const isAfterRun = ({ timing, minutesSinceRun, runPain }: Facts): boolean =>
  timing.has("afterRun") || timing.has("duringRun") || minutesSinceRun !== null || runPain !== null;

/** Neither answered with yes nor clearly denied: not known, and never read as a no. */
export const isOpen = ({ flags, flagsDenied }: Facts, id: Flag): boolean => !flags.has(id) && !flagsDenied.has(id);

/** The least that an answer to "since when?" means, in days. */
export const SINCE_DAYS = { today: 0, days: 1, weeks: 14, longer: 42 } as const satisfies Record<Since, number>;

/** Days of this stretch of pain: as the answers count them, or as the person says, whichever is longer. */
export const daysOf = ({ daysSinceOnset, since }: Facts): number =>
  Math.max(daysSinceOnset ?? 0, since === null ? 0 : SINCE_DAYS[since]);

/** Up to about six weeks old, or nobody has said how old. */
export const isNew = ({ since, daysSinceOnset }: Facts): boolean => since !== "longer" && (daysSinceOnset ?? 0) < 42;

/** Every marked zone is on the same side of the body. */
export function isOneSided({ zones }: Facts): boolean {
  const ids = [...zones];
  return ids.length > 0 && (ids.every((id) => id.endsWith("L")) || ids.every((id) => id.endsWith("R")));
}

/** Bending, or sitting at 4 or more, clearly brings it on. */
export const isFlexionSensitive = (facts: Facts): boolean =>
  facts.timing.has("bending") || (facts.timing.has("sitting") && painAtLeast(facts, 4));

/** Sits a lot today, or says that sitting brings it on. */
export const isSittingDay = (facts: Facts): boolean =>
  facts.timing.has("sitting") || (facts.longestSitMin ?? 0) >= 45 || (facts.sittingHours ?? 0) >= 4;

export const runIsSoon = ({ minutesToRun }: Facts): boolean => minutesToRun !== null && minutesToRun <= 120;
export const runHasEnded = ({ minutesSinceRun }: Facts): boolean => minutesSinceRun !== null && minutesSinceRun <= 90;
export const hasMidBack = ({ zones }: Facts): boolean => zones.has("midBack") || zones.has("upperBack");
