import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import { totalOf } from "@/src/core/insights/period-total.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { NARROW, useMedia } from "../../../app/use-media.ts";
import { round, type TrackGeometry, trackGeometry } from "../../../components/track-geometry.ts";
import { FinishLine } from "../../../components/track.tsx";

const WIDE = trackGeometry({ width: 640, height: 344, lanes: 7, lane: 16 });
/** On a phone: shorter straights, so that its lanes and their letters are large enough to read. */
const SHORT = trackGeometry({ width: 430, height: 344, lanes: 7, lane: 16.5 });
/** A long working day fits on one lap. */
const LAP_MS = 9 * HOUR;
const FULL = 0.985;
const TRAIL = 9;
const RUNNER = 6.8;
const LETTER_LEFT_OF_LINE = 26;

type Lane = { readonly weekday: Weekday; readonly sittingMs: number };

type WeekTrackProps = {
  /** Seven, the inside lane first. */
  readonly lanes: readonly Lane[];
  /** What the infield says, ms; null: nothing is on record, which is never zero. */
  readonly infield: number | null;
  /** One week's days, or the usual desk day of each weekday. */
  readonly of: "week" | "usual";
  /** The person's own line for a day's sitting, ms; null: none. */
  readonly lineMs: number | null;
  readonly format: Format;
};

/** The usual desk day of each weekday, in the person's order of the week. */
export const usualWeek = (days: readonly DayTotal[]): readonly Lane[] =>
  weekdaysInOrder().map((weekday) => ({
    weekday,
    sittingMs: totalOf(days.filter(({ day }) => weekdayOf(day) === weekday)).usualSittingMs ?? 0,
  }));

/** The week as a race of its days: one lane a day from the inside out, one lap nine hours seated. The table says the same. */
export function WeekTrack({ lanes: week, infield: seated, of, lineMs, format }: WeekTrackProps): JSX.Element {
  const track = useMedia(NARROW) ? SHORT : WIDE;
  const { width, height, inner, outer, straight, oval, point, laneRadius, lanes } = track;
  return (
    <div class="insights-oval">
      <svg
        class="track"
        viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
        role="img"
        aria-label={i18n.t(`insights.track.${of}`)}
      >
        <path class="tk-bed" d={`${oval(outer)}${oval(inner)}`} fill-rule="evenodd" />
        {Array.from({ length: lanes - 1 }, (_, lane) => (
          <path key={lane} class="tk-lane" d={oval(inner + (lane + 1) * track.lane)} />
        ))}
        <path class="tk-kerb" d={oval(inner)} />
        <path class="tk-kerb" d={oval(outer)} />
        <FinishLine track={track} />
        {lineMs !== null && lineMs < LAP_MS * FULL && <OwnLine track={track} fraction={lineMs / LAP_MS} />}
        {week.map((day, lane) => {
          const radius = laneRadius(lane);
          const fraction = Math.min(FULL, day.sittingMs / LAP_MS);
          const runner = point(fraction, radius);
          return (
            <g key={day.weekday}>
              {day.sittingMs >= MINUTE && (
                <>
                  <path
                    class="tk-trail"
                    d={oval(radius)}
                    pathLength={1000}
                    stroke-dasharray={`${round(fraction * 1000)} 1000`}
                    style={{ strokeWidth: TRAIL }}
                  />
                  <circle class="tk-runner insights-runner" cx={round(runner.x)} cy={round(runner.y)} r={RUNNER} />
                </>
              )}
              <text class="tk-label insights-letter" x={straight - LETTER_LEFT_OF_LINE} y={radius}>
                {format.weekdayName(day.weekday, "letter")}
              </text>
            </g>
          );
        })}
      </svg>
      <p class="insights-total">
        {seated === null ? (
          <span>{i18n.t("insights.lap.unknown")}</span>
        ) : (
          <>
            <b class="num">{seated < MINUTE ? i18n.t("common.duration.minutes", [0]) : format.minutes(seated)}</b>
            <span>{i18n.t(`insights.lap.${of}`)}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** Across all lanes, where the person wants a day's sitting to end. */
function OwnLine({ track, fraction }: { readonly track: TrackGeometry; readonly fraction: number }): JSX.Element {
  const from = track.point(fraction, track.inner);
  const across = track.outer - track.inner;
  return (
    <path
      class="tk-own"
      d={`M${round(from.x)} ${round(from.y)}l${round(from.outX * across)} ${round(from.outY * across)}`}
    />
  );
}
