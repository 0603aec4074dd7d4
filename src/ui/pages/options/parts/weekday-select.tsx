import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { type Weekday, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { dayName } from "./words.ts";

export type WeekdaySelectProps = {
  readonly label: string;
  readonly day: Weekday;
  readonly onChange: (day: Weekday) => void;
  readonly testId?: string | undefined;
};

/** One day of the week from a list. Its label is read out; the row says it to the eye. */
export function WeekdaySelect({ label, day, onChange, testId }: WeekdaySelectProps): JSX.Element {
  const id = useId();
  return (
    <span class="opt-select">
      <label class="sr" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input small"
        value={day}
        data-testid={testId}
        onChange={(event) => {
          const chosen = WEEKDAYS.find((weekday) => weekday === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {weekdaysInOrder().map((weekday) => (
          <option key={weekday} value={weekday}>
            {dayName(weekday)}
          </option>
        ))}
      </select>
    </span>
  );
}
