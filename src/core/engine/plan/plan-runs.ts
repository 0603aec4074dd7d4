import type { PlannedRun } from "../../runs/planned-run.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import type { EngineState } from "../state/engine-state.ts";
import { dueOccurrence, type Occurrence } from "../state/occurrence.ts";
import type { PromptKind } from "../state/prompt-kind.ts";
import { isBeforeRun, RUN_PROMPTS, type RunPrompt } from "../state/prompt-table.ts";
import {
  addActive,
  addMissed,
  endOccurrence,
  type StepContext,
  replaceActive,
  type StepDraft,
} from "../state/step-draft.ts";

export function runOccurrenceId(kind: PromptKind, run: Pick<PlannedRun, "id" | "start">, zone: string): string {
  return `${kind}:${dayKeyAt(run.start, zone)}:${run.id}`;
}

/** Plans what runs bring: a warm-up before and a cool-down after, each run's once, whatever becomes of its date. */
export function planRunPrompts(draft: StepDraft, context: StepContext): StepDraft {
  let next = followMovedRuns(draft, context);
  for (const run of context.runs) {
    for (const prompt of RUN_PROMPTS) {
      if (!prompt.isOn(context.settings)) continue;
      const dueAt = prompt.trigger.dueAt(run, context);
      if (dueAt > context.at) continue;
      const isOver = isPast(prompt, run, dueAt, context);
      // Over and gone since the last look: it leaves a record with its reason (`expirePrompts` ends it at once).
      if (!isOver || dueAt > context.since) next = plan(next, prompt.kind, run, { dueAt, isMissed: isOver }, context);
    }
  }
  return next;
}

/** A warm-up is of no use once the run has begun, a cool-down once its day is over. */
function isPast(prompt: RunPrompt, run: PlannedRun, dueAt: EpochMs, { at, zone }: StepContext): boolean {
  return isBeforeRun(prompt) ? at >= run.start : dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone);
}

function plan(
  draft: StepDraft,
  kind: PromptKind,
  run: PlannedRun,
  { dueAt, isMissed }: { readonly dueAt: EpochMs; readonly isMissed: boolean },
  { zone }: StepContext,
): StepDraft {
  if (isKnown(draft.state, kind, run.id)) return draft;
  const occurrence = dueOccurrence({
    id: runOccurrenceId(kind, run, zone),
    kind,
    day: dayKeyAt(run.start, zone),
    because: "run",
    dueAt,
    runId: run.id,
    runStart: run.start,
  });
  return isMissed ? addMissed(draft, occurrence) : addActive(draft, occurrence);
}

/** A run that moved keeps its id and takes its warm-up along; one that is gone takes it away. */
function followMovedRuns(draft: StepDraft, context: StepContext): StepDraft {
  return draft.state.prompts.active.reduce((next, occurrence) => followRun(next, occurrence, context), draft);
}

function followRun(draft: StepDraft, occurrence: Occurrence, context: StepContext): StepDraft {
  const prompt = RUN_PROMPTS.find(({ kind }) => kind === occurrence.kind);
  if (!prompt || !isBeforeRun(prompt) || occurrence.runId === null) return draft;
  const run = context.runs.find((candidate) => candidate.id === occurrence.runId);
  if (!run) return endOccurrence(draft, occurrence, { state: "expired", expiry: "run-cancelled" }, context.at);
  if (run.start === occurrence.runStart) return draft;
  const dueAt = prompt.trigger.dueAt(run, context);
  const moved = { ...occurrence, runStart: run.start };
  const isEarly = dueAt > context.at && occurrence.claimedAt === null;
  return replaceActive(draft, isEarly ? { ...moved, state: "planned", dueAt, held: [] } : moved);
}

/** Whether this run's prompt was planned before, under whichever date: a run may move, and zones change. */
export function isKnown(state: EngineState, kind: PromptKind, runId: string): boolean {
  const { active, ended } = state.prompts;
  return [...active.map(({ id }) => id), ...ended].some(
    (id) => id.startsWith(`${kind}:`) && id.replace(/\+\d+$/, "").endsWith(`:${runId}`),
  );
}
