import { nice, ticks } from "d3-array";

/** One place on a chart's line of days, weeks or months. Heights are in the chart's own unit. */
export type Column = {
  readonly key: string;
  /** `Tuesday 24 November`. */
  readonly name: string;
  /** Under the axis; empty: none. */
  readonly tick: string;
  /** What it comes to, in words. */
  readonly words: string;
  /**
   * `bar`: from the floor up; `of`: the outline it is a part of. `range`: from low to high with the middle marked. `unknown`:
   * nothing is known. `none`: nothing to draw, because there was nothing or it is still to come.
   */
  readonly mark:
    | { readonly is: "bar"; readonly value: number; readonly of?: number | undefined }
    | { readonly is: "range"; readonly low: number; readonly middle: number; readonly high: number }
    | { readonly is: "unknown" | "none" };
};

export type Scale = { readonly top: number; readonly ticks: readonly number[] };

const ABOUT_TICKS = 4;

/** From zero to a round number above everything that is drawn. `least` keeps a flat chart from looking like a steep one. */
export function scaleOf(columns: readonly Column[], least: number): Scale {
  const highest = Math.max(least, ...columns.map(({ mark }) => heightOf(mark)));
  const [, top] = nice(0, highest, ABOUT_TICKS);
  return { top, ticks: ticks(0, top, ABOUT_TICKS) };
}

function heightOf(mark: Column["mark"]): number {
  if (mark.is === "bar") return Math.max(mark.value, mark.of ?? 0);
  return mark.is === "range" ? mark.high : 0;
}

/** The place that a key leads to from `at`; null where it leads nowhere. */
export function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, at + 1);
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
