import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { browserFormat } from "../app/format.ts";
import { Field } from "./field.tsx";

export type TimeFieldProps = {
  readonly label: string;
  readonly time: ClockTime;
  readonly onChange: (time: ClockTime) => void;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
};

/** A time of day that saves itself when the field is left, or with Enter. An emptied field says what it needs and saves nothing. */
export function TimeField({ label, time, onChange, disabled, testId }: TimeFieldProps): JSX.Element {
  const [error, setError] = useState<string | null>(null);
  const [typed, setTyped] = useState<string>(time);
  useEffect(() => {
    setTyped(time);
    setError(null);
  }, [time]);
  const commit = (text: string) => {
    const next = text.slice(0, 5);
    if (!/^\d\d:\d\d$/.test(next)) {
      setError(i18n.t("options.refuse.time", [browserFormat().clockTime(time)]));
      return;
    }
    setError(null);
    if (next !== time) onChange(next as ClockTime);
  };
  return (
    <Field label={label} hideLabel error={error}>
      {(control) => (
        <input
          {...control}
          class="input small num time-input"
          type="time"
          value={typed}
          disabled={disabled}
          data-testid={testId}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
