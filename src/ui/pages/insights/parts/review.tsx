import "./review.css";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { pagePath, pageUrl } from "@/src/core/navigation/page-link.ts";
import type { ProgrammeDay } from "@/src/core/programme/programme-days.ts";
import type { NextRun, NextWeek } from "@/src/core/review/next-week.ts";
import { painMonths } from "@/src/core/review/pain-months.ts";
import { sentencesOf } from "@/src/core/review/sentences.ts";
import type { Suggestion } from "@/src/core/review/suggestion.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { sessionWords } from "../../../programme/words.ts";
import { distanceWords, type Units } from "../../runs/words.ts";
import type { InsightsStore, PeriodView } from "../insights-store.ts";
import { monthsWords, sentenceWords, suggestionWords } from "../review-words.ts";

type ReviewProps = { readonly view: PeriodView; readonly store: InsightsStore; readonly format: Format };

const DECEMBER = "12";

/**
 * A week, or a year from December on, in five sentences; under the present week and the last one suggestion and next week's
 * plan. Other times of the year have no review: half a year is no year.
 */
export function Review({ view, store, format }: ReviewProps): JSX.Element | null {
  const { period, days, beside, units } = view;
  const { kind } = period;
  const today = dayKeyAt(view.now, view.zone);
  useEffect(() => void store.loadAhead(), [store, view]);
  const isYearOver = today > period.last || today.slice(5, 7) === DECEMBER;
  if (kind !== "week" && !(kind === "year" && isYearOver)) return null;
  const ahead = kind === "week" ? store.ahead.value : null;
  const months = kind === "year" ? painMonths(days) : null;
  return (
    <Section title={i18n.t(`review.title.${kind}`)} testId="review">
      <div class="review">
        <div class="review-says">
          {sentencesOf(days, beside[1]?.days ?? []).map((sentence) => (
            <p key={sentence.about}>{sentenceWords(sentence, { kind, units, format })}</p>
          ))}
          {months !== null && <p>{monthsWords(months)}</p>}
          {kind === "week" && store.isNow(period) && today.slice(5, 7) === DECEMBER && (
            <Button size="small" onPress={() => void store.open("year")} testId="open-year">
              {i18n.t("review.year.open")}
            </Button>
          )}
        </div>
        {ahead !== null && (
          <div class="review-ahead">
            <Suggested suggestion={ahead.suggestion} units={units} format={format} />
            {ahead.suggestion.kind !== "getHelp" && <Next week={ahead.week} units={units} format={format} />}
          </div>
        )}
      </div>
    </Section>
  );
}

const HELP = pagePath({ page: "check-in", query: { help: "1" } });
const FLARE_UP = pagePath({ page: "library", query: { article: "flare-up-days" } });
/** Where a suggestion leads, and under which words. Pages that begin something ask today's answers themselves. */
const GOES_TO: Readonly<Partial<Record<Suggestion["kind"], readonly [href: string, words: string]>>> = {
  getHelp: [HELP, "review.suggestion.go.getHelp"],
  answerFirst: [pageUrl("check-in"), "review.suggestion.go.answerFirst"],
  gentleWeek: [FLARE_UP, "review.suggestion.go.gentleWeek"],
  easeFirst: [pageUrl("runs"), "review.suggestion.go.runs"],
  easeWeek: [pageUrl("runs"), "review.suggestion.go.runs"],
  shortenRun: [pageUrl("runs"), "review.suggestion.go.runs"],
  checkIn: [pageUrl("check-in"), "review.suggestion.go.checkIn"],
  oneWalk: [pageUrl("options"), "review.suggestion.go.options"],
  fewerPrompts: [pageUrl("options"), "review.suggestion.go.options"],
  oneStretch: [pageUrl("library"), "review.suggestion.go.oneStretch"],
};

type SuggestedProps = { readonly suggestion: Suggestion; readonly units: Units; readonly format: Format };

function Suggested({ suggestion, units, format }: SuggestedProps): JSX.Element {
  const nameOf = (day: Parameters<typeof weekdayOf>[0]) => format.weekdayName(weekdayOf(day), "long");
  const { what, why } = suggestionWords(suggestion, { units, format, nameOf });
  const goesTo = GOES_TO[suggestion.kind];
  return (
    <div data-testid={`suggestion-${suggestion.kind}`}>
      <h3 class="label">{i18n.t("review.suggestion.title")}</h3>
      <p class="review-what">{what}</p>
      <p class="small second">{i18n.t("review.suggestion.why", [why])}</p>
      {goesTo !== undefined && (
        <Button size="small" href={goesTo[0]} testId="suggestion-go">
          {i18n.t(goesTo[1])}
        </Button>
      )}
    </div>
  );
}

type NextProps = { readonly week: NextWeek; readonly units: Units; readonly format: Format };

function Next({ week, units, format }: NextProps): JSX.Element {
  const { runs, holds, strengthDays, programme } = week;
  const names = new Intl.ListFormat(i18n.t("common.lang")).format(
    strengthDays.map((day) => format.weekdayName(day, "long")),
  );
  const sessions = programme === "waits" ? [] : (programme ?? []);
  // Session before run where both are on one day: it has no time of its own.
  const rows = [
    ...sessions.map((entry) => ({ day: entry.day, row: <SessionRow key={entry.day} entry={entry} format={format} /> })),
    ...runs.map((run) => ({ day: run.day, row: <RunRow key={run.id} {...{ run, holds, units, format }} /> })),
  ].toSorted((one, other) => one.day.localeCompare(other.day));
  return (
    <div data-testid="next-week">
      <h3 class="label">{i18n.t("review.next.title")}</h3>
      {runs.length === 0 && <p>{i18n.t("review.next.none")}</p>}
      {rows.length > 0 && <ul class="review-runs num">{rows.map(({ row }) => row)}</ul>}
      {rows.length > 0 && holds === "eased" && <p class="small second">{i18n.t("review.next.eased")}</p>}
      {runs.length > 0 && holds === "paused" && <p class="small second">{i18n.t("review.next.paused")}</p>}
      {programme === "waits" && <p class="small second">{i18n.t("review.next.programmeWaits")}</p>}
      {strengthDays.length > 0 && <p class="small second">{i18n.t("review.next.strength", [names])}</p>}
      {holds === "planned" && runs.length === 0 && (
        <Button size="small" variant="bare" href={pageUrl("runs")}>
          {i18n.t("review.next.plan")}
        </Button>
      )}
    </div>
  );
}

type RunRowProps = Omit<NextProps, "week"> & Pick<NextWeek, "holds"> & { readonly run: NextRun };

function RunRow({ run, holds, units, format }: RunRowProps): JSX.Element {
  const { day, start, minutes, meters, limitMeters } = run;
  return (
    <li>
      {i18n.t("review.next.row", [
        format.weekdayName(weekdayOf(day), "long"),
        format.clock(start),
        meters === null ? format.minutes(minutes * MINUTE) : distanceWords(meters, units),
      ])}
      {limitMeters !== null && holds !== "paused" && (
        <span class="small second"> {i18n.t("review.next.over", [distanceWords(limitMeters, units)])}</span>
      )}
    </li>
  );
}

/** One of the programme's days; why it is a light one, or none, stands beside it. */
function SessionRow({ entry, format }: { readonly entry: ProgrammeDay; readonly format: Format }): JSX.Element {
  const { day, state } = entry;
  const isPlain = state === "planned" && entry.light === null;
  const name = i18n.t(state === "rest" ? "review.next.noSession" : "programme.session.name");
  return (
    <li>
      {i18n.t("review.next.session", [format.weekdayName(weekdayOf(day), "long"), name])}
      {!isPlain && <span class="small second"> {sessionWords(entry, day)}</span>}
    </li>
  );
}
