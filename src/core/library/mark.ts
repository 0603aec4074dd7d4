import * as v from "valibot";
import { clinicianCheckSchema } from "../advice/clinician-check.ts";
import { articleMarkSchema } from "./article-mark.ts";

/** What shares the store of marks: articles read or saved, and what a clinician has checked. Told apart by their ids. */
export const markSchema = v.union([articleMarkSchema, clinicianCheckSchema]);
export type Mark = v.InferOutput<typeof markSchema>;
