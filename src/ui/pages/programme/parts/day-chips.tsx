import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { browserFormat } from "../../../app/format.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { Chip } from "../../../components/chip.tsx";

export type DayChipsProps = {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly limit: { readonly least: number; readonly most: number };
  readonly onChange: (days: readonly Weekday[]) => void;
};

/** The days of a week, at least and at most so many. One more than that takes the place of the first. */
export function DayChips({ label, days, limit, onChange }: DayChipsProps): JSX.Element {
  const order = weekdaysInOrder();
  const toggle = (day: Weekday, isOn: boolean) => {
    const without = days.filter((other) => other !== day);
    const next = isOn ? [...without, day].slice(-limit.most) : without;
    if (next.length >= limit.least) onChange(order.filter((each) => next.includes(each)));
  };
  return (
    <fieldset class="chips programme-chips">
      <legend class="label">{label}</legend>
      {order.map((day) => (
        <Chip
          key={day}
          round
          label={browserFormat().weekdayName(day, "long")}
          isOn={days.includes(day)}
          onToggle={({ isOn }) => toggle(day, isOn)}
          testId={`on-${day}`}
        >
          {browserFormat().weekdayName(day, "letter")}
        </Chip>
      ))}
      <span class="hint">{limit.most === 3 ? i18n.t("programme.begin.daysHint") : ""}</span>
    </fieldset>
  );
}
