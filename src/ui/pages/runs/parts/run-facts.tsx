import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { type Run, runSpeed } from "@/src/core/runs/run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import { judgeRun } from "@/src/core/training/load.ts";
import type { RunsStore } from "../runs-store.ts";
import { climbWords, comparedWords, dayWords, distanceWords, durationClock, paceWords } from "../words.ts";

/** A logged run's numbers, and what the single-run rule said of it and why. Nothing here is a grade. */
export function RunFacts({ store, run }: { readonly store: RunsStore; readonly run: Run }): JSX.Element {
  return (
    <div class="runs-one">
      <dl class="runs-numbers num">
        {factsOf(store, run).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small second" data-testid="run-verdict">
        {verdictWords(store, run)}{" "}
        <a href={`${pageUrl("library")}?article=training-load`}>{i18n.t("runs.load.article")}</a>
      </p>
    </div>
  );
}

function factsOf(store: RunsStore, run: Run): readonly (readonly [string, string])[] {
  const { units } = store.data.value.settings;
  const number = (value: number | null, key: "stepsUnit" | "mmUnit" | "msUnit", digits = 0) =>
    value === null
      ? null
      : i18n.t(`runs.formTrends.${key}`, [
          new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(value),
        ]);
  const facts: readonly (readonly [string, string | null])[] = [
    [i18n.t("runs.form.distance"), run.distanceMeters === null ? null : distanceWords(run.distanceMeters, units, 2)],
    [i18n.t("runs.facts.moving"), durationClock(toldSeconds(run))],
    [i18n.t("runs.facts.pace"), paceWords(runSpeed(run), units)],
    [i18n.t("runs.formTrends.cadence"), number(run.cadence, "stepsUnit")],
    [i18n.t("runs.formTrends.verticalOscillationMm"), number(run.verticalOscillationMm, "mmUnit", 1)],
    [i18n.t("runs.formTrends.groundContactMs"), number(run.groundContactMs, "msUnit")],
    [
      i18n.t("runs.facts.heart"),
      run.averageHeartRate === null ? null : i18n.t("runs.log.heart", [Math.round(run.averageHeartRate)]),
    ],
    [i18n.t("runs.facts.gain"), run.elevationGainMeters === null ? null : climbWords(run.elevationGainMeters, units)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function verdictWords(store: RunsStore, run: Run): string {
  const { runs, settings } = store.data.value;
  const { units } = settings;
  const verdict = judgeRun(run, runs);
  if (verdict.verdict === "no-distance") return i18n.t("runs.facts.noDistance");
  if (verdict.verdict === "no-history") return i18n.t("runs.facts.noHistory");
  const day = dayWords(Date.parse(`${verdict.longestDay}T12:00Z`), "UTC", { now: store.now(), month: true });
  const [, line] = comparedWords(verdict.meters, verdict.limitMeters, units);
  return i18n.t(`runs.facts.${verdict.verdict}`, [distanceWords(verdict.longestMeters, units), day, line]);
}
