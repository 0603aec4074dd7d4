import type { JSX } from "preact";
import { POPUP_TRACK, round, trackGeometry, type TrackGeometry, type TrackSize } from "./track-geometry.ts";

/**
 * What the runner does. `set` waits behind the line, `run` and `over` (a second lap, next lane out) are on the way,
 * `hold` stands at a barrier, `stand` is on the grass, `away` has left a dashed ring, `paused` is covered.
 */
export type TrackState = "set" | "run" | "hold" | "over" | "stand" | "away" | "paused";

/** A line across the track at a lap fraction, with the minutes painted behind it. */
export type LapMark = { readonly at: number; readonly label: string };

export type TrackProps = {
  readonly state: TrackState;
  /** Laps done: 0.8 is four fifths of the first, 1.7 is in the second. Never negative. */
  readonly progress: number;
  /** What a screen reader says instead of the picture, such as "24 of 30 minutes seated". Empty: decoration. */
  readonly label: string;
  readonly marks?: readonly LapMark[];
  /** How much of the person's own line for the day is sat, 0 to 1 and over; null: none is drawn. */
  readonly day?: number | null;
  readonly size?: TrackSize;
  /** Radius of the runner. */
  readonly dot?: number;
  readonly class?: string;
};

/** The one picture of the product: timer, chart and reading bar in one. Position carries the meaning, colour repeats it. */
export function Track({
  state,
  progress,
  label,
  marks = [],
  day = null,
  size = POPUP_TRACK,
  dot,
  class: extra = "",
}: TrackProps): JSX.Element {
  const track = trackGeometry(size);
  const { inner, outer, lanes, lane } = track;
  return (
    <svg
      class={`track ${extra}`}
      data-state={state}
      viewBox={`${-size.width / 2} ${-size.height / 2} ${size.width} ${size.height}`}
      role={label === "" ? undefined : "img"}
      aria-label={label === "" ? undefined : label}
      aria-hidden={label === "" ? true : undefined}
    >
      <path class="tk-bed" d={track.oval(outer) + track.oval(inner)} fill-rule="evenodd" />
      {Array.from({ length: lanes - 1 }, (_, i) => (
        <path key={i} class="tk-lane" d={track.oval(inner + (i + 1) * lane)} />
      ))}
      <path class="tk-kerb" d={track.oval(inner)} />
      <path class="tk-kerb" d={track.oval(outer)} />
      {day !== null && <DayLine track={track} fraction={day} />}
      {marks.map((mark) => (
        <Mark key={mark.at} track={track} mark={mark} />
      ))}
      {state !== "away" && <Trail track={track} progress={progress} />}
      <FinishLine track={track} />
      <Runner track={track} state={state} progress={progress} radius={dot ?? Math.max(6.5, lane * 1.05)} />
    </svg>
  );
}

const DAY_LINE_INSIDE = 6;

/** The day against the person's own line: round the infield once when it is reached. */
function DayLine({ track, fraction }: { readonly track: TrackGeometry; readonly fraction: number }): JSX.Element {
  const oval = track.oval(track.inner - DAY_LINE_INSIDE);
  const share = round(Math.min(1, fraction) * 1000);
  return (
    <>
      <path class="tk-day" d={oval} />
      <path
        class="tk-day is-sat"
        data-over={fraction >= 1}
        d={oval}
        pathLength={1000}
        stroke-dasharray={`${share} 1000`}
      />
    </>
  );
}

/** The lane the runner is in: one further out each lap; the outermost lane takes all later laps. */
const laneOf = (track: TrackGeometry, progress: number): number => Math.min(Math.floor(progress), track.lanes - 1);

function Mark({ track, mark }: { readonly track: TrackGeometry; readonly mark: LapMark }): JSX.Element {
  const { inner, outer, lane } = track;
  const near = track.point(mark.at, inner);
  const [farX, farY] = [near.x + near.outX * (outer - inner), near.y + near.outY * (outer - inner)];
  // Painted on the surface just past the line, upright so that it can be read.
  const radius = outer - lane * 1.75;
  const text = track.point(mark.at + (lane * 1.45) / track.lapLength(radius), radius);
  return (
    <>
      <path class="tk-mark" d={`M${round(near.x)} ${round(near.y)}L${round(farX)} ${round(farY)}`} />
      <text class="tk-label" x={round(text.x)} y={round(text.y)}>
        {mark.label}
      </text>
    </>
  );
}

/** Finished laps stay as chalk in their lane; the running one ends at the runner. */
function Trail({ track, progress }: { readonly track: TrackGeometry; readonly progress: number }): JSX.Element {
  const current = laneOf(track, progress);
  const fraction = progress - Math.floor(progress);
  const width = { strokeWidth: track.lane - 1.5 };
  return (
    <>
      {Array.from({ length: current }, (_, i) => (
        <path key={`lap-${i}`} class="tk-trail tk-done" d={track.oval(track.laneRadius(i))} style={width} />
      ))}
      <path
        key={`running-${current}`}
        class="tk-trail"
        d={track.oval(track.laneRadius(current))}
        pathLength={1000}
        stroke-dasharray={fraction > 0.004 ? `${round(fraction * 1000)} 1000` : "0 1000"}
        style={width}
      />
    </>
  );
}

export function FinishLine({ track }: { readonly track: TrackGeometry }): JSX.Element {
  const { inner, outer, straight, lanes } = track;
  const square = (outer - inner) / (lanes * 2);
  const checks = Array.from({ length: lanes * 2 }, (_, i) => {
    const x = round(straight - (i % 2 === 0 ? square : 0));
    return `M${x} ${round(inner + i * square)}h${round(square)}v${round(square)}h${round(-square)}z`;
  });
  return (
    <>
      <rect
        class="tk-finish"
        x={round(straight - square)}
        y={inner}
        width={round(square * 2)}
        height={round(outer - inner)}
      />
      <path class="tk-check" d={checks.join("")} />
    </>
  );
}

type RunnerProps = {
  readonly track: TrackGeometry;
  readonly state: TrackState;
  readonly progress: number;
  readonly radius: number;
};

function Runner({ track, state, progress, radius }: RunnerProps): JSX.Element {
  const place = runnerPlace(track, { state, progress, radius });
  const isStopped = state === "hold" || state === "paused";
  return (
    <>
      {state === "hold" && <Barrier track={track} fraction={progress} />}
      <g class="tk-figure" style={{ transform: `translate(${round(place.x)}px, ${round(place.y)}px)` }}>
        <circle class="tk-runner" r={radius} />
        {isStopped && <path class="tk-bars" d="M-1.9 -2.6v5.2M1.9 -2.6v5.2" />}
      </g>
    </>
  );
}

function Barrier({ track, fraction }: { readonly track: TrackGeometry; readonly fraction: number }): JSX.Element {
  const { inner, outer } = track;
  const near = track.point(fraction + 0.018, inner - 2);
  const far = { x: near.x + near.outX * (outer - inner + 4), y: near.y + near.outY * (outer - inner + 4) };
  const line = `M${round(near.x)} ${round(near.y)}L${round(far.x)} ${round(far.y)}`;
  return (
    <>
      <path class="tk-barrier tk-edge" d={line} />
      <path class="tk-barrier" d={line} />
    </>
  );
}

/** Where the runner is drawn: on its lane, behind the line, or on the grass at the lower right. */
function runnerPlace(
  track: TrackGeometry,
  { state, progress, radius }: { readonly state: TrackState; readonly progress: number; readonly radius: number },
): { readonly x: number; readonly y: number } {
  if (state === "away" || state === "stand") {
    const grass = track.inner - 15;
    return { x: track.straight + grass * Math.cos(0.9), y: grass * Math.sin(0.9) };
  }
  if (state === "set") {
    const line = track.straight - (track.outer - track.inner) / track.lanes;
    return { x: line - radius, y: track.laneRadius(0) };
  }
  return track.point(progress, track.laneRadius(laneOf(track, progress)));
}
