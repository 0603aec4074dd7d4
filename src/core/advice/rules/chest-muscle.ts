import type { Flag, Timing } from "../../check-in/vocabulary.ts";
import { type Facts, feelsSoreOnly } from "../facts.ts";

/** With any of these a sore chest is not asked about but taken for what it may be. */
const CHEST_SIGNS: readonly Flag[] = ["chestPain", "breathless", "faintOnEffort", "faintTearing", "unwell"];
/** When a sore muscle hurts. Effort, rest and the whole day are none of them. */
const MUSCLE_TIMINGS: ReadonlySet<Timing> = new Set([
  "sitting",
  "standing",
  "bending",
  "arching",
  "twisting",
  "morning",
  "afterRun",
]);
const MOST_PAIN = 4;

/** A marked chest that may be a sore muscle: mild, sore kinds only (at least one), no sign of the heart or the lungs. */
export const mayBeChestMuscle = (facts: Facts): boolean =>
  facts.zones.has("chest") &&
  facts.quality.size > 0 &&
  feelsSoreOnly(facts) &&
  facts.nrs !== null &&
  facts.nrs <= MOST_PAIN &&
  !CHEST_SIGNS.some((id) => facts.flags.has(id)) &&
  [...facts.timing].every((id) => MUSCLE_TIMINGS.has(id));

/** `asked`: it may be a muscle and nobody has said; `sore`: a clear yes; null: it is taken as chest pain. */
export function chestMuscle(facts: Facts): "asked" | "sore" | null {
  const { chestMuscle: said } = facts.followUp;
  if (!mayBeChestMuscle(facts) || said === "no" || said === "unsure") return null;
  return said === "yes" ? "sore" : "asked";
}
