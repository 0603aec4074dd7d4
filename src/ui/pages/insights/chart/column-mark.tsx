import type { JSX } from "preact";
import type { Column } from "./column.ts";

type ColumnMarkProps = {
  readonly mark: Column["mark"];
  readonly variant: string;
  readonly left: number;
  /** The width of a column with its gap. */
  readonly step: number;
  readonly y: (value: number) => number;
};

const WIDEST = 34;

/**
 * Sitting has corners, what is done on one's feet is round, an answer is a dot, what isn't known is a cross: the shapes tell
 * them apart without colour.
 */
export function ColumnMark({ mark, variant, left, step, y }: ColumnMarkProps): JSX.Element | null {
  const middle = left + step / 2;
  const width = Math.min(WIDEST, step * 0.68);
  const radius = variant === "breaks" || variant === "run" ? Math.min(7, width / 2) : 1.5;
  switch (mark.is) {
    case "none":
      return null;
    case "unknown": {
      const arm = Math.min(3.5, width / 2);
      const floor = y(0) - 7;
      return (
        <path
          class="chart-unknown"
          d={`M${middle - arm} ${floor - arm}l${arm * 2} ${arm * 2}m0 ${-arm * 2}l${-arm * 2} ${arm * 2}`}
        />
      );
    }
    case "bar":
      return (
        <>
          {mark.of !== undefined && mark.of > 0 && (
            <path class="chart-of" d={bar(middle, width, y(mark.of), y(0), radius)} />
          )}
          {mark.value > 0 && <path class="chart-bar" d={bar(middle, width, y(mark.value), y(0), radius)} />}
        </>
      );
    case "range": {
      const dot = Math.min(5.5, Math.max(2.5, width / 2));
      return (
        <>
          <path class="chart-stem" d={`M${middle} ${y(mark.low)}V${y(mark.high)}`} style={{ strokeWidth: dot }} />
          <circle class="chart-dot" cx={middle} cy={y(mark.middle)} r={dot} />
        </>
      );
    }
  }
}

/** A bar from the floor up, its upper corners rounded as far as its height allows. */
function bar(middle: number, width: number, top: number, floor: number, radius: number): string {
  const round = Math.min(radius, Math.max(0, floor - top));
  const [left, right] = [middle - width / 2, middle + width / 2];
  return `M${left} ${floor}V${top + round}q0 ${-round} ${round} ${-round}H${right - round}q${round} 0 ${round} ${round}V${floor}z`;
}
