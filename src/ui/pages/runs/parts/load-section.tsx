import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { Run } from "@/src/core/runs/run.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import {
  estimateMeters,
  type LoadVerdict,
  longestBefore,
  LONGEST_DAYS,
  runStreak,
  SINGLE_RUN_FACTOR,
} from "@/src/core/training/load.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { mayPromoteRunning } from "../may-promote-running.ts";
import { plannedAhead } from "../planned.ts";
import type { RunsStore } from "../runs-store.ts";
import { judgeAhead, wayBackOf } from "../way-back.ts";
import { comparedWords, dayWords, distanceWords } from "../words.ts";
import { LoadChart, type MeasuredEntry } from "./load-chart.tsx";

const LONG_STREAK = 6;

/** The single-run rule first: each run of 30 days, the line, the planned runs, and what the evidence says. */
export function LoadSection({ store }: { readonly store: RunsStore }): JSX.Element {
  const now = store.now();
  const { settings, runs } = store.data.value;
  const { units } = settings;
  const withMeters = plannedAhead(store).flatMap((entry) => metersOf(entry, store));
  const longest = longestBefore(now, runs);
  const way = wayBackOf(store);
  const step = way.kind === "ramp" ? (way.ramp.nextMeters ?? Infinity) : Infinity;
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
          runs={recentRuns(store)
            .filter(({ distanceMeters }) => distanceMeters !== null)
            .toReversed()}
          planned={withMeters}
          limitMeters={Math.min(longest.meters * SINGLE_RUN_FACTOR, step)}
          isWayBack={step < longest.meters * SINGLE_RUN_FACTOR}
          longestMeters={longest.meters}
          units={units}
          zone={store.zone()}
        />
      )}
      <div class="runs-read second small">
        {longest !== null && <PlannedVerdicts store={store} entries={withMeters} />}
        <Notes store={store} />
        <p>
          {i18n.t("runs.load.evidence")}{" "}
          <a href={`${pageUrl("library")}?article=training-load`}>{i18n.t("runs.load.article")}</a>
        </p>
        {longest !== null && <LoadTable store={store} planned={withMeters} />}
      </div>
    </Section>
  );
}

function metersOf(entry: PlannedEntry, store: RunsStore): readonly MeasuredEntry[] {
  if (entry.meters !== null) return [{ ...entry, aim: entry.meters, isEstimate: false }];
  const aim = estimateMeters(entry.minutes, store.data.value.runs, store.now());
  return aim === null ? [] : [{ ...entry, aim, isEstimate: true }];
}

/** The runs that the rule looks back on, latest first. */
function recentRuns(store: RunsStore): readonly Run[] {
  const now = store.now();
  return store.data.value.runs.filter(({ start }) => start <= now && start >= now - LONGEST_DAYS * DAY);
}

/** The chart as a table, for everybody and for a screen reader most of all. */
function LoadTable({
  store,
  planned,
}: {
  readonly store: RunsStore;
  readonly planned: readonly MeasuredEntry[];
}): JSX.Element {
  const { units } = store.data.value.settings;
  const now = store.now();
  return (
    <details data-testid="load-table">
      <summary>{i18n.t("runs.load.numbers")}</summary>
      <div class="runs-scroll">
        <table class="runs-table num">
          <thead>
            <tr>
              <th scope="col">{i18n.t("runs.load.day")}</th>
              <th scope="col">{i18n.t("runs.form.distance")}</th>
            </tr>
          </thead>
          <tbody>
            {planned.toReversed().map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  {dayWords(entry.start, store.zone(), { now, month: true })}, {i18n.t("runs.load.isPlanned")}
                </th>
                <td>{distanceWords(entry.aim, units)}</td>
              </tr>
            ))}
            {recentRuns(store).map((run) => (
              <tr key={run.id}>
                <th scope="row">{dayWords(run.start, run.zone, { now, month: true })}</th>
                <td>
                  {run.distanceMeters === null ? i18n.t("runs.weeks.first") : distanceWords(run.distanceMeters, units)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Those over the line one by one, the next one inside it, and how many more there are. */
function PlannedVerdicts({
  store,
  entries,
}: {
  readonly store: RunsStore;
  readonly entries: readonly MeasuredEntry[];
}): JSX.Element {
  const mayRun = mayPromoteRunning(store.data.value.report);
  const judged = entries.map((entry) => ({
    entry,
    verdict: judgeAhead(store, { start: entry.start, meters: entry.aim, isEstimate: entry.isEstimate }),
  }));
  // On a day without running nothing says that a run would do; what is over the line is said all the same.
  const inside = mayRun ? judged.filter(({ verdict }) => verdict.verdict === "inside") : [];
  const shown = judged.filter((each) => each.verdict.verdict !== "inside" || each === inside[0]);
  const more = inside.length - 1;
  if (entries.length === 0) return <p>{i18n.t("runs.load.nothingPlanned")}</p>;
  return (
    <>
      {shown.map(({ entry, verdict }) => (
        <Verdict
          key={entry.id}
          store={store}
          when={browserFormat(store.zone()).weekday(entry.start)}
          verdict={verdict}
        />
      ))}
      {more > 0 && <p>{i18n.t("runs.load.moreInside", more)}</p>}
    </>
  );
}

/** What the single-run rule says of a planned run. */
export function Verdict({
  store,
  when,
  verdict,
}: {
  readonly store: RunsStore;
  readonly when: string;
  readonly verdict: LoadVerdict;
}): JSX.Element | null {
  const { units } = store.data.value.settings;
  if (verdict.verdict === "no-distance" || verdict.verdict === "no-history") return null;
  const [what, line] = comparedWords(verdict.meters, verdict.limitMeters, units);
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
  const { runs, report, settings } = store.data.value;
  const streak = runStreak(runs, dayKeyAt(store.now(), store.zone()));
  const mayRun = mayPromoteRunning(report);
  const way = wayBackOf(store);
  return (
    <>
      {streak >= LONG_STREAK && <p>{i18n.t("runs.load.streak", [streak])}</p>}
      {way.kind === "ask" && <Gap store={store} afterRunId={way.afterRunId} days={way.days} />}
      {way.kind === "ramp" && (
        <p data-testid="ramp">
          {way.ramp.because.cause === "break"
            ? i18n.t("runs.load.rampBreak", [way.ramp.because.days, way.ramp.done + 1, way.ramp.steps])
            : i18n.t("runs.load.rampFlareUp", [way.ramp.done + 1, way.ramp.steps])}{" "}
          {way.ramp.nextMeters !== null &&
            mayRun &&
            `${i18n.t("runs.load.rampNext", [distanceWords(way.ramp.nextMeters, settings.units)])} `}
          {way.ramp.isRunWalk && mayRun && `${i18n.t("runs.load.rampRunWalk")} `}
          <a href={`${pageUrl("library")}?article=return-to-running`}>{i18n.t("runs.load.rampArticle")}</a>
        </p>
      )}
    </>
  );
}

type GapProps = { readonly store: RunsStore; readonly afterRunId: string; readonly days: number };

/** A hole in the log: only the person knows whether it is one in running. Asked once. */
function Gap({ store, afterRunId, days }: GapProps): JSX.Element {
  const say = (was: "break" | "unlogged") => () => void store.answerGap({ afterRunId, was });
  return (
    <fieldset class="chips" data-testid="log-gap">
      <legend>{i18n.t("runs.load.gap", [days])}</legend>
      <Button size="small" onPress={say("break")} testId="gap-break">
        {i18n.t("runs.load.gapBreak")}
      </Button>
      <Button size="small" onPress={say("unlogged")} testId="gap-unlogged">
        {i18n.t("runs.load.gapUnlogged")}
      </Button>
    </fieldset>
  );
}
