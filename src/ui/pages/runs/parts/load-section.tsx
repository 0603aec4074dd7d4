import type { JSX } from "preact";
import { i18n } from "#i18n";
import { bareSurroundings } from "@/src/core/advice/surroundings.ts";
import { flareUpEndedAt } from "@/src/core/running/flare-up-ended.ts";
import {
  estimateMeters,
  judgeSingleRun,
  longestBefore,
  LONGEST_DAYS,
  runStreak,
  SINGLE_RUN_FACTOR,
} from "@/src/core/running/load.ts";
import { type PlannedEntry, plannedBetween } from "@/src/core/running/plan-week.ts";
import { findReturnRamp } from "@/src/core/running/return-ramp.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import { browserFormat } from "../../../app/format.ts";
import { pageUrl } from "../../../app/pages.ts";
import { Section } from "../../../components/sheet.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceWords } from "../words.ts";
import { LoadChart, type MeasuredEntry } from "./load-chart.tsx";

const LONG_STREAK = 6;

/** The single-run rule first: each run of 30 days, the line, the planned runs, and what the evidence says. */
export function LoadSection({ store }: { readonly store: RunsStore }): JSX.Element {
  const now = store.now();
  const { report, runs, plans } = store.data.value;
  const { units, runPlan } = report.settings;
  const today = dayKeyAt(now, store.zone());
  const planned = plannedBetween({
    weekly: runPlan,
    singles: plans,
    from: today,
    to: addDays(today, 7),
    zone: store.zone(),
  }).filter(({ start, isCancelled }) => !isCancelled && start > now);
  const withMeters = planned.flatMap((entry) => metersOf(entry, store));
  const longest = longestBefore(now, runs);
  return (
    <Section
      title={i18n.t("runs.load.title")}
      aside={<span class="xs quiet">{i18n.t("runs.load.aside")}</span>}
      testId="load"
    >
      {longest === null ? (
        <p class="second">{i18n.t("runs.load.none")}</p>
      ) : (
        <LoadChart
          runs={runs
            .filter(
              ({ start, distanceMeters }) =>
                distanceMeters !== null && start <= now && start > now - LONGEST_DAYS * DAY,
            )
            .toReversed()}
          planned={withMeters}
          limitMeters={longest.meters * SINGLE_RUN_FACTOR}
          longestMeters={longest.meters}
          units={units}
          zone={store.zone()}
        />
      )}
      <div class="runs-read second small">
        {longest !== null &&
          (withMeters.length === 0 ? (
            <p>{i18n.t("runs.load.nothingPlanned")}</p>
          ) : (
            withMeters.map((entry) => <Verdict key={entry.id} store={store} entry={entry} />)
          ))}
        <Notes store={store} />
        <p>
          {i18n.t("runs.load.evidence")}{" "}
          <a href={`${pageUrl("library")}?article=training-load`}>{i18n.t("runs.load.article")}</a>
        </p>
      </div>
    </Section>
  );
}

function metersOf(entry: PlannedEntry, store: RunsStore): readonly MeasuredEntry[] {
  if (entry.meters !== null) return [{ ...entry, aim: entry.meters, isEstimate: false }];
  const aim = estimateMeters(entry.minutes, store.data.value.runs, store.now());
  return aim === null ? [] : [{ ...entry, aim, isEstimate: true }];
}

function Verdict({ store, entry }: { readonly store: RunsStore; readonly entry: MeasuredEntry }): JSX.Element | null {
  const { report, runs } = store.data.value;
  const { units } = report.settings;
  const verdict = judgeSingleRun({ start: entry.start, meters: entry.aim, isEstimate: entry.isEstimate }, runs);
  if (verdict.verdict === "no-distance" || verdict.verdict === "no-history") return null;
  const [what, when, line] = [
    distanceWords(verdict.meters, units),
    browserFormat().weekday(entry.start),
    distanceWords(verdict.limitMeters, units),
  ];
  const words = {
    inside: () => i18n.t("runs.load.inside", [what, when]),
    over: () => i18n.t("runs.load.over", [what, when, line]),
    doubled: () => i18n.t("runs.load.doubled", [what, when, line]),
  };
  return (
    <p class={verdict.verdict === "inside" ? "" : "runs-over"} data-testid={`verdict-${verdict.verdict}`}>
      {words[verdict.verdict]()} {verdict.isEstimate && i18n.t("runs.load.estimate")}
    </p>
  );
}

function Notes({ store }: { readonly store: RunsStore }): JSX.Element {
  const { runs, report, checkIns } = store.data.value;
  const zone = store.zone();
  const today = dayKeyAt(store.now(), zone);
  const surroundings = report.today?.around ?? bareSurroundings(report.settings, []);
  const ramp = findReturnRamp(runs, {
    at: store.now(),
    flareUpEndedAt: flareUpEndedAt(checkIns, { today, zone, surroundings }),
  });
  const streak = runStreak(runs, today);
  return (
    <>
      {streak >= LONG_STREAK && <p>{i18n.t("runs.load.streak", [streak])}</p>}
      {ramp !== null && (
        <p data-testid="ramp">
          {ramp.because.cause === "break"
            ? i18n.t("runs.load.rampBreak", [ramp.because.days, ramp.done + 1, ramp.steps])
            : i18n.t("runs.load.rampFlareUp", [ramp.done + 1, ramp.steps])}{" "}
          {ramp.nextMeters !== null &&
            `${i18n.t("runs.load.rampNext", [distanceWords(ramp.nextMeters, report.settings.units)])} `}
          {ramp.isRunWalk && `${i18n.t("runs.load.rampRunWalk")} `}
          <a href={`${pageUrl("library")}?article=return-to-running`}>{i18n.t("runs.load.rampArticle")}</a>
        </p>
      )}
    </>
  );
}
