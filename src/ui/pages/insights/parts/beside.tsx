import "./beside.css";
import type { JSX } from "preact";
import { i18n } from "#i18n";
import { isBlank } from "@/src/core/insights/day-total.ts";
import { type PeriodTotal, totalOf } from "@/src/core/insights/period-total.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Section } from "../../../components/sheet.tsx";
import { toldWords } from "../../runs/words.ts";
import { plain } from "../chart/columns.ts";
import { periodWords } from "../date-words.ts";
import type { InsightsStore, PeriodView } from "../insights-store.ts";
import { ScrollX } from "./scroll-x.tsx";

type BesideProps = { readonly view: PeriodView; readonly format: Format; readonly store: InsightsStore };

/** The shown period beside the three before it, latest first, as columns of one table. */
export function Beside({ view, format, store }: BesideProps): JSX.Element | null {
  const today = dayKeyAt(view.now, view.zone);
  const known = view.beside
    .filter(({ days }, index) => index === 0 || !isBlank(days))
    .map(({ period, days }) => ({ period, total: totalOf(days.filter(({ day }) => day <= today)) }));
  if (known.length < 2) return null;
  const { kind } = view.period;
  const isShown = ({ first }: PeriodView["period"]) => first === view.period.first;
  const dash = i18n.t("insights.beside.unknown");
  const ms = (value: number | null) => (value === null ? dash : format.minutes(value));
  const rows: readonly (readonly [string, (total: PeriodTotal) => string])[] = [
    [
      i18n.t("insights.beside.deskDays"),
      ({ deskDays, known: knownDays }) => (knownDays === 0 ? dash : String(deskDays)),
    ],
    [i18n.t("insights.beside.seated"), ({ usualSittingMs }) => ms(usualSittingMs)],
    [i18n.t("insights.beside.longest"), ({ usualLongestMs }) => ms(usualLongestMs)],
    [
      i18n.t("insights.beside.breaks"),
      ({ breaks }) => (breaks.shown === 0 ? dash : i18n.t("insights.results.of", [breaks.done, breaks.shown])),
    ],
    [
      i18n.t("insights.beside.stretched"),
      ({ stretchMs, known: knownDays }) =>
        stretchMs > 0 ? format.duration(stretchMs) : knownDays === 0 ? dash : i18n.t("insights.results.none"),
    ],
    [
      i18n.t("insights.beside.runs"),
      ({ runs }) =>
        runs.count === 0
          ? i18n.t("insights.results.none")
          : [String(runs.count), ...(runs.meters > 0 ? [toldWords(runs.told, view.units)] : [])].join(" · "),
    ],
    [
      i18n.t("insights.beside.pain"),
      ({ pain }) =>
        pain === null
          ? dash
          : pain.low === pain.high
            ? String(pain.high)
            : i18n.t("insights.beside.range", [plain(pain.median), pain.low, pain.high]),
    ],
  ];
  return (
    <Section
      title={i18n.t(`insights.beside.${kind}`)}
      aside={<span class="xs quiet">{i18n.t("insights.beside.aside")}</span>}
      testId="beside"
    >
      <ScrollX>
        <table class="insights-beside">
          <thead>
            <tr>
              <th scope="col">
                <span class="sr">{i18n.t("insights.beside.what")}</span>
              </th>
              {known.map(({ period }) => (
                <th key={period.first} scope="col" aria-current={isShown(period) ? "true" : undefined}>
                  {isShown(period) ? (
                    periodWords(period, today)
                  ) : (
                    <button type="button" class="linklike" onClick={() => void store.show(period)}>
                      {periodWords(period, today)}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {known.map(({ period, total }) => (
                  <td key={period.first} class={isShown(period) ? "is-shown" : ""}>
                    {of(total)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Section>
  );
}
