import type { ComponentChildren, JSX } from "preact";

export type ChipProps = {
  readonly children: ComponentChildren;
  readonly isOn: boolean;
  readonly onToggle: (next: { readonly isOn: boolean }) => void;
  /** One letter, as for weekdays; give `label` then. */
  readonly round?: boolean | undefined;
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
};

/** A choice you can hold, one of many that may be on together. Wrap several in a fieldset with class `chips`. */
export function Chip({ children, isOn, onToggle, round, label, disabled, testId }: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class={round === true ? "chip round" : "chip"}
      aria-pressed={isOn}
      aria-label={label}
      title={round === true ? label : undefined}
      disabled={disabled}
      data-testid={testId}
      onClick={() => onToggle({ isOn: !isOn })}
    >
      {children}
    </button>
  );
}
