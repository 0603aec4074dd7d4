import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { SpanKind } from "@/src/core/desk-time/span.ts";
import { clipSpans, summariseSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { BECAME, type Became, dayPrompts, type DayPrompts } from "@/src/core/insights/day-prompts.ts";
import type { DayRecords } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { boundsOf, weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { ScrollX } from "./scroll-x.tsx";

const WIDTH = 1000;
const LANE = 32;
const LANES = ["sitting", "standing", "away"] as const;
/** Under the three lanes: what was asked, and when. */
const ASKED = LANES.length * LANE;
const FLOOR = ASKED + LANE;
const MOST_TICKS = 12;

type DayLanesProps = {
  readonly day: DayKey;
  readonly records: DayRecords;
  readonly zone: string;
  readonly now: EpochMs;
  readonly format: Format;
};

/** One day as three lanes against the clock: sitting, standing, away. What is not known is hatched and in no lane's sum. */
export function DayLanes({ day, records, zone, now, format }: DayLanesProps): JSX.Element {
  const { spans, runs } = records;
  const bounds = boundsOf(day, zone);
  const inDay = clipSpans(spans, { start: bounds.start, end: Math.min(bounds.end, now) });
  const title = i18n.t("insights.day.title", [format.weekdayName(weekdayOf(day), "long")]);
  const [first, last] = [inDay.find(({ kind }) => kind !== "unknown"), inDay.at(-1)];
  if (first === undefined || last === undefined) {
    return (
      <Section title={title} testId="day">
        <p class="second">{i18n.t("insights.day.empty")}</p>
      </Section>
    );
  }
  const from = Math.floor(first.start / HOUR) * HOUR;
  const until = Math.max(from + HOUR, Math.ceil(last.end / HOUR) * HOUR);
  const x = (at: EpochMs) => Math.round(((at - from) / (until - from)) * WIDTH * 10) / 10;
  const sum = summariseSpans(inDay, bounds);
  const asked = dayPrompts(records.prompts, bounds);
  return (
    <Section title={title} testId="day">
      <p class="chart-says">{promptWords(asked)}</p>
      <ScrollX>
        <svg
          class="insights-day"
          viewBox="-76 -12 1112 166"
          role="img"
          aria-label={i18n.t("insights.day.label", [
            format.clock(from),
            format.clock(until),
            format.minutes(sum.sitting),
            format.minutes(sum.standing),
            format.minutes(sum.away),
          ])}
        >
          <defs>
            <pattern id="unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path class="insights-hatch" d="M0 0V7" />
            </pattern>
          </defs>
          {LANES.map((kind, lane) => (
            <g key={kind}>
              <path class="insights-rule" d={`M0 ${lane * LANE}H${WIDTH}`} />
              <text class="insights-ax is-strong" x="-10" y={lane * LANE + 20.5} text-anchor="end">
                {i18n.t(`insights.day.${kind}`)}
              </text>
            </g>
          ))}
          <path class="insights-rule" d={`M0 ${ASKED}H${WIDTH}M0 ${FLOOR}H${WIDTH}`} />
          <text class="insights-ax is-strong" x="-10" y={ASKED + 20.5} text-anchor="end">
            {i18n.t("insights.day.prompts")}
          </text>
          {asked.heldInCalls.map(({ start, end }) => (
            <path
              key={start}
              class="insights-held"
              d={`M${x(start)} ${ASKED + LANE / 2}H${Math.max(x(end), x(start) + 2)}`}
            />
          ))}
          {asked.shown.map(({ at, became }) => (
            <g key={at} class={`insights-prompt is-${became}`} transform={`translate(${x(at)} ${ASKED + LANE / 2})`}>
              <PromptMark became={became} />
            </g>
          ))}
          {inDay.map((span) => (
            <Block key={span.start} kind={span.kind} left={x(span.start)} right={x(span.end)} />
          ))}
          {ticks(from, until).map((at) => (
            <g key={at}>
              <path class="insights-rule" d={`M${x(at)} ${FLOOR}v6`} />
              <text class="insights-ax" x={x(at)} y={FLOOR + 21} text-anchor="middle">
                {format.clock(at)}
              </text>
            </g>
          ))}
          {runs
            .filter(({ start }) => start >= from && start <= until)
            .map(({ start }) => (
              <path key={start} class="insights-flag" d={`M${x(start)} ${FLOOR}V-10l24 7-24 7z`} />
            ))}
        </svg>
      </ScrollX>
      <p class="insights-key xs second">
        {([...LANES, "unknown"] as const)
          .filter((kind) => sum[kind] >= MINUTE)
          .map((kind) => (
            <span key={kind}>
              <i class={`is-${kind}`} />
              {i18n.t(`insights.day.sum.${kind}`, [format.minutes(sum[kind])])}
            </span>
          ))}
        {BECAME.filter((became) => asked.shown.some((one) => one.became === became)).map((became) => (
          <span key={became}>
            <svg class="insights-sign" viewBox="-8 -8 16 16" aria-hidden="true">
              <g class={`insights-prompt is-${became}`}>
                <PromptMark became={became} />
              </g>
            </svg>
            {i18n.t(`insights.day.became.${became}`)}
          </span>
        ))}
      </p>
    </Section>
  );
}

/** What was asked that day and what became of it, in one sentence. */
function promptWords({ shown, heldInCalls }: DayPrompts): string {
  if (shown.length === 0) return i18n.t("insights.day.noPrompts");
  const count = (became: Became) => shown.filter((one) => one.became === became).length;
  const parts = BECAME.filter((became) => count(became) > 0).map((became) =>
    i18n.t(`insights.day.count.${became}`, [count(became)]),
  );
  const held = heldInCalls.length === 0 ? "" : ` ${i18n.t("insights.day.held", heldInCalls.length)}`;
  return `${i18n.t("insights.day.asked", shown.length, [shown.length, parts.join(", ")])}${held}`;
}

/** Taken is full, put off half, skipped hollow, passed a cross: told apart without colour. */
function PromptMark({ became }: { readonly became: Became }): JSX.Element {
  switch (became) {
    case "done":
      return <circle r="6" />;
    case "snoozed":
      return (
        <>
          <circle r="5.5" class="is-hollow" />
          <path d="M0-5.5a5.5 5.5 0 0 1 0 11z" />
        </>
      );
    case "skipped":
      return <circle r="5.5" class="is-hollow" />;
    case "passed":
      return <path class="is-hollow" d="M-4.5-4.5l9 9m0-9l-9 9" />;
    case "open":
      return <path class="is-hollow" d="M-5-5h10v10h-10z" />;
  }
}

/** Sitting has corners, time on one's feet is round: the shape tells them apart without colour. */
function Block({
  kind,
  left,
  right,
}: {
  readonly kind: SpanKind;
  readonly left: number;
  readonly right: number;
}): JSX.Element {
  const lane = kind === "unknown" ? 0 : LANES.indexOf(kind);
  const width = Math.max(1, right - left);
  return (
    <rect
      class={`insights-block is-${kind}`}
      x={left}
      y={lane * LANE + 5}
      width={width}
      height={LANE - 10}
      rx={kind === "sitting" ? 2 : Math.min(11, width / 2)}
    />
  );
}

function ticks(from: EpochMs, until: EpochMs): readonly EpochMs[] {
  const every = Math.ceil((until - from) / HOUR / MOST_TICKS) * HOUR;
  return Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, index) => from + index * every);
}
