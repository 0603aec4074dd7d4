import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { runSchema } from "../runs/run.ts";
import { instantSchema } from "../time/time-schemas.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportedRun } from "./imported-run.ts";

/** Files that are remembered by their names; of more only the number. */
const MOST_FILES = 50;
const LONGEST_NAME = 200;
/** Runs of one record whose numbers an import completed: as many as one portion stores. */
export const MOST_COMPLETED = 500;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = lazily(() => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)));

/** What a file of an import came to: runs added, already there, and all that was left out. */
const fileSchema = lazily(() =>
  v.object({
    name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
    added: count(),
    there: count(),
    left: count(),
  }),
);
export type ImportedFile = v.InferOutput<ReturnType<typeof fileSchema>>;

/** What the page tells of an import while it stores it. */
export const importFields = lazily(() => ({
  id,
  /** The instant at which the runs that it added were made: `createdAt` of each. */
  at: instantSchema,
  files: v.pipe(v.array(fileSchema()), v.maxLength(MOST_FILES)),
  /** Files beyond those. */
  moreFiles: count(),
  /** Runs of the log that it completed, as they were before; after it was taken back, as it had left them. */
  completed: v.pipe(v.array(runSchema()), v.maxLength(MOST_COMPLETED)),
  /** Pairs that it added. */
  shoeIds: v.pipe(v.array(id), v.maxLength(500)),
}));

/** A large import has several of one instant, a portion each; the first names the files. */
export const importRecordSchema = lazily(() =>
  v.object({
    ...importFields(),
    updatedAt: instantSchema,
    deletedAt: v.nullable(instantSchema),
  }),
);
export type ImportRecord = v.InferOutput<ReturnType<typeof importRecordSchema>>;

/** The files of a confirmed import with what came of each. `asRuns`: recordings that the person called runs. */
export function filesOf(
  { files }: ImportReport,
  asRuns: readonly ImportedRun[],
): Pick<ImportRecord, "files" | "moreFiles"> {
  return {
    files: files.slice(0, MOST_FILES).map(({ file, runs, duplicates, unsure, refused }) => {
      const chosen = unsure.filter(({ run }) => asRuns.includes(run)).length;
      const again = unsure.filter(({ isAgain }) => isAgain).length;
      return {
        name: Array.from(file)
          .slice(0, LONGEST_NAME / 2)
          .join(""),
        added: runs.length + chosen,
        there: duplicates.length + again,
        left: unsure.length - chosen - again + refused.reduce((sum, each) => sum + each.count, 0),
      };
    }),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}
