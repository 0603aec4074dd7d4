import type { JSX } from "preact";
import "./insights.css";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { extremeDays, headlineOf } from "@/src/core/insights/headline.ts";
import { hasDeskTime, isBlank } from "@/src/core/insights/week.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, dayKeyAt, weekdayOf } from "@/src/core/time/local-day.ts";
import { browserFormat, type Format } from "../../app/format.ts";
import { SaveEverything } from "../../app/save-everything.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import type { InsightsStore, WeekView } from "./insights-store.ts";
import { DayLanes } from "./parts/day-lanes.tsx";
import { NotedToast, PutRight } from "./parts/put-right.tsx";
import { Results } from "./parts/results.tsx";
import { WeekTrack } from "./parts/week-track.tsx";

/** The week on one page: sitting, longest bouts, breaks, runs, pain. Numbers and pictures; it never grades anybody. */
export function InsightsPage({ store }: { readonly store: InsightsStore }): JSX.Element {
  useEffect(() => void store.show(store.thisWeek()), [store]);
  useEffect(() => store.follow(), [store]);
  const state = store.state.value;
  return (
    <PageShell current="insights" title={i18n.t("insights.title")} hideTitle={state.kind === "ready"}>
      {state.kind === "loading" && <Loading />}
      {state.kind === "failed" && (
        <ErrorNotice detail={state.message} onRetry={() => void store.show(store.thisWeek())} offersSave>
          {i18n.t("insights.failed")}
        </ErrorNotice>
      )}
      {state.kind === "ready" && <Week view={state.view} store={store} />}
      {state.kind === "ready" && <SaveEverything look="bare" />}
      <NotedToast store={store} />
    </PageShell>
  );
}

function Week({ view, store }: { readonly view: WeekView; readonly store: InsightsStore }): JSX.Element {
  const format = browserFormat(view.zone);
  const { week } = view;
  const latest = week.findLast(({ is, sittingMs }) => is !== "ahead" && sittingMs > 0) ?? week[0];
  const chosen = store.chosen.value ?? latest?.day ?? view.firstDay;
  return (
    <>
      <div class="page-cover insights-cover">
        <WeekTrack week={week} lineMs={view.lineMs} format={format} />
        <Cover view={view} format={format} store={store} />
      </div>
      {isBlank(week) ? (
        <EmptyState
          title={i18n.t("insights.empty.title")}
          action={
            <Button look="ink" href={pageUrl("library")}>
              {i18n.t("insights.empty.action")}
            </Button>
          }
          testId="empty"
        >
          {i18n.t("insights.empty.body")}
        </EmptyState>
      ) : (
        <>
          <Results week={week} chosen={chosen} onChoose={store.choose} units={view.units} format={format} />
          <DayLanes
            day={chosen}
            spans={view.records.spans}
            runs={view.records.runs}
            zone={view.zone}
            now={view.now}
            format={format}
          />
          {chosen === dayKeyAt(view.now, view.zone) && <PutRight view={view} store={store} format={format} />}
        </>
      )}
    </>
  );
}

type CoverProps = { readonly view: WeekView; readonly format: Format; readonly store: InsightsStore };

function Cover({ view, format, store }: CoverProps): JSX.Element {
  const { firstDay, week, before } = view;
  const extremes = extremeDays(week);
  const name = (day: DayKey) => format.weekdayName(weekdayOf(day), "long");
  const stepsRef = useRef<HTMLDivElement>(null);
  const hasSteppedRef = useRef(false);
  useEffect(() => {
    // This week has none after it: who stepped here by the button that is gone goes on from the one that is left.
    if (document.activeElement === document.body && hasSteppedRef.current) {
      stepsRef.current?.querySelector("button")?.focus();
    }
  }, [firstDay]);
  const step = (days: number) => {
    hasSteppedRef.current = true;
    void store.show(addDays(firstDay, days));
  };
  return (
    <div class="insights-words">
      <p class="label">{weekWords(firstDay)}</p>
      <h1 class="h1">{i18n.t(`insights.headline.${headlineOf(week, before)}`)}</h1>
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
            week.filter(({ sittingMs }) => sittingMs >= (view.lineMs ?? Infinity)).length,
            week.filter(hasDeskTime).length,
          ])}
        </p>
      )}
      <div class="insights-steps" ref={stepsRef}>
        <Button size="small" icon="prev" onPress={() => step(-7)} testId="week-before">
          {i18n.t("insights.before")}
        </Button>
        {firstDay < store.thisWeek() && (
          <Button size="small" icon="next" onPress={() => step(7)} testId="week-after">
            {i18n.t("insights.after")}
          </Button>
        )}
        <Button size="small" icon="print" onPress={() => print()}>
          {i18n.t("insights.print")}
        </Button>
      </div>
    </div>
  );
}

/** `23 – 29 November`, as the language writes a range. */
function weekWords(firstDay: DayKey): string {
  const format = new Intl.DateTimeFormat(i18n.t("common.lang"), { day: "numeric", month: "long", timeZone: "UTC" });
  return format.formatRange(Date.parse(`${firstDay}T00:00Z`), Date.parse(`${addDays(firstDay, 6)}T00:00Z`));
}
