import type { CheckIn } from "../check-in/check-in.ts";
import { type Run, runDay } from "../runs/run.ts";
import type { DayKey } from "../time/day-key.ts";
import type { Days } from "./report-records.ts";

/** A note of the person's. `pain`: the number it was written with. */
export type OwnWords = {
  readonly id: string;
  readonly day: DayKey;
  readonly about: "back" | "run";
  readonly pain: number | null;
  readonly text: string;
};

/** Notes of check-ins and runs, newest first. */
export function ownWords(
  checkIns: readonly CheckIn[],
  runs: readonly Run[],
  { first, last }: Days,
): readonly OwnWords[] {
  const ofBack = checkIns.map(({ id, day, pain, details }): OwnWords => {
    return { id, day, about: "back", pain, text: details?.note ?? "" };
  });
  const ofRuns = runs
    .filter(({ deletedAt }) => deletedAt === null)
    .map((run): OwnWords => ({ id: run.id, day: runDay(run), about: "run", pain: run.pain, text: run.note }));
  return [...ofBack, ...ofRuns]
    .filter(({ day, text }) => day >= first && day <= last && text.trim() !== "")
    .toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}
