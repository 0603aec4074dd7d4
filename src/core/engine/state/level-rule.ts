import { followThrough } from "../../care-level/follow-through.ts";
import type { Level } from "../../care-level/level.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import type { PromptKind } from "./prompt-kind.ts";
import { promptRow } from "./prompt-table.ts";

/** Whether a level lets a prompt of `kind` come. */
export function letsCome(level: Level, kind: PromptKind): boolean {
  const { exercisePrompts, strengthPrompts, runPrompts } = followThrough(level);
  return { never: true, run: runPrompts, exercise: exercisePrompts, strength: strengthPrompts }[
    promptRow(kind).quietedAs
  ];
}

/** Whether a prompt of `kind` may be promised for `dueAt`: levels 0 to 2 end with their day, 3 and 4 do not. */
export function mayPromise(
  level: Level,
  kind: PromptKind,
  { at, dueAt, zone }: { readonly at: EpochMs; readonly dueAt: EpochMs; readonly zone: string },
): boolean {
  return letsCome(level, kind) || (level <= 2 && dayKeyAt(dueAt, zone) !== dayKeyAt(at, zone));
}
