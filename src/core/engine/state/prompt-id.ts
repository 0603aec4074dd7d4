import type { DayKey } from "../../time/day-key.ts";
import type { EpochMs } from "../../time/epoch-ms.ts";
import { dayKeyAt } from "../../time/local-day.ts";
import type { PromptKind } from "./prompt-kind.ts";

/** A run as its prompts' ids name it. */
export type NamedRun = { readonly id: string; readonly start: EpochMs };

/** Daily kinds have their date as slot, so a date that comes twice (a flight west) still brings each of them once. */
export const dailyPromptId = (kind: PromptKind, day: DayKey): string => `${kind}:${day}`;

export const runPromptId = (kind: PromptKind, { id, start }: NamedRun, zone: string): string =>
  `${kind}:${dayKeyAt(start, zone)}:${id}`;

/** The id without what snoozes and moves add to it: `warm-up:2026-11-23:run-1+2` is one of `warm-up:2026-11-23:run-1`. */
export const baseOf = (id: string): string => id.replace(/\+\d+$/, "");

/** How many of its base came before: 2 for `…+2`. */
export const countBefore = (id: string): number => Number(/\+(\d+)$/.exec(id)?.[1] ?? 0);
