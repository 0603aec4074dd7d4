import { type ReadonlySignal, signal } from "@preact/signals";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { type PageLink, pagePath } from "@/src/core/navigation/page-link.ts";
import { countOn } from "@/src/core/status/count-on.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { MessageName, RequestOf, StatusReport } from "@/src/messaging/protocol.ts";
import { createStatusQuestion } from "../app/ask-status.ts";
import { setFields } from "../app/set-fields.ts";
import { oneAtATime } from "../app/told.ts";
import type { ToastMessage } from "../components/toast.tsx";
import type { DeskDeps } from "./desk-deps.ts";

/** What was answered in the row but is not known to be stored. */
export type PainEntry = { readonly pain: number; readonly state: "saving" | "failed" };

/** The word that a toast is made of; the page puts it into a sentence. */
export type Done =
  | { readonly what: "saved" | "changed"; readonly pain: number }
  | { readonly what: "undone" }
  | ({ readonly what: "corrected" } & RequestOf<"correct-span">)
  | { readonly what: "was-here"; readonly start: EpochMs; readonly end: EpochMs }
  | { readonly what: "planned"; readonly start: EpochMs };

export type DoneToast = Omit<ToastMessage, "text"> & { readonly done: Done };

export type DeskState = {
  /** As it was told, counted on to now. Null until the first answer. Stays while later ones fail. */
  readonly report: StatusReport | null;
  /** Why the last look failed, and since when it has; null while the background answers. */
  readonly trouble: { readonly message: string; readonly since: EpochMs } | null;
  readonly entry: PainEntry | null;
  readonly toast: DoneToast | null;
  /** The last command was refused (with the background's words) or lost (no words); null: it went through. */
  readonly refusal: { readonly words: string | null } | null;
};

export type DeskStore = {
  readonly state: ReadonlySignal<DeskState>;
  readonly refresh: () => Promise<void>;
  /** Counts what was told on to now. */
  readonly count: () => void;
  readonly command: <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<void>;
  /** Does something and says so, or says why it was refused; then looks again. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly say: (done: Done, onUndo?: () => void) => void;
  readonly savePain: (pain: number) => Promise<void>;
  readonly open: (link: PageLink) => Promise<void>;
  readonly dismissToast: () => void;
};

/** What popup and prompt know of the desk, and what can be said to it. Knows no browser: everything comes in through `deps`. */
export function createDeskStore(deps: DeskDeps): DeskStore {
  const state = signal<DeskState>({
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

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setFields(state, { refusal: null });
    } catch (error) {
      setFields(state, { refusal: { words: error instanceof UserError ? error.message : null } });
    }
    await refresh();
  };

  const command = <N extends MessageName>(name: N, request: RequestOf<N>) =>
    attempt(async () => void (await deps.send(name, request)));

  const say = (done: Done, onUndo?: () => void) => {
    toasts += 1;
    setFields(state, { toast: { id: toasts, done, onUndo } });
  };

  const undoPain = (undo: () => Promise<unknown>) =>
    attempt(async () => {
      await undo();
      say({ what: "undone" });
    });

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

  return {
    state,
    refresh,
    count,
    command,
    attempt,
    say,
    savePain,
    open,
    dismissToast: () => setFields(state, { toast: null }),
  };
}
