import * as v from "valibot";
import { checkInSchema } from "@/src/core/check-in/check-in.ts";
import { weeklyRecordSchema } from "@/src/core/check-in/weekly-answers.ts";
import { spanSchema } from "@/src/core/desk-time/span.ts";
import { occurrenceSchema } from "@/src/core/engine/state/occurrence.ts";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import { markSchema } from "@/src/core/library/mark.ts";
import { ownRoutineSchema } from "@/src/core/own-routines/own-routine.ts";
import { sessionItemSchema } from "@/src/core/routines/session-item.ts";
import { runPlanSchema } from "@/src/core/runs/run-plan.ts";
import { runSchema } from "@/src/core/runs/run.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import { shoeSchema } from "@/src/core/training/shoes.ts";
import type { DeskDB } from "./schema.ts";

const id = v.pipe(v.string(), v.minLength(1));

const routineSessionSchema = v.object({
  id,
  routineId: id,
  use: v.string(),
  promptId: v.nullable(id),
  startedAt: instantSchema,
  endedAt: instantSchema,
  items: v.array(sessionItemSchema),
  endedEarly: v.boolean(),
});

const logSchema = v.object({
  at: instantSchema,
  what: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});

/** How a record must look to be used, per store. Fields that a newer product added are kept in storage and left out here. */
export const RECORD_SCHEMAS = {
  spans: spanSchema,
  prompts: occurrenceSchema,
  checkIns: v.object({ ...checkInSchema.entries, deletedAt: v.nullable(instantSchema) }),
  routines: ownRoutineSchema,
  routineSessions: routineSessionSchema,
  plans: runPlanSchema,
  runs: runSchema,
  shoes: shoeSchema,
  marks: markSchema,
  questionnaires: weeklyRecordSchema,
  log: logSchema,
} as const satisfies { readonly [S in RecordStore]: v.GenericSchema<unknown, DeskDB[S]["value"]> };

/** The stores that this version reads records from. */
export type RecordStore =
  | "spans"
  | "prompts"
  | "checkIns"
  | "routines"
  | "routineSessions"
  | "plans"
  | "runs"
  | "shoes"
  | "marks"
  | "questionnaires"
  | "log";
export type RecordOf<S extends RecordStore> = DeskDB[S]["value"];

/** The record, or what is wrong with it and where. */
export function parseRecord<S extends RecordStore>(store: S, raw: unknown): Result<RecordOf<S>> {
  const parsed = v.safeParse<v.GenericSchema<unknown, RecordOf<S>>>(RECORD_SCHEMAS[store], raw);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail(`${v.getDotPath(issue) ?? store}: ${issue.message}`);
}
