import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { hasDeskTime, isKnownAtDesk } from "@/src/core/insights/day-total.ts";
import { extremeDays, headlineOf } from "@/src/core/insights/headline.ts";
import { totalOf } from "@/src/core/insights/period-total.ts";
import { PERIOD_KINDS, stepPeriod } from "@/src/core/insights/period.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import type { Format } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Segments } from "../../../components/segments.tsx";
import { dayWords, periodWords } from "../date-words.ts";
import type { InsightsStore, PeriodView } from "../insights-store.ts";
import { usualWeek, WeekTrack } from "./week-track.tsx";

type CoverProps = { readonly view: PeriodView; readonly format: Format; readonly store: InsightsStore };

/** Seven lanes on the infield, one sentence, and the way to other weeks, months and years. */
export function Cover({ view, format, store }: CoverProps): JSX.Element {
  const { period, days } = view;
  const isWeek = period.kind === "week";
  const lived = days.filter(({ is }) => is !== "ahead");
  const { sittingMs, usualSittingMs } = totalOf(lived);
  const seated = isWeek ? (lived.some(isKnownAtDesk) ? sittingMs : null) : usualSittingMs;
  return (
    <div class="page-cover insights-cover">
      <WeekTrack
        lanes={
          isWeek ? days.map((day) => ({ weekday: weekdayOf(day.day), sittingMs: day.sittingMs })) : usualWeek(lived)
        }
        infield={seated}
        of={isWeek ? "week" : "usual"}
        lineMs={view.lineMs}
        format={format}
      />
      <Words view={view} format={format} store={store} />
    </div>
  );
}

function Words({ view, format, store }: CoverProps): JSX.Element {
  const { period, days, beside } = view;
  const { kind } = period;
  const today = dayKeyAt(view.now, view.zone);
  const extremes = extremeDays(days);
  const name = (day: DayKey) => (kind === "week" ? format.weekdayName(weekdayOf(day), "long") : dayWords(day));
  const stepsRef = useRef<HTMLDivElement>(null);
  const hasSteppedRef = useRef(false);
  useEffect(() => {
    // What is now has none after it: who stepped here by the button that is gone goes on from the one that is left.
    if (document.activeElement === document.body && hasSteppedRef.current) {
      stepsRef.current?.querySelector("button")?.focus();
    }
  }, [period.first]);
  const step = (steps: number) => {
    hasSteppedRef.current = true;
    void store.show(stepPeriod(period, steps));
  };
  return (
    <div class="insights-words">
      <Segments
        label={i18n.t("insights.period.label")}
        segments={PERIOD_KINDS.map((value) => ({
          value,
          text: i18n.t(`insights.period.${value}`),
          testId: `period-${value}`,
        }))}
        value={kind}
        onChoose={(value) => void store.open(value)}
      />
      <p class="label">{periodWords(period, today)}</p>
      <h1 class="h1">{i18n.t(`insights.headline.${kind}.${headlineOf(days, beside[1]?.days ?? [])}`)}</h1>
      {view.instead !== null && (
        <p class="second" data-testid="instead">
          {i18n.t(`insights.instead.${kind}.${view.instead}`)}
        </p>
      )}
      {extremes !== null && (
        <p class="second">
          {i18n.t("insights.extremes", [
            name(extremes.broken.day),
            format.minutes(extremes.broken.ms),
            name(extremes.longest.day),
            format.minutes(extremes.longest.ms),
          ])}
        </p>
      )}
      {view.lineMs !== null && (
        <p class="second" data-testid="own-line">
          {i18n.t("insights.ownLine", [
            format.minutes(view.lineMs),
            days.filter(({ sittingMs }) => sittingMs >= (view.lineMs ?? Infinity)).length,
            days.filter(hasDeskTime).length,
          ])}
        </p>
      )}
      <div class="insights-steps" ref={stepsRef}>
        <Button size="small" icon="prev" onPress={() => step(-1)} testId="week-before">
          {i18n.t(`insights.before.${kind}`)}
        </Button>
        {!store.isNow(period) && (
          <Button size="small" icon="next" onPress={() => step(1)} testId="week-after">
            {i18n.t(`insights.after.${kind}`)}
          </Button>
        )}
        <Button size="small" icon="print" onPress={() => print()}>
          {i18n.t("insights.print")}
        </Button>
        <Button size="small" variant="bare" href={pageUrl("clinician")} testId="for-clinician">
          {i18n.t("insights.forClinician")}
        </Button>
      </div>
    </div>
  );
}
