import { type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import type { EarlierImport } from "@/src/core/imports/earlier-imports.ts";
import { filesOf } from "@/src/core/imports/import-record.ts";
import type { ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";
import type { ImportedRun } from "@/src/core/imports/imported-run.ts";
import type { CalendarAnswer, CalendarRun } from "@/src/core/imports/parse-calendar.ts";
import { asKnownRuns, enrichRun, runFromImport } from "@/src/core/imports/run-from-import.ts";
import { runsAsCsv } from "@/src/core/imports/runs-as-csv.ts";
import { shoeKey, shoesByName } from "@/src/core/imports/shoes-by-name.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { routineLink } from "@/src/core/navigation/page-link.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { GapAnswer } from "@/src/core/training/return-ramp.ts";
import { SHOE_HABIT_METERS } from "@/src/core/training/shoe-wear.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { createActing } from "../../app/acting.ts";
import { type Followed, oneAtATime } from "../../app/told.ts";
import type { RunNowPlan } from "../../components/run-now.tsx";
import type { ToastMessage } from "../../components/toast.tsx";
import type { ImportReader } from "./import-reader.ts";
import type { RunsData, RunsDeps } from "./runs-deps.ts";

export type ImportChoice = {
  readonly report: ImportReport;
  /** Recordings without a sport of which the person says that they were runs. */
  readonly asRuns: readonly ImportedRun[];
  /** For runs of which the files name no pair that the log has. */
  readonly shoeId: string | null;
  /** Names of pairs to add; their runs get them. */
  readonly newShoes: readonly string[];
};

export type RunsStore = {
  readonly data: ReadonlySignal<RunsData>;
  readonly toast: ReadonlySignal<ToastMessage | null>;
  readonly trouble: ReadonlySignal<string | null>;
  /** Why the page shows what was stored some time ago; null where it shows what is stored now. */
  readonly stale: ReadonlySignal<string | null>;
  readonly refresh: () => Promise<void>;
  /** Reads again whenever something of it has changed. Returns the stop. */
  readonly follow: () => () => void;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly reader: ImportReader;
  readonly dismissToast: () => void;
  /** A dialog that opens has nothing to do with what failed before it. */
  readonly forgetTrouble: () => void;
  /** All answer false and set `trouble` where nothing was saved. */
  readonly planRun: (request: RequestOf<"plan-run">) => Promise<boolean>;
  readonly cancelPlanned: (id: string) => Promise<boolean>;
  /** Starts the warm-up of a run that begins after it, in this tab. */
  readonly runNow: (plan: RunNowPlan) => Promise<boolean>;
  readonly undoRunNow: (id: string) => Promise<boolean>;
  readonly restorePlanned: (id: string) => Promise<boolean>;
  /** What the person says of a hole in the log. */
  readonly answerGap: (answer: GapAnswer) => Promise<boolean>;
  readonly saveWeekly: (weekly: readonly Omit<WeeklyRun, "id">[]) => Promise<boolean>;
  readonly planCalendar: (runs: readonly CalendarRun[]) => Promise<boolean>;
  readonly saveRun: (request: RequestOf<"save-run">) => Promise<boolean>;
  readonly deleteRun: (id: string) => Promise<boolean>;
  /** Makes one run of several that were recorded one after the other. */
  readonly joinRuns: (ids: readonly string[]) => Promise<boolean>;
  /** Takes back what an import added. */
  readonly deleteImport: (earlier: EarlierImport) => Promise<boolean>;
  readonly saveShoe: (request: RequestOf<"save-shoe">) => Promise<boolean>;
  readonly deleteShoe: (id: string) => Promise<boolean>;
  readonly addImport: (choice: ImportChoice, onProgress: (stored: number, of: number) => void) => Promise<boolean>;
  readonly readFiles: (
    files: readonly File[],
    onProgress: Parameters<ImportReader["read"]>[1]["onProgress"],
    signal: AbortSignal,
  ) => Promise<ImportReport>;
  /** The whole log as a file. */
  readonly exportRuns: () => void;
  readonly readCalendars: (files: readonly File[], stop: AbortSignal) => Promise<CalendarAnswer>;
};

const SHOWN: readonly Followed[] = [
  "runs",
  "plans",
  "imports",
  "shoes",
  "checkIns",
  "marks",
  "programmes",
  "routineSessions",
  "settings",
  "day",
];

/** Runs of one message: one portion is stored while the page can still draw. */
const PORTION = 500;

/** The runs page's state: what is stored, and what can be done with it. Everything saved can be undone. */
export function createRunsStore(initial: RunsData, deps: RunsDeps): RunsStore {
  const data = signal(initial);
  const stale = signal<string | null>(null);
  const { send } = deps;

  const read = async () => {
    data.value = await deps.load();
    stale.value = null;
  };
  /** What was saved is saved, though it can't be read just now. */
  const refresh = oneAtATime(() =>
    read().catch((error: unknown) => {
      stale.value = messageOf(error);
    }),
  );
  const { act, toast, trouble, dismissToast } = createActing({ refresh, undone: null });

  /** A way back to how planned runs stand now; what isn't there now is withdrawn. */
  const plansAsTheyAre = (ids: readonly string[]) => {
    const known = data.value.plans.filter(({ id }) => ids.includes(id));
    const withdrawn = ids.filter((id) => !known.some((plan) => plan.id === id));
    return () => send("put-plans-back", { plans: [...known], withdrawn });
  };

  return {
    data,
    toast,
    trouble,
    stale,
    refresh,
    follow: () => deps.onChanged(SHOWN, () => void refresh()),
    now: deps.now,
    zone: deps.zone,
    reader: deps.reader,
    dismissToast,
    forgetTrouble: () => {
      trouble.value = null;
    },
    planRun: (request) => {
      const id = request.id ?? deps.newId();
      return act(
        () => send("plan-run", { ...request, id }),
        i18n.t(request.id === undefined ? "runs.week.plannedToast" : "runs.week.movedToast"),
        plansAsTheyAre([id]),
      );
    },
    cancelPlanned: (id) =>
      act(() => send("cancel-run", { id }), i18n.t("runs.week.cancelledToast"), plansAsTheyAre([id])),
    undoRunNow: (id) => act(() => send("undo-run-now", { id }), i18n.t("runs.next.undone")),
    runNow: async (plan) => {
      try {
        const { routineId } = await send("run-now", { plan });
        deps.go(routineLink({ routineId, use: "warm-up" }, null));
        return true;
      } catch (error) {
        trouble.value = messageOf(error);
        return false;
      }
    },
    restorePlanned: (id) =>
      act(
        () => send("put-plans-back", asBefore(data.value.plans, id)),
        i18n.t("runs.week.putBackToast"),
        plansAsTheyAre([id]),
      ),
    answerGap: (logGap) => {
      const before = data.value.settings.logGap;
      return act(
        () => send("save-settings", { patch: { logGap } }),
        i18n.t("runs.load.gapSaved"),
        () => send("save-settings", { patch: { logGap: before } }),
      );
    },
    saveWeekly: (weekly) => {
      const before = data.value.settings.runPlan;
      const runPlan = weekly.map((run) => ({ ...run, id: deps.newId() }));
      return act(
        () => send("save-settings", { patch: { runPlan } }),
        i18n.t("runs.week.plannedToast"),
        () => send("save-settings", { patch: { runPlan: before } }),
      );
    },
    planCalendar: (runs) =>
      act(
        () =>
          send("plan-runs", {
            runs: runs.map(({ id, start, minutes, meters, isFloating }) => ({
              id,
              start,
              minutes,
              meters,
              isFloating,
            })),
          }),
        i18n.t("runs.week.plannedToast"),
        plansAsTheyAre(runs.map(({ id }) => id)),
      ),
    saveRun: (request) => {
      const before = data.value.runs.find((run) => run.id === request.id);
      const putPlanBack = plansAsTheyAre(request.plannedRunId === null ? [] : [request.plannedRunId]);
      let id = request.id ?? "";
      return act(
        async () => {
          ({ id } = await send("save-run", request));
        },
        i18n.t(before === undefined ? "runs.log.savedToast" : "runs.log.changedToast"),
        async () => {
          if (before !== undefined) return send("import-runs", { added: [], changed: [before] });
          await send("delete-runs", { ids: [id] });
          return request.plannedRunId === null ? null : putPlanBack();
        },
      );
    },
    deleteRun: (id) =>
      act(
        () => send("delete-runs", { ids: [id] }),
        i18n.t("runs.log.deletedToast"),
        () => send("restore-runs", { ids: [id] }),
      ),
    joinRuns: (ids) => {
      const before = data.value.runs.filter(({ id }) => ids.includes(id));
      return act(
        () => send("join-runs", { ids: [...ids] }),
        i18n.t("runs.join.joinedToast", ids.length),
        () => send("import-runs", { added: [], changed: before }),
      );
    },
    deleteImport: ({ ids, recordIds, completed }) => {
      const whole = { runIds: [...ids], recordIds: [...recordIds] };
      return act(
        () => send("take-back-import", whole),
        i18n.t("runs.import.takenBackToast", ids.length + completed),
        () => send("restore-import", whole),
      );
    },
    saveShoe: (request) => {
      const before = data.value.shoes;
      const old = before.find(({ id }) => id === request.id);
      const oldDefault = before.find(({ isDefault }) => isDefault);
      let id = request.id ?? "";
      return act(
        async () => {
          ({ id } = await send("save-shoe", request));
        },
        i18n.t("runs.shoes.savedToast"),
        async () => {
          await (old === undefined ? send("delete-shoe", { id }) : send("save-shoe", asSaved(old)));
          if (oldDefault !== undefined && oldDefault.id !== id) await send("save-shoe", asSaved(oldDefault));
        },
      );
    },
    deleteShoe: (id) =>
      act(
        () => send("delete-shoe", { id }),
        i18n.t("runs.shoes.deletedToast"),
        () => send("restore-shoe", { id }),
      ),
    addImport: async (choice, onProgress) => {
      const addedShoes: string[] = [];
      const stored: { runIds: string[]; recordIds: string[] } = { runIds: [], recordIds: [] };
      const takeBack = async () => {
        if (stored.recordIds.length > 0) await send("take-back-import", stored);
        // What was named in a record went with it.
        else for (const id of addedShoes) await send("delete-shoe", { id });
      };
      const store = async () => {
        for (const name of choice.newShoes) {
          const { id } = await send("save-shoe", {
            shoe: { name, startMeters: 0, retireAtMeters: SHOE_HABIT_METERS.to, isDefault: false, isRetired: false },
          });
          addedShoes.push(id);
        }
        if (addedShoes.length > 0) await read();
        const { now, added, changed, before } = toRecords(choice, data.value, deps);
        const named = { ...filesOf(choice.report, choice.asRuns), shoeIds: addedShoes };
        for (let at = 0; at < Math.max(added.length, changed.length); at += PORTION) {
          onProgress(Math.min(at, added.length), added.length);
          const portion = { added: added.slice(at, at + PORTION), changed: changed.slice(at, at + PORTION) };
          const record = {
            id: deps.newId(),
            at: now,
            ...(at === 0 ? named : { files: [], moreFiles: 0, shoeIds: [] }),
            completed: before.slice(at, at + PORTION),
          };
          await send("import-runs", { ...portion, record });
          stored.runIds.push(...portion.added.map(({ id }) => id));
          stored.recordIds.push(record.id);
        }
      };
      return act(
        async () => {
          try {
            await store();
          } catch (error) {
            // Half an import is none: what was there stays as it was.
            await takeBack();
            await refresh();
            throw error;
          }
        },
        () => i18n.t("runs.import.addedToast", stored.runIds.length),
        takeBack,
      );
    },
    readFiles: (files, onProgress, stop) =>
      deps.reader.read(files, {
        known: knownRuns(data.value),
        now: deps.now(),
        person: { zone: deps.zone(), units: data.value.settings.units },
        onProgress,
        signal: stop,
      }),
    exportRuns: () => {
      const { runs, shoes } = data.value;
      const day = dayKeyAt(deps.now(), deps.zone());
      deps.saveFile({ name: `standing-start-runs-${day}.csv`, type: "text/csv", text: runsAsCsv(runs, shoes) });
    },
    readCalendars: (files, stop) =>
      deps.reader.readCalendars(files, {
        now: deps.now(),
        zone: deps.zone(),
        weekly: data.value.settings.runPlan,
        signal: stop,
      }),
  };
}

/** A cancelled run as it stood before, where it had been moved to. */
function asBefore(plans: RunsData["plans"], wanted: string): RequestOf<"put-plans-back"> {
  return {
    plans: plans.filter(({ id }) => id === wanted).map((plan) => ({ ...plan, isCancelled: false })),
    withdrawn: [],
  };
}

function asSaved({ id, name, startMeters, retireAtMeters, isDefault, retiredAt }: Shoe): RequestOf<"save-shoe"> {
  return { id, shoe: { name, startMeters, retireAtMeters, isDefault, isRetired: retiredAt !== null } };
}

function knownRuns({ runs, shoes }: RunsData): readonly KnownRun[] {
  const names = new Map(shoes.map(({ id, name }) => [id, name]));
  return runs.flatMap((run) => asKnownRuns(run, names.get(run.shoeId ?? "") ?? null));
}

/** What an import adds and changes, and what it changes as it was. A run whose shoes the file names gets that pair. */
function toRecords({ report, asRuns, shoeId }: ImportChoice, { runs, shoes }: RunsData, deps: RunsDeps) {
  const byName = shoesByName(shoes);
  const pairOf = ({ gear }: ImportedRun) => byName.get(shoeKey(gear ?? ""))?.id ?? null;
  const { now, zone, newId } = { now: deps.now(), zone: deps.zone(), newId: deps.newId };
  const found = [...report.files.flatMap((file) => file.runs), ...asRuns];
  const byId = new Map(runs.map((run) => [run.id, run]));
  const pairs = report.enriched.flatMap(({ id, run }) => {
    const stored = byId.get(id);
    return stored === undefined
      ? []
      : [{ before: stored, after: enrichRun(stored, run, { now, shoeId: pairOf(run) }) }];
  });
  return {
    now,
    added: found.map((run) => runFromImport(run, { id: newId(), now, zone, shoeId: pairOf(run) ?? shoeId })),
    changed: pairs.map(({ after }) => after),
    before: pairs.map(({ before }) => before),
  };
}
