import type { Flag, Quality, Timing, Zone } from "../check-in/vocabulary.ts";
import type { AdviceInput, ProfileAnswers } from "./advice-input.ts";
import type { Evidence } from "./evidence.ts";

/** An input made easy to ask. */
export type Facts = Omit<AdviceInput, "zones" | "quality" | "timing" | "flags" | "clinicianChecked"> & {
  readonly zones: ReadonlySet<Zone>;
  readonly quality: ReadonlySet<Quality>;
  readonly timing: ReadonlySet<Timing>;
  readonly flags: ReadonlySet<Flag>;
};

export const LEG_ZONES = ["legBackL", "legBackR", "legBelowKneeL", "legBelowKneeR"] as const;
export const BUTTOCK_ZONES = ["buttL", "buttR"] as const;
const LEG_FLAGS = ["bothLegs", "legControl", "footDrop", "newLegWeakness"] as const;
const SORE_QUALITIES: ReadonlySet<Quality> = new Set(["ache", "stiff", "tight"]);

export function factsOf(input: AdviceInput): Facts {
  const { zones, quality, timing, flags, clinicianChecked: _, ...rest } = input;
  return { ...rest, zones: new Set(zones), quality: new Set(quality), timing: new Set(timing), flags: new Set(flags) };
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

/** All parts together if each of them holds, else nothing. */
export function allOf(...parts: readonly (readonly Evidence[])[]): readonly Evidence[] {
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

/** The evidence if the condition holds. */
export const when = (holds: boolean, ...evidence: readonly Evidence[]): readonly Evidence[] => (holds ? evidence : []);

/** An unknown number is not "no pain". */
export const hasPain = ({ nrs }: Facts): boolean => nrs === null || nrs >= 1;

/** At least so much pain. Unknown pain reaches no threshold: the warning signs decide then. */
export const painAtLeast = ({ nrs }: Facts, least: number): boolean => nrs !== null && nrs >= least;

export const hasLegZone = (facts: Facts): boolean => LEG_ZONES.some((id) => facts.zones.has(id));

export const hasBothLegs = ({ zones }: Facts): boolean =>
  (zones.has("legBackL") || zones.has("legBelowKneeL")) && (zones.has("legBackR") || zones.has("legBelowKneeR"));

/** Ordinary training soreness: the person says so, names only sore qualities (at least one) and sets no leg flag. */
export function isOrdinarySoreness(facts: Facts): boolean {
  return (
    facts.followUp.ordinarySoreness &&
    facts.quality.size > 0 &&
    [...facts.quality].every((id) => SORE_QUALITIES.has(id)) &&
    !LEG_FLAGS.some((id) => facts.flags.has(id))
  );
}

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
