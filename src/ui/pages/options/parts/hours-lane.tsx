import type { JSX } from "preact";
import type { DayInterval } from "@/src/core/settings/edit-hours.ts";

export type LaneScale = { readonly from: number; readonly to: number };

/** One day as a lane of the straight: what is worked is laid with tartan. The words beside it say the same. */
export function HoursLane({
  intervals,
  scale,
}: {
  readonly intervals: readonly DayInterval[];
  readonly scale: LaneScale;
}): JSX.Element {
  const at = (minutes: number) => ((minutes / 60 - scale.from) / (scale.to - scale.from)) * 100;
  return (
    <span class="opt-lane" aria-hidden="true">
      {intervals.map((interval, index) => (
        <i key={index} style={{ left: `${at(interval.from)}%`, width: `${at(interval.to) - at(interval.from)}%` }} />
      ))}
    </span>
  );
}

/** The hours above the lanes. */
export function HoursScale({
  scale,
  words,
}: {
  readonly scale: LaneScale;
  readonly words: (hour: number) => string;
}): JSX.Element {
  const step = (scale.to - scale.from) / 4;
  const hours = [0, 1, 2, 3, 4].map((mark) => scale.from + mark * step);
  return (
    <span class="opt-scale num" aria-hidden="true">
      {hours.map((hour) => (
        <i key={hour}>{words(hour)}</i>
      ))}
    </span>
  );
}
