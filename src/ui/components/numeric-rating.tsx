import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** How long a typed 1 waits for the 0 that would make it 10. */
export const TEN_WITHIN_MS = 600;

const CELLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export type NumericRatingProps = {
  readonly value: number | null;
  /** Yesterday's answer: a ring above its cell. */
  readonly was?: number | null | undefined;
  readonly onChoose: (value: number) => void;
  readonly state?: "idle" | "saving" | "failed" | "read-only" | undefined;
  readonly label?: string | undefined;
  readonly size?: "normal" | "big" | undefined;
  /** Between the words of the two ends. */
  readonly between?: ComponentChildren;
  /** Cells are `<testId>-0` to `<testId>-10`. */
  readonly testId?: string | undefined;
};

/**
 * The 0-10 numeric rating scale as one row. A radio group in which arrows only move, because choosing saves: Space or
 * Enter chooses, so does a digit; 1 then 0 within 600 ms is 10.
 */
export function NumericRating(props: NumericRatingProps): JSX.Element {
  const { value, was = null, onChoose, state = "idle", label, size = "normal", between, testId = "nrs" } = props;
  const groupRef = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const typedOneRef = useRef<ReturnType<typeof setTimeout> | null>(null);

  const stopWaiting = () => {
    if (typedOneRef.current !== null) clearTimeout(typedOneRef.current);
    typedOneRef.current = null;
  };
  useEffect(() => stopWaiting, []);

  const isReadOnly = state === "read-only";
  const choose = (cell: number) => {
    stopWaiting();
    if (!isReadOnly) onChoose(cell);
  };
  const focusCell = (cell: number) => {
    setFocused(cell);
    groupRef.current?.querySelectorAll<HTMLButtonElement>("[role=radio]")[cell]?.focus();
  };
  const typeDigit = (digit: number) => {
    const isTen = digit === 0 && typedOneRef.current !== null;
    stopWaiting();
    const cell = isTen ? 10 : digit;
    focusCell(cell);
    if (digit === 1) typedOneRef.current = setTimeout(() => choose(1), TEN_WITHIN_MS);
    else choose(cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = movedTo(event.key, focused ?? value ?? 0);
    if (target !== null) focusCell(target);
    else if (/^\d$/.test(event.key)) typeDigit(Number(event.key));
    else return;
    event.preventDefault();
  };

  const tabStop = focused ?? value ?? was ?? 0;
  return (
    <div class="nrs-frame">
      <div
        ref={groupRef}
        class={size === "big" ? "nrs big" : "nrs"}
        role="radiogroup"
        tabIndex={-1}
        aria-label={label ?? i18n.t("common.rating.label")}
        aria-readonly={isReadOnly ? "true" : undefined}
        aria-busy={state === "saving"}
        data-state={state}
        data-testid={testId}
        onKeyDown={onKeyDown}
      >
        {CELLS.map((cell) => (
          <button
            key={cell}
            type="button"
            // Native radios choose with the arrow that reaches them, and choosing saves.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="radio"
            aria-checked={cell === value}
            aria-disabled={isReadOnly ? "true" : undefined}
            aria-label={cell === was ? i18n.t("common.rating.yesterday", [cell]) : undefined}
            data-was={cell === was ? "" : undefined}
            data-testid={`${testId}-${cell}`}
            tabIndex={cell === tabStop ? 0 : -1}
            style={{ "--n": cell }}
            onFocus={() => setFocused(cell)}
            onClick={() => choose(cell)}
          >
            <span>{cell}</span>
            {state === "saving" && cell === value && <i class="nrs-spinner" aria-hidden="true" />}
          </button>
        ))}
      </div>
      <div class="nrs-ends">
        <span aria-hidden="true">{i18n.t("common.rating.none")}</span>
        {between}
        <span aria-hidden="true">{i18n.t("common.rating.worst")}</span>
      </div>
      {state === "failed" && (
        <p class="err" role="alert">
          {i18n.t("common.rating.failed")}
        </p>
      )}
    </div>
  );
}

/** The cell that an arrow, Home or End leads to; the row has ends, it does not wrap. Null for any other key. */
function movedTo(key: string, from: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(from + 1, 10);
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return 10;
    default:
      return null;
  }
}
