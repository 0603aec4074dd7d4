import type { JSX } from "preact";
import { i18n } from "#i18n";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { weekStartOf } from "@/src/core/time/week.ts";
import { type WeekTotal, weekTotals } from "@/src/core/training/load.ts";
import { browserFormat } from "../../../app/format.ts";
import { firstWeekday } from "../../../app/regional.ts";
import { NARROW, useMedia } from "../../../app/use-media.ts";
import { Section } from "../../../components/sheet.tsx";
import type { RunsStore } from "../runs-store.ts";
import { dayMonth, toldNumber, toldWords, type Units } from "../words.ts";

const WEEKS = 12;
const NARROW_WEEKS = 5;
const BAR_HEIGHT = 90;

/** Twelve weeks as bars, with their numbers in a table beside. Change is information, not a rule. */
export function WeeksSection({ store }: { readonly store: RunsStore }): JSX.Element | null {
  const { runs, settings } = store.data.value;
  const today = dayKeyAt(store.now(), store.zone());
  const firstDay = firstWeekday();
  const thisWeek = weekStartOf(today, firstDay);
  const weeks = weekTotals(runs, { from: addDays(thisWeek, -7 * (WEEKS - 1)), to: today, today, firstDay });
  // Before the first run there is nothing to compare.
  const first = weeks.findIndex((week) => week.runs > 0);
  if (first === -1) return null;
  return (
    <Section
      title={i18n.t("runs.weeks.title")}
      aside={<span class="xs quiet">{i18n.t("runs.weeks.aside")}</span>}
      testId="weeks"
    >
      <WeekBars weeks={weeks} units={settings.units} />
      <div class="runs-scroll">
        <table class="runs-table num small">
          <thead>
            <tr>
              {(["week", "runs", "distance", "time", "rest", "change"] as const).map((column) => (
                <th key={column} scope="col">
                  {i18n.t(`runs.weeks.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks
              .slice(first)
              .toReversed()
              .map((week) => (
                <WeekRow key={week.week} week={week} isRunning={week.week === thisWeek} units={settings.units} />
              ))}
          </tbody>
        </table>
      </div>
      <p class="runs-read second small">{i18n.t("runs.weeks.evidence")}</p>
    </Section>
  );
}

function WeekRow({
  week,
  isRunning,
  units,
}: {
  readonly week: WeekTotal;
  readonly isRunning: boolean;
  readonly units: Units;
}): JSX.Element {
  if (week.runs === 0) {
    return (
      <tr class="quiet">
        <th scope="row">{dayMonth(week.week)}</th>
        <td colSpan={5}>{i18n.t(isRunning ? "runs.weeks.noneYet" : "runs.weeks.none")}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{dayMonth(week.week)}</th>
      <td>{week.runs}</td>
      <td>{toldWords(week.told, units)}</td>
      <td>{browserFormat().minutes(week.seconds * 1000)}</td>
      <td>{week.restDays}</td>
      <td>
        {week.change === null
          ? i18n.t(isRunning ? "runs.weeks.soFar" : "runs.weeks.first")
          : new Intl.NumberFormat(i18n.t("common.lang"), { style: "percent", signDisplay: "exceptZero" })
              .format(week.change[units])
              // As wide as the plus above it.
              .replace("-", "−")}
      </td>
    </tr>
  );
}

function WeekBars({ weeks: all, units }: { readonly weeks: readonly WeekTotal[]; readonly units: Units }): JSX.Element {
  const weeks = useMedia(NARROW) ? all.slice(-NARROW_WEEKS) : all;
  const most = Math.max(...weeks.map(({ meters }) => meters), 1);
  return (
    <svg
      class="runs-weeks"
      viewBox={`0 -16 ${weeks.length * 80} ${BAR_HEIGHT + 38}`}
      role="img"
      aria-label={i18n.t("runs.weeks.chart")}
    >
      {weeks.map((week, index) => {
        const height = (week.meters / most) * BAR_HEIGHT;
        return (
          <g key={week.week}>
            <rect
              x={index * 80 + 20}
              y={BAR_HEIGHT - height}
              width="40"
              height={height}
              rx="2"
              class={index === weeks.length - 1 ? "runs-bar longest" : "runs-bar"}
            />
            {week.meters > 0 && (
              <text x={index * 80 + 40} y={BAR_HEIGHT - height - 5} text-anchor="middle" class="runs-ax">
                {toldNumber(week.told, units)}
              </text>
            )}
            <text x={index * 80 + 40} y={BAR_HEIGHT + 17} text-anchor="middle" class="runs-ax">
              {dayMonth(week.week)}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${BAR_HEIGHT}H${weeks.length * 80}`} class="runs-axis" />
    </svg>
  );
}
