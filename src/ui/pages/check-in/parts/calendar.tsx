import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { DayMark } from "@/src/core/check-in/day-answers.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { browserFormat } from "../../../app/format.ts";
import { firstWeekday } from "../../../app/regional.ts";
import { IconButton } from "../../../components/button.tsx";
import { dayInstant, firstOfMonth, longDay, markWords, monthName } from "../day-words.ts";
import { addMonths, type MonthKey, monthOf, shownWeeks } from "../month-grid.ts";

export type CalendarProps = {
  readonly month: MonthKey;
  readonly today: DayKey;
  readonly selected: DayKey;
  readonly marks: ReadonlyMap<DayKey, DayMark>;
  readonly onMonth: (month: MonthKey) => void;
  readonly onDay: (day: DayKey) => void;
};

/** A month of answers: the number, a ring for "not today", a dash for nothing. No colour scolds. */
export function Calendar({ month, today, selected, marks, onMonth, onDay }: CalendarProps): JSX.Element {
  const weeks = shownWeeks(month, { today, firstDay: firstWeekday() });
  const weekdays = weeks[1] ?? [];
  return (
    <div class="check-calendar">
      <div class="check-head">
        <h3 class="h3" aria-live="polite">
          {monthName(month)}
        </h3>
        <span>
          <IconButton
            icon="prev"
            size="small"
            label={i18n.t("checkIn.days.previous")}
            onPress={() => onMonth(addMonths(month, -1))}
            testId="month-previous"
          />
          <IconButton
            icon="next"
            size="small"
            label={i18n.t("checkIn.days.next")}
            disabled={month >= monthOf(today)}
            onPress={() => onMonth(addMonths(month, 1))}
            testId="month-next"
          />
        </span>
      </div>
      <table aria-label={i18n.t("checkIn.days.calendar", [monthName(month)])}>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                <abbr title={day === null ? "" : browserFormat("UTC").weekday(dayInstant(day))}>
                  {day === null ? "" : browserFormat("UTC").weekday(dayInstant(day)).slice(0, 2)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday}>
                  {day !== null && (
                    <DayButton
                      day={day}
                      mark={marks.get(day) ?? null}
                      isToday={day === today}
                      isSelected={day === selected}
                      isFuture={day > today}
                      onDay={onDay}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="xs quiet check-key">
        <span class="num">{4}</span> {i18n.t("checkIn.days.keyNumbers")} <span>○</span>{" "}
        {i18n.t("checkIn.days.keySkipped")} <span>–</span> {i18n.t("checkIn.days.keyMissed")}
      </p>
    </div>
  );
}

type DayButtonProps = {
  readonly day: DayKey;
  readonly mark: DayMark | null;
  readonly isToday: boolean;
  readonly isSelected: boolean;
  readonly isFuture: boolean;
  readonly onDay: (day: DayKey) => void;
};

function DayButton({ day, mark, isToday, isSelected, isFuture, onDay }: DayButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="check-day"
      disabled={isFuture}
      aria-current={isToday ? "date" : undefined}
      aria-pressed={isSelected}
      aria-label={isFuture ? longDay(day) : markWords(day, mark)}
      data-mark={mark?.kind ?? "none"}
      data-testid={`day-${day}`}
      onClick={() => onDay(day)}
    >
      <span class="check-date">{day.endsWith("-01") ? firstOfMonth(day) : Number(day.slice(8))}</span>
      {!isFuture && (
        <span class="num check-value">{mark === null ? "–" : mark.kind === "skipped" ? "○" : mark.pain}</span>
      )}
    </button>
  );
}
