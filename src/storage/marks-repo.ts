import type { ClinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { ArticleMark } from "@/src/core/library/article-mark.ts";
import type { Mark } from "@/src/core/library/mark.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** What the person did with articles, and what a clinician has checked. A few hundred rows at most. */
export interface MarksRepo {
  get(id: string): Promise<Mark | null>;
  articles(): Promise<readonly ArticleMark[]>;
  /** Those taken back too. */
  clinicianChecks(): Promise<readonly ClinicianCheck[]>;
}

export function createMarksRepo(source: RecordSource): MarksRepo {
  const all = () =>
    readRecords(source, "marks", { fetch: (tx) => tx.objectStore("marks").getAll(), matches: () => true });
  return {
    get: (id) => readRecord(source, "marks", id),
    articles: async () => (await all()).filter((mark): mark is ArticleMark => !isCheck(mark)),
    clinicianChecks: async () => (await all()).filter(isCheck),
  };
}

const isCheck = (mark: Mark): mark is ClinicianCheck => "kind" in mark;
