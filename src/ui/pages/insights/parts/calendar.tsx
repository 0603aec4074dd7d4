import "./calendar.css";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { calendarWeeks, HEAT_FROM, heatOf } from "@/src/core/insights/calendar-weeks.ts";
import type { DayTotal } from "@/src/core/insights/day-total.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import type { Format } from "../../../app/format.ts";
import { firstWeekday, weekdaysInOrder } from "../../../app/regional.ts";
import { Section } from "../../../components/sheet.tsx";
import { ChartTable } from "../chart/column-chart.tsx";
import { plain } from "../chart/columns.ts";
import { dayWords, shortMonthOf } from "../date-words.ts";
import { ScrollX } from "./scroll-x.tsx";

type CalendarProps = {
  readonly days: readonly DayTotal[];
  readonly format: Format;
  /** Shows the week of a day. */
  readonly onChoose: (day: DayKey) => void;
};

/** Cells of so few weeks have room for their hours. */
const FEW_WEEKS = 6;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 7, ArrowLeft: -7, ArrowDown: 1, ArrowUp: -1 };

/** Days as cells, weeks as columns: the darker, the longer the day at the desk. A day that isn't known is hollow. */
export function Calendar({ days, format, onChoose }: CalendarProps): JSX.Element {
  const gridRef = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const weeks = calendarWeeks(days, firstWeekday());
  const words = (day: DayTotal) =>
    heatOf(day) === null ? i18n.t("insights.chart.unknown") : format.minutes(day.sittingMs);
  const said = (day: DayTotal) => i18n.t("insights.chart.value", [dayWords(day.day), words(day)]);
  const current = at === null ? undefined : days[at];
  const move = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(days.length - 1, (at ?? days.length - 1) + step));
    setAt(next);
    gridRef.current?.querySelector<HTMLButtonElement>(`[data-at="${String(next)}"]`)?.focus();
  };
  return (
    <Section
      title={i18n.t("insights.calendar.title")}
      aside={<span class="xs quiet">{i18n.t("insights.calendar.aside")}</span>}
      testId="calendar"
    >
      <p class="chart-says">{i18n.t("insights.calendar.says")}</p>
      <ScrollX>
        <table class={`insights-heat ${weeks.length <= FEW_WEEKS ? "is-roomy" : ""}`} ref={gridRef}>
          <thead>
            <tr>
              <th class="sr" scope="col">
                {i18n.t("insights.results.day")}
              </th>
              {weeks.map((week, index) => {
                const begins = week.find((day) => day !== null && (index === 0 || day.day.endsWith("-01")));
                return (
                  <td key={index} class="insights-heat-month">
                    {begins && shortMonthOf(begins.day)}
                  </td>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {weekdaysInOrder().map((weekday, row) => (
              <tr key={weekday}>
                <th scope="row">
                  <span aria-hidden="true">{format.weekdayName(weekday, "letter")}</span>
                  <span class="sr">{format.weekdayName(weekday, "long")}</span>
                </th>
                {weeks.map((week, column) => {
                  const day = week[row] ?? null;
                  if (day === null) return <Gap key={column} />;
                  const place = days.indexOf(day);
                  const heat = heatOf(day);
                  return (
                    <td key={column}>
                      <button
                        type="button"
                        class={`insights-cell ${heat === null ? "is-unknown" : `is-heat-${heat}`}`}
                        data-at={place}
                        // Drawn by the style sheet: a text that is seen would have to be part of the name.
                        data-hours={
                          weeks.length <= FEW_WEEKS && heat !== null
                            ? plain(Math.round((day.sittingMs / HOUR) * 10) / 10)
                            : undefined
                        }
                        tabIndex={place === (at ?? days.length - 1) ? 0 : -1}
                        aria-label={said(day)}
                        onKeyDown={move}
                        onFocus={() => setAt(place)}
                        onPointerEnter={() => setAt(place)}
                        onClick={() => onChoose(day.day)}
                      ></button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p class="insights-key xs second">
        {HEAT_FROM.map((from, step) => (
          <span key={from}>
            <i class={`insights-cell is-heat-${step}`} />
            {i18n.t(`insights.calendar.step${step as 0 | 1 | 2 | 3 | 4}`)}
          </span>
        ))}
        <span>
          <i class="insights-cell is-unknown" />
          {i18n.t("insights.chart.unknown")}
        </span>
      </p>
      <p class="chart-value num" aria-hidden="true">
        {current && said(current)}
      </p>
      <ChartTable
        columns={days.map((day) => ({ key: day.day, name: dayWords(day.day), words: words(day) }))}
        unit={i18n.t("insights.results.seated")}
      />
    </Section>
  );
}

/** A day of another month or quarter. */
const Gap = (): JSX.Element => <td aria-hidden="true">{"\u00A0"}</td>;
