import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { clipSpans, summariseSpans } from "@/src/core/desk-time/summarise-spans.ts";
import { BECAME, type Became, dayPrompts, type DayPrompts } from "@/src/core/insights/day-prompts.ts";
import type { DayRecords } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { boundsOf, weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { ChartTable } from "../chart/column-chart.tsx";
import { placeAfter } from "../chart/column.ts";
import { type DayMark, dayMarks, heldKey, promptKey, runKey, spanKey } from "./day-marks.ts";
import { Block, LANE, LANES, PromptMark } from "./day-shapes.tsx";
import { ScrollX } from "./scroll-x.tsx";

const WIDTH = 1000;
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

/**
 * One day as three lanes against the clock: sitting, standing, away. What is not known is hatched and in no lane's sum. What a
 * mark says is under the pointer, under the arrow keys and in a table.
 */
export function DayLanes({ day, records, zone, now, format }: DayLanesProps): JSX.Element {
  const chartRef = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
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
  const runsWithin = runs.filter(({ start }) => start >= from && start <= until);
  const marks = dayMarks({ spans: inDay, asked, runs: runsWithin }, format);
  const current = marks.find(({ key }) => key === chosen);
  const follow = (event: TargetedKeyboardEvent<SVGGElement>) => {
    const at = marks.findIndex(({ key }) => key === chosen);
    const next = placeAfter(event.key, Math.max(0, at), marks.length);
    const key = next === null ? undefined : marks[next]?.key;
    if (key === undefined) return;
    event.preventDefault();
    setChosen(key);
    chartRef.current?.querySelector<SVGGElement>(`[data-mark="${key}"]`)?.focus();
  };
  const mark = (key: string, shape: ComponentChildren) => (
    <Mark
      key={key}
      mark={marks.find((one) => one.key === key)}
      isEntry={key === (current ?? marks[0])?.key}
      onKey={follow}
      onChoose={setChosen}
    >
      {shape}
    </Mark>
  );
  return (
    <Section title={title} testId="day">
      <p class="chart-says">{promptWords(asked)}</p>
      <ScrollX>
        <svg
          ref={chartRef}
          class="insights-day"
          viewBox="-76 -12 1112 166"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="group"
          aria-label={i18n.t("insights.day.keys", [
            i18n.t("insights.day.label", [
              format.clock(from),
              format.clock(until),
              format.minutes(sum.sitting),
              format.minutes(sum.standing),
              format.minutes(sum.away),
            ]),
          ])}
          onPointerLeave={() => setChosen(null)}
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
          {asked.heldInCalls.map(({ start, end }) =>
            mark(
              heldKey(start),
              <path class="insights-held" d={`M${x(start)} ${ASKED + LANE / 2}H${Math.max(x(end), x(start) + 2)}`} />,
            ),
          )}
          {asked.shown.map(({ at, became }) =>
            mark(
              promptKey(at),
              <g class={`insights-prompt is-${became}`} transform={`translate(${x(at)} ${ASKED + LANE / 2})`}>
                <PromptMark became={became} />
              </g>,
            ),
          )}
          {inDay.map((span) =>
            mark(spanKey(span), <Block kind={span.kind} left={x(span.start)} right={x(span.end)} />),
          )}
          {ticks(from, until).map((at) => (
            <g key={at}>
              <path class="insights-rule" d={`M${x(at)} ${FLOOR}v6`} />
              <text class="insights-ax" x={x(at)} y={FLOOR + 21} text-anchor="middle">
                {format.clock(at)}
              </text>
            </g>
          ))}
          {runsWithin.map(({ start }) =>
            mark(runKey(start), <path class="insights-flag" d={`M${x(start)} ${FLOOR}V-10l24 7-24 7z`} />),
          )}
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
      <p class="chart-value num" aria-hidden="true">
        {current && i18n.t("insights.chart.value", [current.name, current.words])}
      </p>
      <ChartTable columns={marks} unit={i18n.t("insights.day.what")} />
    </Section>
  );
}

type MarkProps = {
  readonly mark: DayMark | undefined;
  /** Whether the Tab key leads to it. */
  readonly isEntry: boolean;
  readonly onKey: (event: TargetedKeyboardEvent<SVGGElement>) => void;
  readonly onChoose: (key: string | null) => void;
  readonly children: ComponentChildren;
};

/** One mark that can be pointed at and walked to. */
function Mark({ mark, isEntry, onKey, onChoose, children }: MarkProps): JSX.Element | null {
  if (mark === undefined) return null;
  return (
    <g
      class="insights-mark"
      data-mark={mark.key}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={i18n.t("insights.chart.value", [mark.name, mark.words])}
      tabIndex={isEntry ? 0 : -1}
      onKeyDown={onKey}
      onFocus={() => onChoose(mark.key)}
      onBlur={() => onChoose(null)}
      onPointerEnter={() => onChoose(mark.key)}
      onPointerDown={() => onChoose(mark.key)}
    >
      {children}
    </g>
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

function ticks(from: EpochMs, until: EpochMs): readonly EpochMs[] {
  const every = Math.ceil((until - from) / HOUR / MOST_TICKS) * HOUR;
  return Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, index) => from + index * every);
}
