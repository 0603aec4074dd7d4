import type { ComponentChildren, JSX } from "preact";
import "./insights.css";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { type DayTotal, isBlank } from "@/src/core/insights/day-total.ts";
import { periodOf } from "@/src/core/insights/period.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { browserFormat, type Format } from "../../app/format.ts";
import { MissingNotice } from "../../app/missing-notice.tsx";
import { firstWeekday } from "../../app/regional.ts";
import { SaveEverything } from "../../app/save-everything.tsx";
import { useLoaded } from "../../app/use-loaded.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { chartedOf } from "./chart/slots.ts";
import type { InsightsStore, PeriodView } from "./insights-store.ts";
import { Beside } from "./parts/beside.tsx";
import { Calendar } from "./parts/calendar.tsx";
import { Charts } from "./parts/charts.tsx";
import { Cover } from "./parts/cover.tsx";
import { DayLanes } from "./parts/day-lanes.tsx";
import { GoesWithWhat } from "./parts/goes-with.tsx";
import { CorrectionToast, PutRight } from "./parts/put-right.tsx";
import { Results } from "./parts/results.tsx";
import { Review } from "./parts/review.tsx";
// After the sheets of the parts, which it overrules.
import "./print.css";

export type InsightsPageProps = {
  readonly store: InsightsStore;
  /** What stands below the figures. */
  readonly children?: ComponentChildren;
};

/** A week, month, quarter or year: sitting, longest bouts, breaks, runs, pain. Numbers and pictures; it never grades anybody. */
export function InsightsPage({ store, children }: InsightsPageProps): JSX.Element {
  useEffect(() => void store.open("week"), [store]);
  useEffect(() => store.follow(), [store]);
  const state = store.state.value;
  return (
    <PageShell current="insights" title={i18n.t("insights.title")} hideTitle={state.kind === "ready"}>
      {state.kind === "loading" && <Loading />}
      {state.kind === "failed" && (
        <ErrorNotice detail={state.message} onRetry={() => void store.open("week")}>
          {i18n.t("insights.failed")}
        </ErrorNotice>
      )}
      {state.kind === "ready" && <MissingNotice />}
      {state.kind === "ready" && <Shown view={state.view} store={store} />}
      {state.kind === "ready" && children}
      {state.kind === "ready" && <SaveEverything variant="bare" />}
      <CorrectionToast store={store} />
    </PageShell>
  );
}

function Shown({ view, store }: { readonly view: PeriodView; readonly store: InsightsStore }): JSX.Element {
  const format = browserFormat(view.zone);
  const charted = chartedOf(view);
  const hasBegunNow = store.isNow(view.period) && view.beside.every(({ days }) => isBlank(days));
  return (
    <>
      <Cover view={view} format={format} store={store} />
      <ElsewhereNote days={view.days} format={format} />
      {/* Who has just begun has no week to look back on. */}
      {!hasBegunNow && <Review view={view} store={store} format={format} />}
      {isBlank(view.days) ? (
        <EmptyState
          title={i18n.t("insights.empty.title")}
          action={
            <Button variant="ink" href={pageUrl("library")}>
              {i18n.t("insights.empty.action")}
            </Button>
          }
          testId="empty"
        >
          {i18n.t("insights.empty.body")}
        </EmptyState>
      ) : (
        view.period.kind === "week" && <WeekDays view={view} store={store} />
      )}
      <Beside view={view} format={format} store={store} />
      {!isBlank(charted.days) && (
        <>
          <Charts charted={charted} units={view.units} format={format} />
          <Calendar
            days={charted.days}
            format={format}
            onChoose={(day) => {
              void store.show(periodOf(day, "week", firstWeekday())).then(() => store.choose(day));
              scrollTo({ top: 0 });
            }}
          />
          <GoesWithWhat store={store} format={format} />
          <MendedNote store={store} format={format} />
        </>
      )}
    </>
  );
}

/** A week's days as a results sheet, and one of them lane by lane. */
function WeekDays({ view, store }: { readonly view: PeriodView; readonly store: InsightsStore }): JSX.Element {
  const format = browserFormat(view.zone);
  const { days, records } = view;
  const latest = days.findLast(({ is, sittingMs }) => is !== "ahead" && sittingMs > 0) ?? days[0];
  const chosen = store.chosen.value ?? latest?.day ?? view.period.first;
  return (
    <>
      <Results week={days} chosen={chosen} onChoose={store.choose} units={view.units} format={format} />
      {records !== null && (
        <>
          <DayLanes day={chosen} records={records} zone={view.zone} now={view.now} format={format} />
          {chosen === dayKeyAt(view.now, view.zone) && (
            <PutRight records={records} now={view.now} zone={view.zone} store={store} format={format} />
          )}
        </>
      )}
    </>
  );
}

type ElsewhereNoteProps = { readonly days: readonly DayTotal[]; readonly format: Format };

/** Says what of these days' desk time other computers saw; nothing where they saw none. */
function ElsewhereNote({ days, format }: ElsewhereNoteProps): JSX.Element | null {
  const ms = days.reduce((sum, { elsewhereMs = 0 }) => sum + elsewhereMs, 0);
  if (ms < MINUTE) return null;
  return (
    <p class="small quiet insights-elsewhere" data-testid="elsewhere">
      {i18n.t("insights.elsewhere", [format.minutes(ms)])}
    </p>
  );
}

type MendedNoteProps = { readonly store: InsightsStore; readonly format: Format };

/** Quietly, under everything: sums that disagreed with their records were made anew, so numbers may have changed. */
function MendedNote({ store, format }: MendedNoteProps): JSX.Element | null {
  const loaded = useLoaded(store.mended);
  if (loaded.state !== "ready" || loaded.value === null) return null;
  const { at, days } = loaded.value;
  return (
    <p class="small quiet" data-testid="mended">
      {i18n.t("insights.mended", days, [days, format.date(at)])}
    </p>
  );
}
