import * as v from "valibot";
import type { LogRow } from "../engine/state/effect.ts";
import { instantSchema } from "../time/time-schemas.ts";

/** A record that no longer parses, or that a wrong clock made, kept as it was found: never deleted. */
export const quarantinedSchema = v.object({
  store: v.string(),
  key: v.optional(v.unknown()),
  value: v.optional(v.unknown()),
  because: v.string(),
  at: instantSchema,
});
export type Quarantined = Readonly<v.InferOutput<typeof quarantinedSchema>>;

export const logRowSchema: v.GenericSchema<unknown, LogRow> = v.object({
  at: instantSchema,
  what: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});
