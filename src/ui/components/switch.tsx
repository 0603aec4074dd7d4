import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

export type SwitchProps = {
  /** The words beside the switch; they belong to the press area. */
  readonly label: ComponentChildren;
  /** A second line that explains. */
  readonly hint?: ComponentChildren;
  /** The words are read out but not drawn, where the row already shows them. */
  readonly hideLabel?: boolean | undefined;
  readonly isOn: boolean;
  readonly onToggle: (next: { readonly isOn: boolean }) => void;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
};

/** On or off, at once. Position and colour both say it. */
export function Switch({ label, hint, hideLabel, isOn, onToggle, disabled, testId }: SwitchProps): JSX.Element {
  const id = useId();
  const control = (
    <input
      id={id}
      type="checkbox"
      // The native checkbox tells its own state.
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
      role="switch"
      class="switch"
      checked={isOn}
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      data-testid={testId}
      onChange={(event) => onToggle({ isOn: event.currentTarget.checked })}
    />
  );
  if (hideLabel === true) {
    return (
      <>
        <label class="sr" for={id}>
          {label}
        </label>
        {control}
      </>
    );
  }
  return (
    <div class="switch-row">
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {control}
    </div>
  );
}
