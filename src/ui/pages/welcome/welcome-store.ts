import { type ReadonlySignal, signal } from "@preact/signals";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { Settings, WeeklyRun } from "@/src/core/settings/settings.ts";
import { type ClockTime, WEEKDAYS, type Weekday } from "@/src/core/time/day-key.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";
import { setFields } from "../../app/set-fields.ts";
import type { WelcomeDeps } from "./welcome-deps.ts";

/** The test prompt's way: sent or not, seen or not. `nothing`: the browser says that it can show none. */
export type TestStage = "idle" | "sending" | "asked" | "seen" | "unseen" | "nothing" | "failed";

export type WelcomeState = {
  /** Null until they have been read. */
  readonly settings: Settings | null;
  readonly loadError: string | null;
  readonly isSaveLost: boolean;
  readonly test: TestStage;
  readonly isDone: boolean;
};

export type WelcomeStore = {
  readonly state: ReadonlySignal<WelcomeState>;
  readonly load: () => Promise<void>;
  readonly toggleWorkday: (day: Weekday, next: { readonly isOn: boolean }) => Promise<void>;
  readonly setHours: (range: Partial<TimeRange>) => Promise<void>;
  readonly toggleRunDay: (day: Weekday, next: { readonly isOn: boolean }) => Promise<void>;
  readonly changeRun: (id: string, change: Partial<Pick<WeeklyRun, "at" | "minutes">>) => Promise<void>;
  readonly sendTest: () => Promise<void>;
  readonly sayTest: (stage: "seen" | "unseen") => void;
  readonly finish: () => void;
};

type WorkingHours = Settings["workingHours"];

const USUAL: TimeRange = { from: "09:00" as ClockTime, to: "18:00" as ClockTime };
const RUN_AT: Readonly<Record<"workday" | "weekend", ClockTime>> = {
  workday: "18:00" as ClockTime,
  weekend: "09:00" as ClockTime,
};
const RUN_MINUTES = 45;

/** The one range that all working days share; null where somebody has set different hours already. */
export function sharedHours(hours: WorkingHours): TimeRange | null {
  const ranges = WEEKDAYS.map((day) => hours[day]).filter((day) => day.length > 0);
  const first = ranges[0]?.[0] ?? USUAL;
  const isShared = ranges.every((day) => day.length === 1 && day[0]?.from === first.from && day[0].to === first.to);
  return isShared ? first : null;
}

/** The first run's state: three answers, each saved as it is given, so that leaving early loses nothing. */
export function createWelcomeStore({ send, loadSettings, newId }: WelcomeDeps): WelcomeStore {
  const state = signal<WelcomeState>({
    settings: null,
    loadError: null,
    isSaveLost: false,
    test: "idle",
    isDone: false,
  });

  let stored: Settings | null = null;
  let waiting = 0;
  let isLost = false;

  const load = async () => {
    setFields(state, { loadError: null });
    try {
      ({ settings: stored } = await loadSettings());
      setFields(state, { settings: stored });
    } catch (error) {
      setFields(state, { loadError: messageOf(error) });
    }
  };

  /**
   * Shows the change at once; if it was not saved it says so and shows what is stored again. Answers come one after the
   * other, each older than what was chosen meanwhile, so that only the last one is shown.
   */
  const save = async (patch: Partial<Pick<Settings, "workingHours" | "runPlan">>) => {
    const { settings } = state.value;
    if (settings === null) return;
    setFields(state, { settings: { ...settings, ...patch } });
    waiting += 1;
    try {
      ({ settings: stored } = await send("save-settings", { patch }));
    } catch {
      isLost = true;
    }
    waiting -= 1;
    if (waiting > 0) return;
    setFields(state, { settings: stored, isSaveLost: isLost });
    isLost = false;
  };

  const changeHours = async (change: (hours: WorkingHours) => WorkingHours) => {
    const { settings } = state.value;
    if (settings !== null) await save({ workingHours: change(settings.workingHours) });
  };

  const changeRuns = async (change: (runs: readonly WeeklyRun[]) => WeeklyRun[]) => {
    const { settings } = state.value;
    if (settings !== null) await save({ runPlan: change(settings.runPlan) });
  };

  return {
    state,
    load,
    toggleWorkday: (day, { isOn }) =>
      changeHours((hours) => ({ ...hours, [day]: isOn ? [sharedHours(hours) ?? USUAL] : [] })),
    setHours: (change) =>
      changeHours((hours) => {
        const range = { ...(sharedHours(hours) ?? USUAL), ...change };
        const days = WEEKDAYS.map((day) => [day, hours[day].length === 0 ? [] : [range]] as const);
        return Object.fromEntries(days) as WorkingHours;
      }),
    toggleRunDay: (weekday, { isOn }) =>
      changeRuns((runs) => {
        if (!isOn) return runs.filter((run) => run.weekday !== weekday);
        const at = weekday === "sat" || weekday === "sun" ? RUN_AT.weekend : RUN_AT.workday;
        const added = [...runs, { id: newId(), weekday, at, minutes: RUN_MINUTES }];
        return added.toSorted((a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday));
      }),
    changeRun: (id, change) => changeRuns((runs) => runs.map((run) => (run.id === id ? { ...run, ...change } : run))),
    async sendTest() {
      setFields(state, { test: "sending" });
      try {
        const { delivered } = await send("send-test-prompt", {});
        setFields(state, { test: delivered === "nothing" ? "nothing" : "asked" });
      } catch {
        setFields(state, { test: "failed" });
      }
    },
    sayTest: (stage) => setFields(state, { test: stage }),
    finish: () => setFields(state, { isDone: true }),
  };
}
