import { withPersonal } from "@/src/core/records/personal-settings.ts";
import { type Draft, type KeyedKind, keyOf, type RecordOf } from "@/src/core/records/record-kinds.ts";
import { inOrder, matches, type RecordQuery } from "@/src/core/records/record-query.ts";
import { expandPlan } from "@/src/core/runs/expand-plan.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, boundsOf, dayKeyAt, dayOf, diaryDayOf } from "@/src/core/time/local-day.ts";
import { type RecordLists, type Rows, stampedRows } from "@/src/storage/batch.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";

/** Single runs that are near; a run of the week's plan that was moved farther is asked for by its id. */
const NEAR = 9 * DAY;
/** Far enough for the last answer to the warning signs, which is asked for weekly; little enough for every wake. */
const LOOK_BACK_DAYS = 120;

export type Now = { readonly at: EpochMs; readonly zone: string };

type NearKind =
  | "weeklyRuns"
  | "profile"
  | "programmes"
  | "plans"
  | "checkIns"
  | "marks"
  | "runs"
  | "routineSessions"
  | "spans"
  | "trials";

/** The records that today rests on, as they are stored: what a wake reads, and what a command's rows are laid over. */
export type NearRows = Pick<RecordLists, NearKind> & {
  /** The answers, or what someone told of themselves, could not be read, which is not the same as none. */
  readonly areAnswersUnread: boolean;
  /** Single runs could not be read, nor what became of those of the week's plan. */
  readonly arePlansUnread: boolean;
};

/** Reads them side by side, so that they come out of one transaction. Without its database the product carries on with what it knows. */
export async function loadNearRows(reads: Pick<DeskReads, NearKind>, settings: Settings, now: Now): Promise<NearRows> {
  const near = nearAt(now);
  const nothing = () => [] as const;
  let [areAnswersUnread, arePlansUnread] = [false, false];
  const unread = () => {
    areAnswersUnread = true;
    return nothing();
  };
  const weekly = reads.weeklyRuns.all().catch(nothing);
  const [weeklyRuns, profile, programmes, plans, checkIns, marks, runs, routineSessions, spans, trials] =
    await Promise.all([
      weekly,
      reads.profile.all().catch(unread),
      reads.programmes.all().catch(nothing),
      weekly
        .then((plan) => loadPlans(reads.plans, withPersonal(settings, { weeklyRuns: plan, profile: null }), now))
        .catch(() => {
          arePlansUnread = true;
          return nothing();
        }),
      reads.checkIns.ofDays(near.checkIns).catch(unread),
      reads.marks.all().catch(nothing),
      reads.runs.between(near.runs).catch(nothing),
      reads.routineSessions.between(near.routineSessions).catch(nothing),
      reads.spans.between(near.spans).catch(nothing),
      reads.trials.all().catch(nothing),
    ]);
  return {
    weeklyRuns,
    profile,
    programmes,
    plans,
    checkIns,
    marks,
    runs,
    routineSessions,
    spans,
    trials,
    areAnswersUnread,
    arePlansUnread,
  };
}

/** Runs of the week's plan that were moved out of sight have their place taken by a row that is not near. */
async function loadPlans(
  plans: DeskReads["plans"],
  { runPlan }: Pick<Settings, "runPlan">,
  { at, zone }: Now,
): Promise<readonly RecordOf<"plans">[]> {
  const near = await plans.between({ from: at - NEAR, until: at + NEAR });
  const known = new Set(near.map(({ id }) => id));
  const asPlanned = expandPlan({ weekly: runPlan, singles: near, at, zone });
  const moved = await Promise.all(
    asPlanned.filter(({ id }) => !known.has(id)).map(({ id }) => plans.get(id).catch(() => null)),
  );
  return [...near, ...moved.filter((plan) => plan !== null)];
}

/** The rows as they will be once `written` is stored: the one step of a command sees what the command says. */
export function overlayRows(stored: NearRows, written: Rows, now: Now): NearRows {
  const near = nearAt(now);
  const overlay = <K extends NearKind & KeyedKind>(kind: K, rows: readonly RecordOf<K>[]): readonly RecordOf<K>[] => {
    const later = stampedRows(kind, (written[kind] ?? []) as readonly Draft<K>[], { at: now.at, device: "unsigned" });
    const replaced = new Set(later.map((row) => keyOf(kind, row)));
    const kept = rows.filter((row) => !replaced.has(keyOf(kind, row)));
    return inOrder(kind, [...kept, ...later.filter((row) => matches(kind, row, near[kind]))]);
  };
  const removed = new Set(written.removedSpans);
  return {
    weeklyRuns: overlay("weeklyRuns", stored.weeklyRuns),
    profile: overlay("profile", stored.profile),
    programmes: overlay("programmes", stored.programmes),
    areAnswersUnread: stored.areAnswersUnread,
    arePlansUnread: stored.arePlansUnread,
    plans: overlay("plans", stored.plans),
    checkIns: overlay("checkIns", stored.checkIns),
    marks: overlay("marks", stored.marks),
    runs: overlay("runs", stored.runs),
    trials: overlay("trials", stored.trials),
    routineSessions: overlay("routineSessions", stored.routineSessions),
    spans: overlay(
      "spans",
      stored.spans.filter(({ start }) => !removed.has(start)),
    ),
  };
}

/** Which records of each kind are near. */
function nearAt({ at, zone }: Now) {
  const today = dayKeyAt(at, zone);
  // "Today" of an evening reaches over midnight, and sums are split there.
  const [calendarDay, diaryDay] = [dayOf(at, zone), diaryDayOf(at, zone)];
  const sinceYesterday = { which: "between", from: boundsOf(addDays(today, -1), zone).start, until: at } as const;
  return {
    // A written one counts wherever it lies: it may stand in the place of a run of the week's plan.
    plans: { which: "all" },
    weeklyRuns: { which: "all" },
    profile: { which: "all" },
    programmes: { which: "all" },
    checkIns: { which: "days", first: addDays(today, -LOOK_BACK_DAYS), last: today },
    marks: { which: "all" },
    trials: { which: "all" },
    runs: sinceYesterday,
    routineSessions: sinceYesterday,
    spans: { which: "between", from: Math.min(calendarDay.start, diaryDay.start), until: calendarDay.end },
  } as const satisfies { readonly [K in NearKind]: RecordQuery };
}
