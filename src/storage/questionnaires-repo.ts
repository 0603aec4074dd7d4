import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import { readRecord, readRecords, type RecordSource } from "./read-records.ts";

/** The weekly questions: one row a week, about fifty a year. */
export interface QuestionnairesRepo {
  get(id: string): Promise<WeeklyRecord | null>;
  /** All of them, oldest first. */
  all(): Promise<readonly WeeklyRecord[]>;
}

export function createQuestionnairesRepo(source: RecordSource): QuestionnairesRepo {
  return {
    get: (id) => readRecord(source, "questionnaires", id),
    async all() {
      const found = await readRecords(source, "questionnaires", {
        fetch: (tx) => tx.objectStore("questionnaires").getAll(),
        matches: () => true,
      });
      return [...found].sort((a, b) => a.at - b.at);
    },
  };
}
