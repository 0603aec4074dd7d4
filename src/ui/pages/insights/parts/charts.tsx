import type { JSX } from "preact";
import { i18n } from "#i18n";
import { diaryBegins } from "@/src/core/insights/day-total.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { runsWords, type Units } from "../../runs/words.ts";
import { ColumnChart } from "../chart/column-chart.tsx";
import { breakColumns, longestColumns, painColumns, plain, runColumns, seatedColumns } from "../chart/columns.ts";
import type { Charted } from "../chart/slots.ts";
import { dayWords, fullDay } from "../date-words.ts";
import { Muscles } from "./muscles.tsx";

type ChartsProps = { readonly charted: Charted; readonly units: Units; readonly format: Format };

const LEAST_HOURS = 6;
const LEAST_MINUTES = 60;
const LEAST_BREAKS = 4;
const MOST_PAIN = 10;

/** The period in six charts, each under the one sentence that it shows. */
export function Charts({ charted, units, format }: ChartsProps): JSX.Element {
  const { slots, total } = charted;
  const hours = (value: number) => i18n.t("common.duration.hours", [plain(value)]);
  const minutes = (value: number) => i18n.t("common.duration.minutes", [value]);
  const hasDistance = total.runs.meters > 0;
  return (
    <Section
      title={i18n.t(`insights.charts.${charted.kind}`)}
      aside={<span class="xs quiet">{i18n.t("insights.charts.aside")}</span>}
      testId="charts"
    >
      <div class="insights-charts">
        <ColumnChart
          title={i18n.t("insights.seated.title")}
          sentence={seatedWords(charted, format)}
          columns={seatedColumns(slots, format)}
          variant="seated"
          least={LEAST_HOURS}
          axisWords={hours}
          unit={i18n.t("insights.results.seated")}
          note={i18n.t("insights.chart.note")}
          testId="chart-seated"
        />
        <ColumnChart
          title={i18n.t("insights.longest.title")}
          sentence={longestWords(charted, format)}
          columns={longestColumns(slots, format)}
          variant="sat-longest"
          least={LEAST_MINUTES}
          axisWords={minutes}
          unit={i18n.t("insights.results.longest")}
          testId="chart-longest"
        />
        <ColumnChart
          title={i18n.t("insights.breaks.title")}
          sentence={
            total.breaks.shown === 0
              ? i18n.t("insights.breaks.noneAtAll")
              : i18n.t("insights.breaks.says", total.breaks.shown, [total.breaks.done, total.breaks.shown])
          }
          columns={breakColumns(slots)}
          variant="breaks"
          least={LEAST_BREAKS}
          axisWords={String}
          unit={i18n.t("insights.results.breaks")}
          note={i18n.t("insights.breaks.note")}
          testId="chart-breaks"
        />
        <Muscles charted={charted} format={format} />
        <ColumnChart
          title={i18n.t("insights.running.title")}
          sentence={
            total.runs.count === 0
              ? i18n.t("insights.running.noneAtAll")
              : i18n.t("insights.running.says", total.runs.count, [total.runs.count, runsWords(total.runs, units)])
          }
          columns={runColumns(slots, units)}
          variant="run"
          least={hasDistance ? LEAST_HOURS : 1}
          axisWords={hasDistance ? (value) => i18n.t(`runs.unit.${units}`, [plain(value)]) : hours}
          unit={i18n.t("insights.results.run")}
          testId="chart-runs"
        />
        <ColumnChart
          title={i18n.t("insights.pain.title")}
          sentence={painWords(charted)}
          columns={painColumns(slots)}
          variant="pain"
          least={MOST_PAIN}
          axisWords={String}
          unit={i18n.t("insights.results.pain")}
          note={i18n.t("insights.pain.note")}
          testId="chart-pain"
        />
      </div>
    </Section>
  );
}

function seatedWords({ total }: Charted, format: Format): string {
  const { usualSittingMs, most, deskDays, days, known } = total;
  if (usualSittingMs === null || most === null) return i18n.t("insights.seated.none");
  const says = i18n.t("insights.seated.says", deskDays, [
    deskDays,
    format.minutes(usualSittingMs),
    format.minutes(most.ms),
    dayWords(most.day),
  ]);
  return known < days ? `${says} ${i18n.t("insights.seated.unknown", days - known, [days - known])}` : says;
}

function longestWords({ total }: Charted, format: Format): string {
  const { usualLongestMs, longest } = total;
  if (usualLongestMs === null || longest === null) return i18n.t("insights.longest.none");
  return i18n.t("insights.longest.says", [
    format.minutes(usualLongestMs),
    format.minutes(longest.ms),
    dayWords(longest.day),
  ]);
}

function painWords({ days: lived, total: { pain, days } }: Charted): string {
  if (pain === null) return i18n.t("insights.pain.none");
  const { answers, median, low, high } = pain;
  const says = i18n.t("insights.pain.says", answers, [answers, days, plain(median), low, high]);
  const begins = diaryBegins(lived);
  return begins === null ? says : `${says} ${i18n.t("insights.pain.begins", [fullDay(begins)])}`;
}
