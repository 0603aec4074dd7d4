import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";

export type StepperProps = {
  readonly label: string;
  readonly value: number;
  readonly limit: { readonly least: number; readonly most: number };
  /** How far one press goes; typed numbers may lie between. */
  readonly step?: number | undefined;
  /** After the number, such as "s". */
  readonly unit?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly testId?: string | undefined;
};

/**
 * A whole number with less and more beside it. The field itself takes digits and the arrow keys, so the two buttons are for
 * the pointer alone. What lies outside the limits becomes the nearest limit when the field is left.
 */
export function Stepper({ label, value, limit, step = 1, unit, onChange, testId }: StepperProps): JSX.Element {
  const id = useId();
  // What is being typed, while it isn't a number within the limits.
  const [typed, setTyped] = useState<string | null>(null);
  const clamp = (number: number) => Math.min(limit.most, Math.max(limit.least, Math.round(number)));
  const choose = (number: number) => {
    setTyped(null);
    onChange(clamp(number));
  };
  const type = (text: string) => {
    const number = Number(text);
    if (text !== "" && number === clamp(number)) choose(number);
    else setTyped(text);
  };
  const settle = () => {
    if (typed === null) return;
    const number = Number(typed);
    choose(typed === "" || Number.isNaN(number) ? value : number);
  };
  return (
    <div class="stepper">
      <label for={id}>{label}</label>
      <span>
        <button
          type="button"
          tabIndex={-1}
          aria-label={i18n.t("common.stepper.less", [label])}
          disabled={value <= limit.least}
          onClick={() => choose(Math.ceil(value / step - 1) * step)}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          // The arrow keys count from the least: in fives from 0, not from 1.
          min={step === 1 ? limit.least : Math.floor(limit.least / step) * step}
          max={limit.most}
          step={step}
          value={typed ?? String(value)}
          data-testid={testId}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={settle}
        />
        {unit !== undefined && <i>{unit}</i>}
        <button
          type="button"
          tabIndex={-1}
          aria-label={i18n.t("common.stepper.more", [label])}
          disabled={value >= limit.most}
          onClick={() => choose(Math.floor(value / step + 1) * step)}
        >
          +
        </button>
      </span>
    </div>
  );
}
