import * as v from "valibot";
import { dayKeySchema, instantSchema } from "../time/time-schemas.ts";
import type { ZoneSince } from "./day-parts.ts";
import type { DayTotal } from "./day-total.ts";

/** Raise it when a day's sum is made in another way: rows of another edition count as missing and are summed again. */
export const TOTAL_EDITION = 2;

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A day's total as it is kept. Derived: it can always be summed again from the records. */
const keptTotalSchema = v.object({
  edition: v.literal(TOTAL_EDITION),
  day: dayKeySchema,
  sittingMs: amount,
  elsewhereMs: v.exactOptional(amount),
  standingMs: amount,
  longestMs: amount,
  breaks: v.object({ shown: count, done: count }),
  routines: count,
  stretchMs: amount,
  exercised: v.record(v.string(), amount),
  runs: v.object({ count, meters: amount, told: v.exactOptional(v.object({ km: count, mi: count })), ms: amount }),
  pain: v.variant("kind", [
    v.object({ kind: v.literal("answered"), value: count, low: count }),
    v.object({ kind: v.picklist(["skipped", "missed"]) }),
  ]),
});
export type KeptTotal = v.InferOutput<typeof keptTotalSchema>;

export const toKept = (total: DayTotal): KeptTotal => ({ edition: TOTAL_EDITION, ...total });

/** Null: it can't be used and the day is summed again. */
export function fromKept(row: unknown): DayTotal | null {
  const parsed = v.safeParse(keptTotalSchema, row);
  if (!parsed.success) return null;
  const { edition: _, ...total } = parsed.output;
  return total;
}

const zonesSchema = v.pipe(v.string(), v.parseJson(), v.array(v.object({ from: instantSchema, zone: v.string() })));

/** The zones that were in force, oldest first, out of the text that holds them; none where it can't be read. */
export function zonesOfText(text: unknown): readonly ZoneSince[] {
  const parsed = v.safeParse(zonesSchema, text);
  return parsed.success ? parsed.output : [];
}

/** Sums that disagreed with their records and were made anew: when, and of how many days. */
const mendedSchema = v.object({ at: instantSchema, days: count });
export type Mended = v.InferOutput<typeof mendedSchema>;

export const textOfMended = (mended: Mended): string => JSON.stringify(mended);

/** Null: none were, or it can't be read any more. */
export function mendedOfText(text: unknown): Mended | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), mendedSchema), text);
  return parsed.success ? parsed.output : null;
}
