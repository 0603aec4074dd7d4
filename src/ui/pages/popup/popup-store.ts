import { moveRunLink, routineLink } from "@/src/core/navigation/page-link.ts";
import { type EpochMs, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import type { Followed } from "../../app/told.ts";
import type { RunNowPlan } from "../../components/run-now.tsx";
import { createDeskStore, type DeskStore } from "../../prompting/desk-store.ts";
import type { PopupDeps } from "./popup-deps.ts";

export type PopupStore = DeskStore & {
  /** Asks at once, and again when something has changed; counts on in between. Returns the stop. */
  readonly start: () => () => void;
  readonly sayWasHere: (away: { readonly start: EpochMs; readonly end: EpochMs }) => Promise<void>;
  /** What a stretch of today really was, with undo. */
  readonly putRight: (said: RequestOf<"correct-span">) => Promise<void>;
  readonly planRun: (start: EpochMs, minutes: number) => Promise<void>;
  /** "Later today": the question is answered, and the dialog that moves the run opens. */
  readonly moveRun: (runId: string) => Promise<void>;
  /** Starts the warm-up of a run that begins after it: in the place of today's planned one, or beside it. */
  readonly runNow: (plan: RunNowPlan) => Promise<void>;
};

const COUNT_EVERY_MS = SECOND;
/** Longer than any timer is late in a page that is seen: the machine slept, or the page was frozen. */
const SLEPT_MS = MINUTE;

/** What the popup shows. Own routines and shoes come by way of none of these. */
const SHOWN: readonly Followed[] = [
  "engine",
  "spans",
  "checkIns",
  "plans",
  "runs",
  "routineSessions",
  "marks",
  "settings",
  "faults",
  "day",
];

/** The desk, kept up to date while the popup is open, and what only the popup offers. */
export function createPopupStore(deps: PopupDeps): PopupStore {
  const desk = createDeskStore(deps);

  const sayWasHere = async ({ start, end }: { readonly start: EpochMs; readonly end: EpochMs }) => {
    await desk.command("correct-span", { kind: "sitting", start, end });
    if (desk.state.value.refusal !== null) return;
    desk.say({ what: "was-here", start, end }, () => void desk.command("undo-correction", {}));
  };

  const putRight = async (said: RequestOf<"correct-span">) => {
    await desk.command("correct-span", said);
    if (desk.state.value.refusal !== null) return;
    desk.say({ what: "corrected", ...said }, () => void desk.command("undo-correction", {}));
  };

  const planRun = (start: EpochMs, minutes: number) =>
    desk.attempt(async () => {
      const { id } = await deps.send("plan-run", { start, minutes });
      desk.say({ what: "planned", start }, () => void desk.command("put-plans-back", { plans: [], withdrawn: [id] }));
    });

  const runNow = (plan: RunNowPlan) =>
    desk.attempt(async () => {
      const { routineId } = await deps.send("run-now", { plan });
      await desk.open(routineLink({ routineId, use: "warm-up" }, null));
    });

  const moveRun = (runId: string) =>
    desk.attempt(async () => {
      await deps.send("answer-run", { runId, answer: "later" });
      await desk.open(moveRunLink(runId));
    });

  const start = () => {
    void desk.refresh();
    const forget = deps.onChanged(SHOWN, () => void desk.refresh());
    let counted = deps.now();
    const stop = deps.every(COUNT_EVERY_MS, () => {
      const passed = deps.now() - counted;
      counted += passed;
      if (Math.abs(passed) > SLEPT_MS) void desk.refresh();
      else desk.count();
    });
    return () => {
      forget();
      stop();
    };
  };

  return { ...desk, start, sayWasHere, putRight, planRun, moveRun, runNow };
}
