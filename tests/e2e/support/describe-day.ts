import { mergeSpans } from "@/src/core/desk-time/summarise-spans.ts";
import type { DeskDay } from "./desk-day.ts";

const MINUTE = 60_000;

/** A lived day in lines: one a prompt (`HH:MM kind: reason`), one a span, then the badge. */
export function describeDay(
  { prompts, spans, badge }: Pick<DeskDay, "prompts" | "spans" | "badge">,
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
    ...eachOnce(spans).map(({ kind, start, end, because }) => `${clock(start)}-${clock(end)} ${kind} (${because})`),
    `badge: ${badge === "" ? "none" : badge}`,
  ];
}

/** What the browser had to do for a lived day, in a line. */
export function describeEffort({ workerStarts, longestStallMs }: DeskDay): string {
  return `the worker was started ${workerStarts.length} times; the browser stood still for ${Math.round(longestStallMs / 1000)} s at most`;
}

/** As a person reads them: neighbours that are alike in one line, none under a minute, none that repeats a part of the one before. */
function eachOnce(spans: DeskDay["spans"]): DeskDay["spans"] {
  let end = 0;
  const clipped = spans.flatMap((span) => {
    const rest = { ...span, start: Math.max(span.start, end) };
    end = Math.max(end, span.end);
    return rest.end > rest.start ? [rest] : [];
  });
  return mergeSpans(clipped).filter((span) => span.end - span.start >= MINUTE);
}
