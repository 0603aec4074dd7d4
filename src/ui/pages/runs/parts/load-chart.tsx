import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Run } from "@/src/core/running/run.ts";
import { dayWords, distanceNumber, distanceWords, toUnits, type Units } from "../words.ts";
import type { MeasuredEntry } from "./load-section.tsx";

const WIDTH = 1000;
const HEIGHT = 190;
const TOP = 30;
const MOST_BARS = 20;
/** Room for the word under a planned run. */
const PLANNED_STEP = 64;
const DAY_MONTH = { month: true, now: 0 } as const;

export type LoadChartProps = {
  /** Earliest first, all with a distance. */
  readonly runs: readonly Run[];
  readonly planned: readonly MeasuredEntry[];
  readonly limitMeters: number;
  readonly longestMeters: number;
  readonly units: Units;
  readonly zone: string;
};

/** Ink bars for runs, a dashed outline for planned ones, the line of 110 % with its band. The sentence below says the same. */
export function LoadChart({ runs, planned, limitMeters, longestMeters, units, zone }: LoadChartProps): JSX.Element {
  const shown = runs.slice(-MOST_BARS);
  const most = Math.max(limitMeters, ...planned.map(({ aim }) => aim)) * 1.05;
  const y = (meters: number) => HEIGHT - (meters / most) * (HEIGHT - TOP);
  const step = (WIDTH - planned.length * PLANNED_STEP - 20) / Math.max(8, shown.length);
  const bar = Math.min(26, step * 0.5);
  const now = shown.at(-1)?.start ?? 0;
  return (
    <div class="runs-scroll" tabIndex={0} role="group" aria-label={i18n.t("runs.load.chart")}>
      <svg class="runs-chart" viewBox={`-34 0 ${WIDTH + 40} 226`} role="img" aria-label={i18n.t("runs.load.chart")}>
        {gridOf(toUnits(most, units)).map((value) => (
          <Grid key={value} value={value} y={HEIGHT - (value / toUnits(most, units)) * (HEIGHT - TOP)} />
        ))}
        <path d={`M0 ${HEIGHT}H${WIDTH}`} class="runs-axis" />
        <rect x="0" y={y(limitMeters)} width={WIDTH} height={y(longestMeters) - y(limitMeters)} class="runs-band" />
        <path d={`M0 ${y(limitMeters)}H${WIDTH}`} class="runs-line" />
        <text x="4" y={y(limitMeters) - 7} class="runs-ax strong">
          {i18n.t("runs.load.line", [distanceWords(limitMeters, units)])}
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
                <text x={x} y={y(meters) + 14} text-anchor="middle" class="runs-ax runs-in">
                  {distanceNumber(meters, units)}
                </text>
              )}
              {index % Math.ceil(shown.length / 12) === 0 && (
                <text x={x} y="208" text-anchor="middle" class="runs-ax">
                  {shortDay(run.start, run.zone, now)}
                </text>
              )}
            </g>
          );
        })}
        {planned.map((entry, index) => {
          const x = WIDTH - (planned.length - index - 0.5) * PLANNED_STEP;
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
    </div>
  );
}

const shortDay = (at: number, zone: string, now: number): string =>
  dayWords(at, zone, { ...DAY_MONTH, now }).replace(/^\p{L}+,?\s/u, "");

function Grid({ value, y }: { readonly value: number; readonly y: number }): JSX.Element {
  return (
    <>
      <path d={`M0 ${y}H${WIDTH}`} class="runs-grid" />
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
