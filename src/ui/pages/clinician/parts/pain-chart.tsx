import type { JSX } from "preact";
import type { PainSlot } from "@/src/core/clinician/pain-over-time.ts";
import { shortDay } from "../../insights/date-words.ts";

const WIDTH = 700;
const HEIGHT = 132;
const LEFT = 22;
const HEAD = 6;
const FOOT = 18;
const LINES = [0, 2, 4, 6, 8, 10];
/** Dates under the chart, about so far apart. */
const TICK_GAP = 92;

type PainChartProps = { readonly slots: readonly PainSlot[]; readonly label: string };

/** A dot for the middle of each slot's answers, a line for their range; nothing is joined across gaps. Drawn for paper. */
export function PainChart({ slots, label }: PainChartProps): JSX.Element {
  const step = (WIDTH - LEFT) / slots.length;
  const x = (index: number) => LEFT + (index + 0.5) * step;
  const y = (pain: number) => HEAD + (HEIGHT - HEAD - FOOT) * (1 - pain / 10);
  const every = Math.max(1, Math.ceil(TICK_GAP / step));
  return (
    <svg class="clinician-chart" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      {LINES.map((pain) => (
        <g key={pain}>
          <path class={pain === 0 ? "is-floor" : ""} d={`M${String(LEFT)} ${String(y(pain))}H${String(WIDTH)}`} />
          <text x={LEFT - 6} y={y(pain) + 3.5} text-anchor="end">
            {pain}
          </text>
        </g>
      ))}
      {slots.map(({ first, pain }, index) => (
        <g key={first}>
          {pain !== null && pain.low !== pain.high && (
            <path class="is-range" d={`M${String(x(index))} ${String(y(pain.low))}V${String(y(pain.high))}`} />
          )}
          {pain !== null && <circle cx={x(index)} cy={y(pain.median)} r={2.6} />}
          {index % every === 0 && x(index) < WIDTH - TICK_GAP / 3 && (
            <text x={x(index)} y={HEIGHT - 4} text-anchor="middle">
              {shortDay(first)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
