import { i18n } from "#i18n";
import type { Span } from "@/src/core/desk-time/span.ts";
import type { DayPrompts } from "@/src/core/insights/day-prompts.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { kindWord } from "../../../prompting/prompt-words.ts";

/** Everything that a day's lanes show, each with when and what in words. */
export type DayMark = {
  readonly key: string;
  readonly at: EpochMs;
  /** "9:00 to 9:29". */
  readonly name: string;
  readonly words: string;
};

type Day = {
  readonly spans: readonly Span[];
  readonly asked: DayPrompts;
  readonly runs: readonly Pick<Run, "start">[];
};

export const spanKey = ({ start }: Pick<Span, "start">): string => `span-${start}`;
export const promptKey = (at: EpochMs): string => `prompt-${at}`;
export const heldKey = (start: EpochMs): string => `held-${start}`;
export const runKey = (start: EpochMs): string => `run-${start}`;

/** The marks of a day in the order in which they came. */
export function dayMarks({ spans, asked, runs }: Day, format: Format): readonly DayMark[] {
  const range = (start: EpochMs, end: EpochMs) =>
    i18n.t("insights.day.mark.range", [format.clock(start), format.clock(end)]);
  return [
    ...spans.map(({ kind, start, end }) => ({
      key: spanKey({ start }),
      at: start,
      name: range(start, end),
      words: i18n.t(`insights.day.sum.${kind}`, [format.minutes(end - start)]),
    })),
    ...asked.shown.map(({ at, kind, became }) => ({
      key: promptKey(at),
      at,
      name: format.clock(at),
      words: i18n.t("insights.day.mark.prompt", [kindWord(kind), i18n.t(`insights.day.became.${became}`)]),
    })),
    ...asked.heldInCalls.map(({ start, end }) => ({
      key: heldKey(start),
      at: start,
      name: range(start, end),
      words: i18n.t("insights.day.mark.held"),
    })),
    ...runs.map(({ start }) => ({
      key: runKey(start),
      at: start,
      name: format.clock(start),
      words: i18n.t("insights.day.mark.run"),
    })),
  ].toSorted((one, other) => one.at - other.at);
}
