import * as v from "valibot";
import { FLAGS, PROFILE_ITEMS, ZONES } from "../check-in/vocabulary.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import { instantSchema } from "../time/time-schemas.ts";
import type { Assessment } from "./assess.ts";
import type { Evidence } from "./evidence.ts";

const CHECKABLE = [...FLAGS, ...ZONES, ...PROFILE_ITEMS] as const;
/** What a clinician can have checked: one flag, zone or profile item; never a rule, which would silence its other signs. */
export type CheckableItem = (typeof CHECKABLE)[number];

/** "A clinician has already checked this", for one item. `id` is `checked:<item>`: a new mark replaces the old one. */
export const clinicianCheckSchema = v.object({
  id: v.pipe(v.string(), v.startsWith("checked:")),
  kind: v.literal("clinician-check"),
  item: v.picklist(CHECKABLE, (issue) => `unknown flag, zone or profile item ${issue.received}`),
  at: instantSchema,
});
export type ClinicianCheck = v.InferOutput<typeof clinicianCheckSchema>;
export const checkableItemSchema = clinicianCheckSchema.entries.item;

/** After so long the question comes back. */
const CHECK_LASTS = 30 * DAY;

export function clinicianCheck(item: CheckableItem, at: EpochMs): ClinicianCheck {
  return { id: `checked:${item}`, kind: "clinician-check", item, at };
}

/** Items whose check still holds. A check from the future (the clock was wrong) does not. */
export function checkedItems(checks: readonly ClinicianCheck[], now: EpochMs): readonly CheckableItem[] {
  return checks.filter(({ at }) => at <= now && now - at < CHECK_LASTS).map(({ item }) => item);
}

/** Items that were checked once, longer ago than a check lasts: worth asking "is that still so?". */
export function checksToRenew(checks: readonly ClinicianCheck[], now: EpochMs): readonly ClinicianCheck[] {
  return checks.filter(({ at }) => now - at >= CHECK_LASTS);
}

function itemOf(found: Evidence): readonly CheckableItem[] {
  switch (found.kind) {
    case "flag":
    case "unsure-flag":
    case "zone":
    case "profile":
    case "unsure-profile":
      return [found.id];
    default:
      return [];
  }
}

/** The items behind today's advice that "a clinician has already checked this" can be said of. None at level 4. */
export function checkableItems({ level, fired }: Assessment): readonly CheckableItem[] {
  if (level === 4) return [];
  const items = fired
    .filter(({ liftedByCheck }) => liftedByCheck)
    .flatMap(({ evidence }) => evidence)
    .flatMap(itemOf);
  return [...new Set(items)];
}
