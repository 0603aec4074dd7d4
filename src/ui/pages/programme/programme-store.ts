import { type ReadonlySignal, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { usesOf } from "@/src/core/own-routines/counts-as-own.ts";
import type { SessionPlan } from "@/src/core/programme/next-session.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import type { Programme } from "@/src/core/programme/programme.ts";
import { type Ticked, tickedItems } from "@/src/core/programme/ticked.ts";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { SECOND } from "@/src/core/time/epoch-ms.ts";
import { createActing } from "../../app/acting.ts";
import { type Followed, oneAtATime } from "../../app/told.ts";
import type { ToastMessage } from "../../components/toast.tsx";
import type { ProgrammeData, ProgrammeDeps } from "./programme-deps.ts";

/** What a person chooses when a programme begins. */
export type Beginning = Pick<Programme, "kind" | "weeks" | "weekdays" | "start" | "routineId">;

export type ProgrammeStore = {
  readonly data: ReadonlySignal<ProgrammeData>;
  readonly toast: ReadonlySignal<ToastMessage | null>;
  /** Why nothing was saved; null: what was done is done. */
  readonly trouble: ReadonlySignal<string | null>;
  readonly follow: () => () => void;
  readonly dismissToast: () => void;
  readonly begin: (chosen: Beginning) => Promise<boolean>;
  /** Changes the programme that goes on, and says so; can be undone. */
  readonly change: (change: Partial<Programme>, said: string) => Promise<boolean>;
  readonly remind: (strength: Partial<Settings["strength"]>) => Promise<boolean>;
  /** Stores a session that was done without the player. */
  readonly tick: (session: SessionPlan, ticked: readonly Ticked[]) => Promise<boolean>;
  /** How today's session was, when it is done. */
  readonly rate: (sessionId: string, felt: Felt) => Promise<boolean>;
};

const SHOWN: readonly Followed[] = [
  "programmes",
  "routineSessions",
  "routines",
  "checkIns",
  "marks",
  "plans",
  "settings",
  "day",
];

/** The programme page's state: what is stored, and what can be done with it. */
export function createProgrammeStore(initial: ProgrammeData, deps: ProgrammeDeps): ProgrammeStore {
  const data = signal(initial);
  const refresh = oneAtATime(async () => {
    // What was saved is saved, though it can't be read just now.
    data.value = await deps.load().catch(() => data.value);
  });
  const undone = i18n.t("programme.said.undone");
  const { act, toast, trouble, dismissToast } = createActing({ refresh, undone });
  const save = (programme: Programme) => deps.send("save-programme", { programme: mutable(programme) });

  return {
    data,
    toast,
    trouble,
    follow: () => deps.onChanged(SHOWN, () => void refresh()),
    dismissToast,
    begin: (chosen) => {
      const { status } = data.value.report;
      const programme: Programme = {
        ...chosen,
        id: deps.newId(),
        startedOn: status.day,
        pauses: [],
        races: [],
        endedOn: null,
        createdAt: deps.now(),
      };
      return act(() => save(programme), i18n.t("programme.said.begun"));
    },
    change: async (change, said) => {
      const before = data.value.known?.facts.programme;
      if (before === undefined) return false;
      return act(
        () => save({ ...before, ...change }),
        said,
        () => save(before),
      );
    },
    remind: (strength) =>
      act(
        () => deps.send("save-settings", { patch: { strength: { ...data.value.settings.strength, ...strength } } }),
        i18n.t("programme.said.reminder"),
      ),
    tick: (session, ticked) => {
      const items = tickedItems(session.steps, ticked, findExercise);
      const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
      const endedAt = deps.now();
      const sessionId = deps.newId();
      return act(
        () =>
          deps.send("finish-routine", {
            sessionId,
            routineId: programmeRoutineId(session.prescribed.programmeId),
            use: "strength",
            promptId: null,
            startedAt: endedAt - seconds * SECOND,
            endedAt,
            items: [...items],
            endedEarly: false,
            prescribed: { ...session.prescribed, steps: [...session.prescribed.steps] },
            contains: [...usesOf(items, findExercise)],
          }),
        i18n.t("programme.said.ticked"),
      );
    },
    rate: (sessionId, felt) => act(() => deps.send("rate-session", { sessionId, felt }), i18n.t("programme.said.felt")),
  };
}

/** As messages carry it. */
const mutable = (programme: Programme) => ({
  ...programme,
  weekdays: [...programme.weekdays],
  pauses: programme.pauses.map((pause) => ({ ...pause })),
  races: [...programme.races],
});
