import { isTipsOnlyPerson } from "../../advice/profile-answers.ts";
import { followThrough } from "../../care-level/follow-through.ts";
import type { Level } from "../../care-level/level.ts";
import type { Suggests } from "../../care-level/suggests.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { dayKeyAt, diaryDayOf } from "../../time/local-day.ts";
import type { EngineState } from "./engine-state.ts";
import type { PromptKind } from "./prompt-kind.ts";
import { promptRow } from "./prompt-table.ts";
import type { StepContext } from "./step-draft.ts";

/** How careful prompts have to be. */
export type PromptCare = { readonly level: Level; readonly suggests: Suggests };

/** How careful prompts have to be now: the level that stands, who the person is, and what an exercise has done today. */
export function promptCareOf(
  { worseOn }: Pick<EngineState, "worseOn">,
  { at, zone, settings, adviceLevel = 0 }: Pick<StepContext, "at" | "zone" | "settings" | "adviceLevel">,
): PromptCare {
  const isOver = worseOn === diaryDayOf(at, zone).day;
  return {
    level: adviceLevel,
    suggests: isOver ? "nothing" : isTipsOnlyPerson(settings.profile) ? "tips" : "exercise",
  };
}

/** Whether a prompt of `kind` may come. Routines that are not for the person at all are switched off instead (`isOn`). */
export function letsCome({ level, suggests }: PromptCare, kind: PromptKind): boolean {
  const { quietedAs } = promptRow(kind);
  if (quietedAs === "never") return true;
  const { exercisePrompts, strengthPrompts, runPrompts } = followThrough(level);
  return suggests !== "nothing" && { run: runPrompts, exercise: exercisePrompts, strength: strengthPrompts }[quietedAs];
}

/**
 * Whether a prompt of `kind` may be promised for `dueAt`: levels 0 to 2, and what an exercise has done, end with their day;
 * levels 3 and 4 do not.
 */
export function mayPromise(
  care: PromptCare,
  kind: PromptKind,
  { at, dueAt, zone }: { readonly at: EpochMs; readonly dueAt: EpochMs; readonly zone: string },
): boolean {
  return letsCome(care, kind) || (care.level <= 2 && dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone));
}
