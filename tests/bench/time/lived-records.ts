import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { aCheckIn, anOccurrence, aRoutineSession, aSpan } from "@/tests/support/builders/records.ts";

const BOUTS_A_DAY = 10;
const SESSIONS_A_DAY = 3;

/** What so many days before `now` leave in each store: a day at the desk, an answer, a few stretches, a run every other day. */
export function livedRecords(days: number, now: number): Readonly<Record<string, readonly object[]>> {
  const all = Array.from({ length: days }, (_, index) => dayOfRecords(now - (index + 1) * DAY, index));
  return Object.fromEntries(
    (["spans", "prompts", "checkIns", "routineSessions", "runs"] as const).map((store) => [
      store,
      all.flatMap((day) => [...day[store]]),
    ]),
  );
}

function dayOfRecords(at: number, index: number) {
  const day = dayKeyAt(at, "UTC");
  const nine = Date.parse(`${day}T09:00:00Z`);
  const bouts = Array.from({ length: BOUTS_A_DAY }, (_, bout) => nine + bout * 50 * MINUTE);
  return {
    spans: bouts.flatMap((start) => [
      aSpan({ start, end: start + 40 * MINUTE }),
      aSpan({ kind: "away", because: "quiet", start: start + 40 * MINUTE, end: start + 50 * MINUTE }),
    ]),
    prompts: bouts.map((start, slot) =>
      anOccurrence({
        id: `posture:${day}:${slot}`,
        day,
        state: "done",
        dueAt: start + 30 * MINUTE,
        claimedAt: start + 30 * MINUTE,
        shownAt: start + 30 * MINUTE,
        endedAt: start + 32 * MINUTE,
      }),
    ),
    checkIns: [
      aCheckIn({ id: `check-in-${day}`, day, at: nine + 7 * HOUR, updatedAt: nine + 7 * HOUR, pain: index % 3 }),
    ],
    routineSessions: bouts.slice(0, SESSIONS_A_DAY).map((start, slot) =>
      aRoutineSession({
        id: `session-${day}-${slot}`,
        startedAt: start + 31 * MINUTE,
        endedAt: start + 32 * MINUTE,
      }),
    ),
    runs: index % 2 === 0 ? [aRun({ id: `run-${day}`, start: nine + 9 * HOUR })] : [],
  };
}
