import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { TrialWeek } from "@/src/core/trials/trial-result.ts";
import { lastDayOf } from "@/src/core/trials/trial-weeks.ts";
import type { TrialOutcome } from "@/src/core/trials/trial.ts";
import { ChartTable } from "../chart/column-chart.tsx";
import { plain } from "../chart/columns.ts";
import { rangeWords } from "../date-words.ts";
import type { PastTrial } from "./trial-store.ts";

/** What one has shown, with how sure that is, and what it can't say. */
export function TrialOutcomeOf({ trial, result }: PastTrial): JSX.Element {
  const { found, weeks } = result;
  const words = (value: number) => valueWords(trial.outcome, value);
  const dates = rangeWords(trial.firstDay, trial.stoppedOn ?? lastDayOf(trial));
  return (
    <article class="try-out-past" data-testid="past-trial">
      <h3 class="h3">{i18n.t("tryOut.result.title", [i18n.t(`tryOut.change.${trial.change}.name`), dates])}</h3>
      {trial.stoppedOn !== null && <p class="small second">{i18n.t("tryOut.result.stopped")}</p>}
      {found === null ? (
        <p>{i18n.t("tryOut.result.tooFew")}</p>
      ) : (
        <>
          <p class="goes-with-found">
            {i18n.t(`tryOut.result.${trial.outcome}`, [words(found.with), words(found.without)])}
          </p>
          <p>{i18n.t(`tryOut.result.${found.is}`, [found.orders, found.asLarge])}</p>
        </>
      )}
      {weeks.length > 0 && <Dots weeks={weeks} outcome={trial.outcome} />}
      {found !== null && <p class="goes-with-limits small">{i18n.t("tryOut.result.limits")}</p>}
    </article>
  );
}

const valueWords = (outcome: TrialOutcome, value: number): string =>
  outcome === "pain"
    ? plain(value)
    : new Intl.NumberFormat(i18n.t("common.lang"), { style: "percent", maximumFractionDigits: 0 }).format(value);

const WIDTH = 34;
const HEIGHT = 84;
const TOP = 10;

/** Week by week: filled with it, open without it. */
function Dots({
  weeks,
  outcome,
}: {
  readonly weeks: readonly TrialWeek[];
  readonly outcome: TrialOutcome;
}): JSX.Element {
  const most = outcome === "pain" ? 10 : 1;
  const y = (value: number) => TOP + (1 - value / most) * (HEIGHT - 2 * TOP);
  const x = (at: number) => (at + 0.5) * WIDTH;
  return (
    <figure class="try-out-dots">
      <svg
        viewBox={`0 0 ${weeks.length * WIDTH} ${HEIGHT}`}
        width={weeks.length * WIDTH}
        role="img"
        aria-label={i18n.t("tryOut.result.chart")}
      >
        <line class="floor" x1={0} x2={weeks.length * WIDTH} y1={y(0)} y2={y(0)} />
        {weeks.map(({ arm, value, firstDay }, at) =>
          value === null ? (
            <text key={firstDay} x={x(at)} y={y(0) - 6} text-anchor="middle">
              {i18n.t("tryOut.result.unknownMark")}
              <title>{i18n.t("tryOut.result.point.unknown", [at + 1])}</title>
            </text>
          ) : (
            <circle key={firstDay} class={`is-${arm}`} cx={x(at)} cy={y(value)} r={6}>
              <title>{i18n.t(`tryOut.result.point.${arm}`, [at + 1, valueWords(outcome, value)])}</title>
            </circle>
          ),
        )}
      </svg>
      <figcaption class="xs second">{i18n.t("tryOut.result.chart")}</figcaption>
      <ChartTable
        columns={weeks.map(({ arm, value, firstDay }, at) => ({
          key: firstDay,
          name: i18n.t(`tryOut.running.week.${arm}`, [at + 1]),
          words: value === null ? i18n.t("tryOut.result.tooFewShort") : valueWords(outcome, value),
        }))}
        unit={i18n.t(`tryOut.outcome.${outcome}`)}
      />
    </figure>
  );
}
