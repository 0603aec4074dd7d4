import { todaysSession } from "@/src/core/programme/next-session.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { programmeSessions } from "@/src/core/programme/programme-session.ts";
import type { RecordOf } from "@/src/core/records/record-kinds.ts";
import type { Felt } from "@/src/core/routines/felt.ts";
import { DAY, type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import { aProgramme, allOn } from "./builders/a-programme.ts";
import { aRoutineSession } from "./builders/records.ts";

const WEEKS_AGO = 3;
const TAPS: readonly Felt[] = ["easy", "right", "right", "hard", "right"];
/** Sessions that were missed, counted from the first. */
const MISSED: ReadonlySet<number> = new Set([3]);

/** What three weeks of a programme leave behind, up to yesterday; today is one of its days. In UTC. */
export function livedProgramme(now: EpochMs): {
  readonly programmes: readonly RecordOf<"programmes">[];
  readonly routineSessions: readonly RecordOf<"routineSessions">[];
} {
  const first = now - WEEKS_AGO * 7 * DAY;
  const weekdays = [weekdayOf(dayKeyAt(now, "UTC")), weekdayOf(dayKeyAt(now + 3 * DAY, "UTC"))];
  const envelope = { updatedAt: first, deletedAt: null, device: "device-1" };
  const programme = aProgramme({
    id: "lived",
    startedOn: dayKeyAt(first, "UTC"),
    weekdays,
    start: allOn(2),
    createdAt: first,
  });
  const stored: RecordOf<"routineSessions">[] = [];
  for (let at = first, count = 0; at < now; at += DAY) {
    const today = dayKeyAt(at, "UTC");
    if (!weekdays.includes(weekdayOf(today))) continue;
    count += 1;
    if (MISSED.has(count)) continue;
    const care = { kind: "known", level: 0, suggests: "exercise" } as const;
    const sessions = programmeSessions(stored, programme.id);
    const asked = todaysSession({ programme, sessions, today, care, careDays: [], runs: [] });
    if (asked.state !== "open") continue;
    const { prescribed } = asked.session;
    const startedAt = Date.parse(`${today}T12:30:00Z`);
    stored.push(
      aRoutineSession({
        ...envelope,
        id: `lived-${today}`,
        routineId: programmeRoutineId(programme.id),
        use: "strength",
        promptId: null,
        startedAt: Math.min(startedAt, now - HOUR),
        endedAt: Math.min(startedAt, now - HOUR) + 12 * MINUTE,
        items: prescribed.steps.map(({ exerciseId, sets }) => ({ exerciseId, outcome: "done", seconds: 60, sets })),
        prescribed: { ...prescribed, steps: [...prescribed.steps] },
        felt: TAPS[stored.length % TAPS.length] ?? "right",
      }),
    );
  }
  return { programmes: [{ ...programme, ...envelope }], routineSessions: stored };
}
