import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { PainOverTime } from "@/src/core/clinician/pain-over-time.ts";
import { ChartTable } from "../../insights/chart/column-chart.tsx";
import { plain } from "../../insights/chart/columns.ts";
import { fullDay, rangeWords } from "../../insights/date-words.ts";
import { ScrollX } from "../../insights/parts/scroll-x.tsx";
import { PainChart } from "./pain-chart.tsx";
import { Part } from "./part.tsx";

/** Every answer of the period on one line of time, in words first. */
export function PainPart({ pain }: { readonly pain: PainOverTime }): JSX.Element {
  return (
    <Part part="pain">
      <p>{painWords(pain)}</p>
      {pain.total !== null && (
        <>
          <ScrollX startsAt="end">
            <PainChart slots={pain.slots} label={painWords(pain)} />
          </ScrollX>
          <p class="clinician-key">
            {pain.slotDays === 1
              ? i18n.t("clinician.pain.key.day")
              : i18n.t("clinician.pain.key.days", [pain.slotDays])}
          </p>
          <ChartTable
            unit={i18n.t("insights.results.pain")}
            columns={pain.slots.map(({ first, last, pain: of }) => ({
              key: first,
              name: rangeWords(first, last),
              words:
                of === null
                  ? i18n.t("insights.results.missed")
                  : i18n.t("insights.pain.slot", of.answers, [plain(of.median), of.low, of.high, of.answers]),
            }))}
          />
        </>
      )}
    </Part>
  );
}

function painWords({ total, days, begins, high, change }: PainOverTime): string {
  if (total === null) return i18n.t("clinician.pain.none");
  const { answers, median, low, high: highest } = total;
  return [
    i18n.t("clinician.pain.says", answers, [answers, days, plain(median), low, highest]),
    ...(begins === null ? [] : [i18n.t("clinician.pain.begins", [fullDay(begins)])]),
    high === 0 ? i18n.t("clinician.pain.noneHigh") : i18n.t("clinician.pain.high", high, [high]),
    ...(change === null ? [] : [i18n.t("clinician.pain.change", [plain(change.first), plain(change.last)])]),
  ].join(" ");
}
