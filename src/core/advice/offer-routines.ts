import type { Assessment } from "./assess.ts";
import {
  type Facts,
  hasMidBack,
  hasPain,
  isFlexionSensitive,
  isOneSided,
  isSittingDay,
  isTipsOnly,
  runHasEnded,
  runIsSoon,
} from "./facts.ts";
import { type Offer, type OfferReason, sittingReason } from "./offer.ts";
import type { RuleId } from "./rule-ids.ts";

/** Every routine that advice may offer; a test holds them against the content. */
export const OFFERED_ROUTINES = [
  "reset-seated",
  "reset-standing",
  "desk-mobility",
  "hip-flexor-standing",
  "walk-break-2",
  "walk-break-5",
  "warmup-run",
  "warmup-gentle",
  "glute-primer-floor",
  "glute-primer-standing",
  "core-10",
  "core-gentle",
  "strength-runner",
  "cooldown",
  "cooldown-standing",
  "thoracic-chair",
  "flare-up-gentle",
  "flare-up-sitting-sore",
  "flare-up-chair",
  "morning-unstick",
] as const;
export type OfferedRoutine = (typeof OFFERED_ROUTINES)[number];

type Situation = { readonly facts: Facts; readonly level: Assessment["level"]; readonly has: (id: RuleId) => boolean };

/** A line of the table: if it fits, its routines in this order. */
type Row = {
  readonly fits: (now: Situation) => boolean;
  readonly routines: (now: Situation) => readonly OfferedRoutine[];
  readonly because: (now: Situation) => OfferReason;
};

const simply = (code: Exclude<OfferReason["code"], "run-soon" | "run-ended" | "sitting">) => (): OfferReason => ({
  code,
});

/** Level 2, first match. */
const PAUSE_TABLE: readonly Row[] = [
  { fits: ({ has }) => has("B1"), routines: () => ["reset-seated"], because: simply("bone-signs") },
  { fits: ({ has }) => has("N1"), routines: () => ["flare-up-chair", "walk-break-2"], because: simply("leg-signs") },
  {
    fits: ({ facts }) => !facts.canUseFloor,
    routines: () => ["flare-up-chair", "walk-break-2"],
    because: simply("no-floor"),
  },
  {
    fits: ({ facts }) => isFlexionSensitive(facts),
    routines: () => ["flare-up-sitting-sore", "walk-break-2"],
    because: simply("bending-or-sitting"),
  },
  { fits: () => true, routines: () => ["flare-up-gentle", "walk-break-2"], because: simply("bad-day") },
];

/** Levels 0 and 1, first match. */
const EVERYDAY_TABLE: readonly Row[] = [
  {
    fits: ({ facts }) => runIsSoon(facts),
    routines: ({ level }) => (level === 1 ? ["warmup-gentle"] : ["warmup-run", "glute-primer-standing"]),
    because: ({ facts, level }) => ({ code: "run-soon", minutes: facts.minutesToRun ?? 0, gentle: level === 1 }),
  },
  {
    fits: ({ facts }) => runHasEnded(facts),
    routines: ({ facts }) => (facts.canUseFloor ? ["cooldown"] : ["cooldown-standing"]),
    because: ({ facts }) => ({ code: "run-ended", minutes: facts.minutesSinceRun ?? 0 }),
  },
  {
    fits: ({ facts }) => facts.timing.has("morning"),
    routines: ({ facts }) => (facts.canUseFloor ? ["morning-unstick"] : ["desk-mobility"]),
    because: simply("morning"),
  },
  { fits: ({ facts }) => hasMidBack(facts), routines: () => ["thoracic-chair"], because: simply("mid-back") },
  {
    fits: ({ facts }) => isOneSided(facts) && facts.timing.has("duringRun"),
    routines: ({ facts }) => (facts.canUseFloor ? ["glute-primer-floor", "core-10"] : ["glute-primer-standing"]),
    because: simply("one-side-on-runs"),
  },
  {
    fits: ({ facts }) => isSittingDay(facts),
    routines: () => ["reset-standing", "hip-flexor-standing", "walk-break-5"],
    because: ({ facts }) => sittingReason(facts),
  },
  { fits: ({ facts }) => hasPain(facts), routines: () => ["core-gentle"], because: simply("with-pain") },
  { fits: () => true, routines: () => ["core-10", "strength-runner"], because: simply("no-pain") },
];

/** The routines to offer, best first. None at levels 3 and 4, and none under 16 or pregnant. */
export function offerRoutines(facts: Facts, { level, fired }: Assessment): readonly Offer<OfferedRoutine>[] {
  const now: Situation = { facts, level, has: (id) => fired.some((rule) => rule.id === id) };
  if (level >= 3 || isTipsOnly(facts)) return [];
  const row = (level === 2 ? PAUSE_TABLE : EVERYDAY_TABLE).find(({ fits }) => fits(now));
  if (row === undefined) return [];
  const because = row.because(now);
  // A short walk on a bad day has a reason of its own, whatever chose the routine beside it.
  return row.routines(now).map((id) => ({ id, because: id === "walk-break-2" ? { code: "keep-walking" } : because }));
}
