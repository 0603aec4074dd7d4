import { i18n } from "#i18n";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { checkedItems } from "@/src/core/advice/clinician-check.ts";
import type { Days, Prescribed } from "@/src/core/clinician/report-records.ts";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import { careDays } from "@/src/core/programme/care-days.ts";
import { doneAgainstPrescribed } from "@/src/core/programme/done-against-prescribed.ts";
import { lastDayOf } from "@/src/core/programme/programme-days.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { programmeSessions } from "@/src/core/programme/programme-session.ts";
import type { Programme } from "@/src/core/programme/programme.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { boundsOf, daysBetween, diaryDayOf } from "@/src/core/time/local-day.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import { exerciseName } from "./words.ts";

type Reads = Pick<DeskReads, "programmes" | "routineSessions" | "checkIns" | "marks" | "routines">;
type Around = { readonly now: EpochMs; readonly zone: string; readonly settings: Settings };

/** What programmes asked for in these days, and how much of it was done: sessions first, then sets by exercise. */
export async function prescribedIn(
  desk: Reads,
  { first, last }: Days,
  { now, zone, settings }: Around,
): Promise<readonly Prescribed[]> {
  const today = diaryDayOf(now, zone).day;
  const programmes = (await desk.programmes.all()).filter((programme) => {
    const end = lastDayOf(programme);
    return programme.startedOn <= last && (end === null || end >= first);
  });
  if (programmes.length === 0) return [];
  const [stored, checkIns, marks, names] = await Promise.all([
    desk.routineSessions.between({ from: boundsOf(first, zone).start, until: boundsOf(last, zone).end }),
    desk.checkIns.ofDays({ first, last: today }),
    desk.marks.all(),
    programmeNames(desk),
  ]);
  const answerContext = bareAnswerContext(settings, checkedItems(clinicianChecksOf(marks), now));
  const careful = careDays(checkIns, { today, answerContext, daysBack: daysBetween(first, today) });
  return programmes.flatMap((programme) => {
    const sums = doneAgainstPrescribed(
      {
        programme,
        sessions: programmeSessions(stored, programme.id),
        today,
        // What today's answers rule out says nothing of whether a session was done.
        care: { kind: "known", level: 0, suggests: "exercise" },
        careDays: careful,
        runs: [],
      },
      { from: first, to: last },
    );
    const name = names.get(programmeRoutineId(programme.id)) ?? "";
    return [
      { name: i18n.t("programme.report.sessions", [name]), done: sums.done, prescribed: sums.done + sums.missed },
      ...sums.exercises.map(({ exerciseId, setsDone, setsPrescribed }) => ({
        name: i18n.t("programme.report.sets", [exerciseName(exerciseId)]),
        done: setsDone,
        prescribed: setsPrescribed,
      })),
    ];
  });
}

/** What sessions of programmes are called in lists, by the id that they are stored under. */
export async function programmeNames(
  desk: Pick<DeskReads, "programmes" | "routines">,
): Promise<ReadonlyMap<string, string>> {
  const [programmes, own] = await Promise.all([desk.programmes.all(), desk.routines.all()]);
  const nameOf = ({ routineId }: Programme): string =>
    own.find(({ id }) => id === routineId)?.name ?? i18n.t("programme.session.name");
  return new Map([
    [START_TEST_ID, i18n.t("programme.test.name")],
    ...programmes.map((programme) => [programmeRoutineId(programme.id), nameOf(programme)] as const),
  ]);
}
