import { rememberFor } from "../../lib/remember-for.ts";
import type { Settings } from "../../settings/settings.ts";
import type { EngineState } from "../state/engine-state.ts";
import { DAILY_PROMPTS, RUN_PROMPTS, TOTAL_PROMPTS } from "../state/prompt-table.ts";
import { type StepContext, type StepDraft, withPrompts } from "../state/step-draft.ts";
import { dailyRuleKey } from "./plan-daily.ts";

/**
 * Takes notice of what the person wants and what is planned, and since when: nothing falls due for a time before it was
 * switched on or planned. (A week's plan that was saved now brought the cool-down of an evening that never was.)
 */
export function takeNotice(draft: StepDraft, context: StepContext): StepDraft {
  return withPrompts(draft, {
    rules: rulesNow(draft.state, context),
    knownRuns: knownRunsNow(draft.state, context),
  });
}

/** What the person wants of every kind that comes at a time, as text. */
const ruleKeys = rememberFor((settings: Settings) => [
  ...DAILY_PROMPTS.map((prompt) => ({ kind: prompt.kind, key: dailyRuleKey(prompt, settings) })),
  ...TOTAL_PROMPTS.map(({ kind, trigger }) => ({ kind, key: String(trigger.minutes(settings)) })),
  ...RUN_PROMPTS.map(({ kind, isOn }) => ({ kind, key: isOn(settings) ? "on" : "off" })),
]);

function rulesNow({ prompts, startedAt }: EngineState, { at, settings }: StepContext): EngineState["prompts"]["rules"] {
  const keys = ruleKeys(settings);
  const { rules } = prompts;
  const isSame = keys.every(({ kind, key }, place) => rules[place]?.kind === kind && rules[place].key === key);
  if (isSame && rules.length === keys.length) return rules;
  return keys.map(({ kind, key }) => {
    const before = prompts.rules.find((rule) => rule.kind === kind);
    if (before === undefined) return { kind, key, since: startedAt };
    return before.key === key ? before : { kind, key, since: at };
  });
}

/** A run that moves is known since then; a flight that moves all of them by the wall clock says nothing new. */
function knownRunsNow(
  { prompts }: EngineState,
  { at, runs, zone, zoneBefore }: StepContext,
): EngineState["prompts"]["knownRuns"] {
  if (runs.length === 0 && prompts.knownRuns.length === 0) return prompts.knownRuns;
  return runs.map(({ id, start }) => {
    const before = prompts.knownRuns.find((run) => run.id === id);
    const isSame = before !== undefined && (before.start === start || zone !== zoneBefore);
    return { id, start, since: isSame ? before.since : at };
  });
}
