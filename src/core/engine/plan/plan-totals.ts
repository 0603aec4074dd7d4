import { sittingReaches } from "../../desk-time/summarise-spans.ts";
import { MINUTE } from "../../time/epoch-ms.ts";
import { diaryDayOf } from "../../time/local-day.ts";
import { hasEnded } from "../state/memory.ts";
import { dueOccurrence } from "../state/occurrence.ts";
import { dailyPromptId } from "../state/prompt-id.ts";
import { TOTAL_PROMPTS, type TotalPrompt } from "../state/prompt-table.ts";
import { addActive, type StepContext, type StepDraft } from "../state/step-draft.ts";
import { wantedSince } from "./wanted-since.ts";

/** Plans what the sum of the day brings, once a day: a line that was drawn after the day had crossed it counts from tomorrow on. */
export const planTotalPrompts = (draft: StepDraft, context: StepContext): StepDraft =>
  TOTAL_PROMPTS.reduce((next, prompt) => planOne(next, prompt, context), draft);

function planOne(draft: StepDraft, { kind, trigger }: TotalPrompt, context: StepContext): StepDraft {
  const { at, zone, settings, spans } = context;
  const minutes = trigger.minutes(settings);
  if (minutes === null) return draft;
  const today = diaryDayOf(at, zone);
  const id = dailyPromptId(kind, today.day);
  const { prompts } = draft.state;
  if (hasEnded(prompts, id) || prompts.active.some((other) => other.kind === kind)) return draft;
  const dueAt = sittingReaches(spans, today, minutes * MINUTE);
  if (dueAt === null || dueAt < wantedSince(draft.state, kind, at)) return draft;
  return addActive(draft, dueOccurrence({ id, kind, day: today.day, because: "total", dueAt }));
}
