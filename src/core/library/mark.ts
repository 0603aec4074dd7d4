import * as v from "valibot";
import { type ClinicianCheck, clinicianCheckSchema } from "../advice/clinician-check.ts";
import { type ArticleMark, articleMarkSchema } from "./article-mark.ts";

/** What shares the store of marks: articles read or saved, and what a clinician has checked. Told apart by their ids. */
export const markSchema = v.union([articleMarkSchema, clinicianCheckSchema]);
export type Mark = v.InferOutput<typeof markSchema>;

const isCheck = (mark: Mark): mark is ClinicianCheck => "kind" in mark;
export const clinicianChecksOf = (marks: readonly Mark[]): readonly ClinicianCheck[] => marks.filter(isCheck);
export const articleMarksOf = (marks: readonly Mark[]): readonly ArticleMark[] =>
  marks.filter((mark): mark is ArticleMark => !isCheck(mark));
