import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

/** What a control inside a field must carry, so that label, hint and error belong to it. */
export type FieldControl = {
  readonly id: string;
  readonly "aria-invalid": "true" | undefined;
  readonly "aria-describedby": string | undefined;
};

export type FieldProps = {
  readonly label: ComponentChildren;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ComponentChildren;
  /** A sentence that says what would be right; null while nothing is wrong. */
  readonly error?: string | null | undefined;
  readonly children: (control: FieldControl) => ComponentChildren;
};

/** A label, one control, a hint and an error that are tied together for everybody. */
export function Field({ label, hideLabel, hint, error = null, children }: FieldProps): JSX.Element {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, error === null ? "" : `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class="field">
      <label for={id} class={hideLabel === true ? "sr" : undefined}>
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error === null ? undefined : "true",
        "aria-describedby": described === "" ? undefined : described,
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="err" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export type TextFieldProps = Omit<FieldProps, "children"> & {
  readonly type?: "text" | "number" | "time" | "date" | "datetime-local" | "search" | undefined;
  readonly value: string;
  /** Every keystroke. */
  readonly onInput?: ((value: string) => void) | undefined;
  /** When the person leaves the field or presses Enter. */
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly size?: "small" | "normal" | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly step?: number | undefined;
  readonly disabled?: boolean | undefined;
  /** Words after the control, such as "min of sitting". */
  readonly unit?: ComponentChildren;
  readonly testId?: string | undefined;
};

/** A field with one line of text, a number, a time of day or a date. Values are strings, as the browser gives them. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { type = "text", value, onInput, onCommit, size = "normal", min, max, step, disabled, unit, testId } = props;
  return (
    <Field label={props.label} hideLabel={props.hideLabel} hint={props.hint} error={props.error}>
      {(control) => (
        <div class="row">
          <input
            {...control}
            class={size === "small" ? "input small" : "input"}
            type={type}
            value={value}
            min={min}
            max={max}
            step={step}
            disabled={disabled}
            data-testid={testId}
            onInput={onInput && ((event) => onInput(event.currentTarget.value))}
            onChange={onCommit && ((event) => onCommit(event.currentTarget.value))}
          />
          {unit !== undefined && <span class="small second">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
