import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { instantSchema } from "../time/time-schemas.ts";
import { FELT } from "./felt.ts";
import { prescribedSchema } from "./prescribed.ts";
import { sessionItemSchema } from "./session-item.ts";

const id = v.pipe(v.string(), v.minLength(1));

/** One finished (or left) routine. `endedAt` − `startedAt` is wall time, `items` what was really done. */
export const routineSessionSchema = lazily(() =>
  v.object({
    id,
    routineId: id,
    use: v.string(),
    promptId: v.nullable(id),
    startedAt: instantSchema,
    endedAt: instantSchema,
    items: v.array(sessionItemSchema),
    endedEarly: v.boolean(),
    /** A session of a programme: what it was meant to be. */
    prescribed: v.optional(prescribedSchema()),
    /** The tap after it; left out: nobody tapped. */
    felt: v.optional(v.picklist(FELT)),
  }),
);
export type RoutineSession = v.InferOutput<ReturnType<typeof routineSessionSchema>>;
