import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Run, runDay } from "@/src/core/runs/run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { weekStartOf } from "@/src/core/time/week.ts";
import { runsNear } from "@/src/core/training/load.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { browserFormat } from "../../../app/format.ts";
import { firstWeekday, weekdaysInOrder } from "../../../app/regional.ts";
import { IconButton } from "../../../components/button.tsx";
import { plannedAhead } from "../planned.ts";
import type { RunsStore } from "../runs-store.ts";
import { distanceNumber, durationClock, formatter, weekdayWord } from "../words.ts";

/** How far ahead planned runs are shown. */
const MONTHS_AHEAD = 12;

/** One month: a solid mark is what was run that day, an outlined one what is planned. */
export function LogCalendar({
  store,
  onEdit,
  onMove,
}: {
  readonly store: RunsStore;
  readonly onEdit: (run: Run) => void;
  readonly onMove: (entry: PlannedEntry) => void;
}): JSX.Element {
  const today = dayKeyAt(store.now(), store.zone());
  const [month, setMonth] = useState(today.slice(0, 7));
  const first = `${month}-01` as DayKey;
  const around = runsNear(store.data.value.runs, addDays(first, -7), addDays(first, 42));
  const { units } = store.data.value.settings;
  const planned = plannedAhead(store, addDays(first, 42));
  const last = Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString().slice(0, 7);
  const days = Array.from({ length: 42 }, (_, index) => addDays(weekStartOf(first, firstWeekday()), index)).filter(
    (_, index, all) => index < 35 || (all[35] ?? "").slice(0, 7) === month,
  );
  const go = (by: number) => setMonth(Temporal.PlainDate.from(first).add({ months: by }).toString().slice(0, 7));
  return (
    <div>
      <div class="runs-bar-row">
        <IconButton size="small" icon="prev" label={i18n.t("runs.log.previousMonth")} onPress={() => go(-1)} />
        <b aria-live="polite">
          {formatter({ month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${first}T00:00Z`))}
        </b>
        <IconButton
          size="small"
          icon="next"
          label={i18n.t("runs.log.nextMonth")}
          disabled={month >= last}
          onPress={() => go(1)}
        />
      </div>
      <ol class="runs-month">
        {weekdaysInOrder().map((weekday) => (
          <li key={weekday} class="xs quiet" aria-hidden="true">
            {weekdayWord(weekday, "narrow")}
          </li>
        ))}
        {days.map((day) => (
          <li key={day} class={day.startsWith(month) ? "" : "other"} aria-current={day === today ? "date" : undefined}>
            <span class="xs quiet num">{Number(day.slice(8))}</span>
            {around
              .filter((run) => runDay(run) === day)
              .map((run) => (
                <button key={run.id} type="button" class="runs-mark num" onClick={() => onEdit(run)}>
                  <span class="sr">
                    {i18n.t("runs.log.edit")} {longDay(day)}:{" "}
                  </span>
                  {run.distanceMeters === null
                    ? durationClock(toldSeconds(run))
                    : distanceNumber(run.distanceMeters, units)}
                </button>
              ))}
            {planned
              .filter((entry) => entry.day === day)
              .map((entry) => (
                <button
                  key={entry.id}
                  type="button"
                  class="runs-mark is-planned num"
                  data-testid="calendar-planned"
                  onClick={() => onMove(entry)}
                >
                  <span class="sr">{i18n.t("runs.week.more", [longDay(day)])}: </span>
                  {entry.meters === null
                    ? browserFormat().minutes(entry.minutes * MINUTE)
                    : distanceNumber(entry.meters, units)}
                </button>
              ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

const longDay = (day: DayKey): string =>
  formatter({ dateStyle: "long", timeZone: "UTC" }).format(Date.parse(`${day}T00:00Z`));
