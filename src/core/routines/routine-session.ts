import * as v from "valibot";
import { instantSchema } from "../time/time-schemas.ts";
import { sessionItemSchema } from "./session-item.ts";

const id = v.pipe(v.string(), v.minLength(1));

/** One finished (or left) routine. `endedAt` − `startedAt` is wall time, `items` what was really done. */
export const routineSessionSchema = v.object({
  id,
  routineId: id,
  use: v.string(),
  promptId: v.nullable(id),
  startedAt: instantSchema,
  endedAt: instantSchema,
  items: v.array(sessionItemSchema),
  endedEarly: v.boolean(),
});
export type RoutineSession = v.InferOutput<typeof routineSessionSchema>;
