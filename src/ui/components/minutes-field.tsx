import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { type MinutesFault, parseMinutes } from "@/src/core/settings/parse-minutes.ts";
import type { MinuteLimit } from "@/src/core/settings/settings.ts";
import { Field } from "./field.tsx";

export type MinutesFieldProps = {
  readonly label: string;
  readonly setting: MinuteLimit;
  readonly minutes: number;
  readonly unit: string;
  readonly onChange: (minutes: number) => void;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
};

/** Minutes that save themselves when the field is left. What can't be used stays in the field with the reason under it. */
export function MinutesField(props: MinutesFieldProps): JSX.Element {
  const { label, setting, minutes, unit, onChange, disabled, testId } = props;
  const [typed, setTyped] = useState(String(minutes));
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(String(minutes));
    setError(null);
  }, [minutes]);

  const read = (text: string) => parseMinutes(text, setting);
  const commit = (text: string) => {
    const parsed = read(text);
    if (!parsed.ok) {
      setError(refusal(parsed.error, setting, minutes));
      return;
    }
    setError(null);
    setTyped(String(parsed.value));
    if (parsed.value !== minutes) onChange(parsed.value);
  };

  return (
    <Field label={label} hideLabel error={error}>
      {(control) => (
        <span class="minutes-field">
          <input
            {...control}
            class="input small num"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            disabled={disabled}
            data-testid={testId}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              if (error !== null && read(event.currentTarget.value).ok) setError(null);
            }}
            onChange={(event) => commit(event.currentTarget.value)}
          />
          <span>{unit}</span>
        </span>
      )}
    </Field>
  );
}

/** Why typed minutes are refused, as a sentence that says what would be right. */
function refusal(fault: MinutesFault, setting: MinuteLimit, example: number): string {
  switch (fault.kind) {
    case "not-a-number":
      return i18n.t("options.refuse.notANumber", [example]);
    case "too-few":
      return setting === "posture"
        ? i18n.t("options.refuse.posture", [fault.limit])
        : i18n.t("options.refuse.tooFew", [fault.limit]);
    case "too-many":
      return setting === "spacing" || setting === "run"
        ? i18n.t("options.refuse.tooManyPlain", [fault.limit])
        : i18n.t("options.refuse.tooMany", [fault.limit]);
    default:
      return assertNever(fault);
  }
}
