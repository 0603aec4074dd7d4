import type { DeskDay } from "./desk-day.ts";

/** A lived day in lines: one a prompt (`HH:MM kind: reason`), one a span, then the badge. */
export function describeDay(
  { prompts, spans, workerStarts, badge, longestStallMs }: DeskDay,
  zone: string,
): readonly string[] {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const clock = (ms: number) => format.format(ms);
  const shown = prompts.flatMap((prompt) => (prompt.shownAt === null ? [] : [{ ...prompt, shownAt: prompt.shownAt }]));
  const silent = prompts.filter(({ shownAt }) => shownAt === null);
  const held = (prompt: DeskDay["prompts"][number]) => {
    const reasons = [...new Set(prompt.held.map(({ because }) => because))];
    return reasons.length > 0 ? `, waited: ${reasons.join(", ")}` : "";
  };
  return [
    ...shown.map(
      (prompt) =>
        `${clock(prompt.shownAt)} ${prompt.kind}: ${prompt.because} (${prompt.expiry ?? prompt.state}${held(prompt)})`,
    ),
    ...silent.map(
      (prompt) =>
        `      ${prompt.kind}: ${prompt.because}, not shown (${prompt.expiry ?? prompt.state}${held(prompt)})`,
    ),
    ...spans.map(({ kind, start, end, because }) => `${clock(start)}-${clock(end)} ${kind} (${because})`),
    `badge: ${badge === "" ? "none" : badge}`,
    `the worker was started ${workerStarts.length} times; the browser stood still for ${Math.round(longestStallMs / 1000)} s at most`,
  ];
}
