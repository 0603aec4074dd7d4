import type { JSX } from "preact";
import { i18n } from "#i18n";
import { adviseCadence, type FormMeasure, formTrend, type FormTrend } from "@/src/core/training/form.ts";
import { Section } from "../../../components/sheet.tsx";
import { mayPromoteRunning } from "../may-promote-running.ts";
import type { RunsStore } from "../runs-store.ts";

const MEASURES = ["cadence", "verticalOscillationMm", "groundContactMs"] as const satisfies readonly FormMeasure[];
const UNITS = { cadence: "stepsUnit", verticalOscillationMm: "mmUnit", groundContactMs: "msUnit" } as const;
const SHOWN = 40;

/** One's own cadence and what the watch measures, over time. Nothing here is good or bad. */
export function FormSection({ store }: { readonly store: RunsStore }): JSX.Element {
  const { runs, report } = store.data.value;
  // On a day without running nothing names a next step.
  const mayRun = mayPromoteRunning(report);
  const advice = adviseCadence(runs, store.now());
  const trends = MEASURES.flatMap((measure) => formTrend(runs, measure) ?? []);
  return (
    <Section
      title={i18n.t("runs.formTrends.title")}
      aside={<span class="xs quiet">{i18n.t("runs.formTrends.aside")}</span>}
      testId="form"
    >
      <div class="runs-read small second">
        {advice === null ? (
          <p>{i18n.t("runs.formTrends.empty")}</p>
        ) : (
          <p>
            {i18n.t("runs.formTrends.usual", [advice.usual, advice.runs])}{" "}
            {mayRun && (
              <span data-testid="next-cadence">
                {i18n.t("runs.formTrends.next", [advice.next])} {advice.isTryNext && i18n.t("runs.formTrends.tryNow")}
              </span>
            )}
          </p>
        )}
        <p>{i18n.t("runs.formTrends.articles")}</p>
      </div>
      <ul class="runs-trends">
        {trends.map((trend) => (
          <Trend key={trend.measure} trend={trend} />
        ))}
      </ul>
    </Section>
  );
}

function Trend({ trend }: { readonly trend: FormTrend }): JSX.Element {
  const direction = trend.direction === "too-few" ? "tooFew" : trend.direction;
  const digits = trend.measure === "verticalOscillationMm" ? 1 : 0;
  return (
    <li>
      <span class="small second">{i18n.t(`runs.formTrends.${trend.measure}`)}</span>
      <b class="num">
        {i18n.t(`runs.formTrends.${UNITS[trend.measure]}`, [
          new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(trend.latest),
        ])}
      </b>
      {trend.direction !== "too-few" && <Dots values={trend.points.slice(-SHOWN).map(({ value }) => value)} />}
      <span class="xs quiet">{i18n.t(`runs.formTrends.${direction}`)}</span>
    </li>
  );
}

/** A dot a run, nothing joined: the scatter is the watch's as much as the runner's. */
function Dots({ values }: { readonly values: readonly number[] }): JSX.Element {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, 1);
  return (
    <svg class="runs-dots" viewBox="0 0 200 44" aria-hidden="true">
      {values.map((value, index) => (
        <circle
          key={index}
          cx={6 + (188 * index) / Math.max(1, values.length - 1)}
          cy={38 - ((value - least) / span) * 32}
          r="2.6"
        />
      ))}
    </svg>
  );
}
