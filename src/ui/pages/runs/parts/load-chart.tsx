import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Run } from "@/src/core/runs/run.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { NARROW, useMedia } from "../../../app/use-media.ts";
import { dayWords, distanceNumber, distanceWords, toUnits, type Units } from "../words.ts";

/** A bar narrower than this has its number above it, units of the chart. */
const LEAST_FOR_NUMBER = 30;
const HEIGHT = 190;
/** Above it the line's words stand by themselves: on the line, bars would run through them. */
const TOP = 46;
/** In units of the drawing: how wide it is, how many runs and dates it has room for, and the word under a planned run. */
const ROOM = {
  wide: { width: 1000, bars: 20, dates: 12, planned: 64, leastBars: 8 },
  narrow: { width: 350, bars: 8, dates: 4, planned: 50, leastBars: 5 },
} as const;
/** Planned runs beyond these are only in the sentences below. */
const MOST_PLANNED = 3;
const DAY_MONTH = { month: true, now: 0 } as const;

/** A planned run with the distance it comes to, its own or one estimated from its minutes. */
export type MeasuredEntry = PlannedEntry & { readonly aim: number; readonly isEstimate: boolean };

export type LoadChartProps = {
  /** Earliest first, all with a distance. */
  readonly runs: readonly Run[];
  readonly planned: readonly MeasuredEntry[];
  readonly limitMeters: number;
  /** The line is the next step of the way back, and not 110 % of the longest. */
  readonly isWayBack: boolean;
  readonly longestMeters: number;
  readonly units: Units;
  readonly zone: string;
};

/** Ink bars for runs, a dashed outline for planned ones, the line of 110 % with its band. The sentence below says the same. */
export function LoadChart({
  runs,
  planned,
  limitMeters,
  isWayBack,
  longestMeters,
  units,
  zone,
}: LoadChartProps): JSX.Element {
  const { width, ...room } = useMedia(NARROW) ? ROOM.narrow : ROOM.wide;
  const ahead = planned.slice(0, MOST_PLANNED);
  const shown = runs.slice(-room.bars);
  const most = Math.max(limitMeters, longestMeters, ...ahead.map(({ aim }) => aim)) * 1.05;
  const y = (meters: number) => HEIGHT - (meters / most) * (HEIGHT - TOP);
  const step = (width - ahead.length * room.planned - 20) / Math.max(room.leastBars, shown.length);
  const bar = Math.min(26, step * 0.5);
  const now = shown.at(-1)?.start ?? 0;
  return (
    <svg
      class="runs-chart"
      viewBox={`-34 0 ${width + 40} 226`}
      role="img"
      aria-label={i18n.t(isWayBack ? "runs.load.chartBack" : "runs.load.chart")}
    >
      {gridOf(toUnits(most, units)).map((value) => (
        <Grid key={value} value={value} width={width} y={HEIGHT - (value / toUnits(most, units)) * (HEIGHT - TOP)} />
      ))}
      <path d={`M0 ${HEIGHT}H${width}`} class="runs-axis" />
      <rect
        x="0"
        y={y(limitMeters)}
        width={width}
        height={Math.max(0, y(longestMeters) - y(limitMeters))}
        class="runs-band"
      />
      <path d={`M0 ${y(limitMeters)}H${width}`} class="runs-line" />
      <path d="M2 10H26" class="runs-line" />
      <text x="34" y="14" class="runs-ax strong">
        {i18n.t(isWayBack ? "runs.load.lineBack" : "runs.load.line", [distanceWords(limitMeters, units)])}
      </text>
      {shown.map((run, index) => {
        const x = (index + 0.5) * step;
        const meters = run.distanceMeters ?? 0;
        const isLongest = meters === longestMeters;
        return (
          <g key={run.id}>
            <rect
              x={x - bar / 2}
              y={y(meters)}
              width={bar}
              height={HEIGHT - y(meters)}
              rx="2"
              class={isLongest ? "runs-bar longest" : "runs-bar"}
            />
            {isLongest && (
              <text
                x={x}
                y={y(meters) + (bar < LEAST_FOR_NUMBER ? -4 : 14)}
                text-anchor="middle"
                class={bar < LEAST_FOR_NUMBER ? "runs-ax strong" : "runs-ax runs-in"}
              >
                {distanceNumber(meters, units)}
              </text>
            )}
            {index % Math.ceil(shown.length / room.dates) === 0 && (
              <text x={x} y="208" text-anchor="middle" class="runs-ax">
                {shortDay(run.start, run.zone, now)}
              </text>
            )}
          </g>
        );
      })}
      {ahead.map((entry, index) => {
        const x = width - (ahead.length - index - 0.5) * room.planned;
        return (
          <g key={entry.id}>
            <rect
              x={x - bar / 2}
              y={y(entry.aim)}
              width={bar}
              height={HEIGHT - y(entry.aim)}
              rx="2"
              class="runs-planned"
            />
            <text x={x} y={y(entry.aim) - 6} text-anchor="middle" class="runs-ax strong">
              {distanceNumber(entry.aim, units)}
            </text>
            <text x={x} y="208" text-anchor="middle" class="runs-ax strong">
              {shortDay(entry.start, zone, entry.start)}
            </text>
            <text x={x} y="222" text-anchor="middle" class="runs-ax">
              {i18n.t("runs.load.planned")}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const shortDay = (at: number, zone: string, now: number): string =>
  dayWords(at, zone, { ...DAY_MONTH, now }).replace(/^\p{L}+,?\s/u, "");

function Grid({
  value,
  width,
  y,
}: {
  readonly value: number;
  readonly width: number;
  readonly y: number;
}): JSX.Element {
  return (
    <>
      <path d={`M0 ${y}H${width}`} class="runs-grid" />
      <text x="-8" y={y + 4} text-anchor="end" class="runs-ax">
        {value}
      </text>
    </>
  );
}

function gridOf(most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => most / size <= 4) ?? 100;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}
