import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Span, SpanKind } from "@/src/core/desk-time/span.ts";
import { clipSpans, summariseSpans } from "@/src/core/desk-time/summarise-spans.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { boundsOf, weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";

const WIDTH = 1000;
const LANE = 32;
const LANES = ["sitting", "standing", "away"] as const;
const FLOOR = LANES.length * LANE;
const MOST_TICKS = 12;

type DayLanesProps = {
  readonly day: DayKey;
  readonly spans: readonly Span[];
  readonly runs: readonly { readonly start: EpochMs }[];
  readonly zone: string;
  readonly now: EpochMs;
  readonly format: Format;
};

/** One day as three lanes against the clock: sitting, standing, away. What is not known is hatched and in no lane's sum. */
export function DayLanes({ day, spans, runs, zone, now, format }: DayLanesProps): JSX.Element {
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
  return (
    <Section title={title} testId="day">
      <div class="insights-scroll">
        <svg
          class="insights-day"
          viewBox="-76 -12 1112 134"
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
          <path class="insights-rule" d={`M0 ${FLOOR}H${WIDTH}`} />
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
      </div>
      <p class="insights-key xs second">
        {([...LANES, "unknown"] as const)
          .filter((kind) => sum[kind] >= MINUTE)
          .map((kind) => (
            <span key={kind}>
              <i class={`is-${kind}`} />
              {i18n.t(`insights.day.sum.${kind}`, [format.minutes(sum[kind])])}
            </span>
          ))}
      </p>
    </Section>
  );
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
