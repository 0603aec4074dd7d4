import { type ReadonlySignal, signal } from "@preact/signals";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { type PageLink, pagePath, routineLink } from "@/src/core/navigation/page-link.ts";
import { countOn } from "@/src/core/status/count-on.ts";
import { type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { ChangeKind } from "@/src/messaging/changes.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { MessageName, RequestOf, StatusReport } from "@/src/messaging/protocol.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { setFields } from "../../app/set-fields.ts";
import { oneAtATime } from "../../app/told.ts";
import type { ToastMessage } from "../../components/toast.tsx";
import type { PopupDeps } from "./popup-deps.ts";

/** What was answered in the row but is not known to be stored. */
export type PainEntry = { readonly pain: number; readonly state: "saving" | "failed" };

/** The word that a toast is made of; the page puts it into a sentence. */
export type Done =
  | { readonly what: "saved" | "changed"; readonly pain: number }
  | { readonly what: "undone" }
  | { readonly what: "was-here"; readonly start: EpochMs; readonly end: EpochMs }
  | { readonly what: "planned"; readonly start: EpochMs };

export type DoneToast = Omit<ToastMessage, "text"> & { readonly done: Done };

export type PopupState = {
  /** As it was told, counted on to now. Null until the first answer. Stays while later ones fail. */
  readonly report: StatusReport | null;
  /** Why the last look failed, and since when it has; null while the background answers. */
  readonly trouble: { readonly message: string; readonly since: EpochMs } | null;
  readonly entry: PainEntry | null;
  readonly toast: DoneToast | null;
  /** The last command was refused (with the background's words) or lost (no words); null: it went through. */
  readonly refusal: { readonly words: string | null } | null;
};

export type PopupStore = {
  readonly state: ReadonlySignal<PopupState>;
  /** Asks at once, and again when something has changed; counts on in between. Returns the stop. */
  readonly start: () => () => void;
  readonly refresh: () => Promise<void>;
  readonly command: <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<void>;
  readonly savePain: (pain: number) => Promise<void>;
  readonly sayWasHere: (away: { readonly start: EpochMs; readonly end: EpochMs }) => Promise<void>;
  readonly planRun: (start: EpochMs, minutes: number) => Promise<void>;
  /** Starts the warm-up of a run that begins after it. */
  readonly runNow: () => Promise<void>;
  readonly open: (link: PageLink) => Promise<void>;
  readonly dismissToast: () => void;
};

const COUNT_EVERY_MS = SECOND;
/** Longer than any timer is late in a page that is seen: the machine slept, or the page was frozen. */
const SLEPT_MS = MINUTE;

/** What the popup shows. Own routines, sessions and shoes come by way of none of these. */
const SHOWN: readonly ChangeKind[] = ["engine", "spans", "checkIns", "plans", "runs", "marks", "settings", "faults"];

/** The popup's state and commands. Knows no browser: everything comes in through `deps`. */
export function createPopupStore(deps: PopupDeps): PopupStore {
  const state = signal<PopupState>({
    report: null,
    trouble: null,
    entry: null,
    toast: null,
    refusal: null,
  });
  let told: StatusReport | null = null;
  let toasts = 0;

  const count = () => {
    if (told) setFields(state, { report: { ...told, status: countOn(told.status, deps.now()) } });
  };

  const ask = createStatusQuestion(deps.send);

  const refresh = oneAtATime(async () => {
    try {
      told = await ask();
      setFields(state, { trouble: null });
      count();
    } catch (error) {
      setFields(state, { trouble: { message: messageOf(error), since: state.value.trouble?.since ?? deps.now() } });
    }
  });

  const refuse = (error: unknown) =>
    setFields(state, { refusal: { words: error instanceof UserError ? error.message : null } });

  const command = async <N extends MessageName>(name: N, request: RequestOf<N>) => {
    try {
      await deps.send(name, request);
      setFields(state, { refusal: null });
    } catch (error) {
      refuse(error);
    }
    await refresh();
  };

  const say = (done: Done, onUndo?: () => void) => {
    toasts += 1;
    setFields(state, { toast: { id: toasts, done, onUndo } });
  };

  const undoPain = async (undo: () => Promise<unknown>) => {
    try {
      await undo();
      say({ what: "undone" });
    } catch (error) {
      refuse(error);
    }
    await refresh();
  };

  const savePain = async (pain: number) => {
    const before = state.value.report?.checkIn.today ?? null;
    setFields(state, { entry: { pain, state: "saving" } });
    try {
      const { checkIn } = await deps.send("save-check-in", before === null ? { pain } : { pain, replaces: before.id });
      await refresh();
      setFields(state, { entry: null });
      const undo =
        before === null
          ? () => deps.send("delete-check-in", { id: checkIn.id })
          : () => deps.send("save-check-in", { pain: before.pain, replaces: checkIn.id });
      say({ what: before === null ? "saved" : "changed", pain }, () => void undoPain(undo));
    } catch {
      setFields(state, { entry: { pain, state: "failed" } });
    }
  };

  const sayWasHere = async ({ start, end }: { readonly start: EpochMs; readonly end: EpochMs }) => {
    await command("correct-span", { kind: "sitting", start, end });
    if (state.value.refusal === null) say({ what: "was-here", start, end }, () => void command("undo-correction", {}));
  };

  const planRun = async (start: EpochMs, minutes: number) => {
    try {
      const { id } = await deps.send("plan-run", { start, minutes });
      say({ what: "planned", start }, () => void command("put-plans-back", { plans: [], withdrawn: [id] }));
      setFields(state, { refusal: null });
    } catch (error) {
      refuse(error);
    }
    await refresh();
  };

  const runNow = async () => {
    try {
      const { routineId } = await deps.send("run-now", {});
      await open(routineLink({ routineId, use: "warm-up" }, null));
    } catch (error) {
      refuse(error);
    }
  };

  const open = async (link: PageLink) => {
    const { page, query } = link;
    try {
      if (page === "prompt") deps.openTab(pagePath(link));
      else await deps.send("open-page", { page, query: { ...query } });
    } catch {
      deps.openTab(pagePath(link));
    }
    deps.close();
  };

  const start = () => {
    void refresh();
    const forget = deps.onChanged(SHOWN, () => void refresh());
    let counted = deps.now();
    const stop = deps.every(COUNT_EVERY_MS, () => {
      const passed = deps.now() - counted;
      counted += passed;
      if (Math.abs(passed) > SLEPT_MS) void refresh();
      else count();
    });
    return () => {
      forget();
      stop();
    };
  };

  return {
    state,
    start,
    refresh,
    command,
    savePain,
    sayWasHere,
    planRun,
    runNow,
    open,
    dismissToast: () => setFields(state, { toast: null }),
  };
}
