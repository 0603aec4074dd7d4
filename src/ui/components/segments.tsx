import type { JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export type Segment<V extends string> = {
  readonly value: V;
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly testId?: string | undefined;
};

export type SegmentsProps<V extends string> = {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  /** Null: none is pressed. */
  readonly value: V | null;
  readonly onChoose: (value: V) => void;
};

/** Lanes side by side: at most one is pressed. Two to four short words. */
export function Segments<V extends string>({ label, segments, value, onChoose }: SegmentsProps<V>): JSX.Element {
  return (
    <fieldset class="seg">
      <legend class="sr">{label}</legend>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          data-testid={segment.testId}
          onClick={() => onChoose(segment.value)}
        >
          {segment.icon !== undefined && <Icon name={segment.icon} size={15} />}
          {segment.text}
        </button>
      ))}
    </fieldset>
  );
}
