import "../library/content.css";
import "./programme.css";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { lastDayOf } from "@/src/core/programme/programme-days.ts";
import { daysBetween } from "@/src/core/time/local-day.ts";
import { useLoaded } from "../../app/use-loaded.ts";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { Toast } from "../../components/toast.tsx";
import type { KnownProgramme } from "../../programme/load-programme.ts";
import { BeginSection } from "./parts/begin.tsx";
import { CareSection } from "./parts/care.tsx";
import { DaysSection } from "./parts/days.tsx";
import { LaddersTable } from "./parts/ladders-table.tsx";
import { TodaySection } from "./parts/today.tsx";
import type { ProgrammeDeps } from "./programme-deps.ts";
import { createProgrammeStore, type ProgrammeStore } from "./programme-store.ts";

/** The strengthening programme: how one begins, today's session, its days, and the table that it goes by. */
export function ProgrammePage({ deps }: { readonly deps: ProgrammeDeps }): JSX.Element {
  const store = useLoaded(async () => createProgrammeStore(await deps.load(), deps));
  return (
    <PageShell current="library" title={i18n.t("programme.title")} narrow>
      {store.state === "loading" && <Loading />}
      {store.state === "failed" && (
        <ErrorNotice detail={store.message} onRetry={store.retry}>
          {i18n.t("programme.loadFailed")}
        </ErrorNotice>
      )}
      {store.state === "ready" && <Ready store={store.value} />}
    </PageShell>
  );
}

function Ready({ store }: { readonly store: ProgrammeStore }): JSX.Element {
  useEffect(() => store.follow(), [store]);
  const { known } = store.data.value;
  const isOver = known !== null && isPast(known);
  return (
    <div class="programme">
      {store.trouble.value !== null && (
        <ErrorNotice detail={store.trouble.value}>{i18n.t("programme.failed")}</ErrorNotice>
      )}
      {known !== null && !isOver ? (
        <>
          <p class="second programme-where" data-testid="programme-week">
            {whereWords(known)}
          </p>
          <TodaySection store={store} known={known} />
          <DaysSection known={known} />
          <CareSection store={store} known={known} />
        </>
      ) : (
        <BeginSection store={store} before={isOver ? known : null} />
      )}
      {(isOver || known?.facts.programme.kind !== "told") && <LaddersTable known={known} />}
      <Toast message={store.toast.value} onGone={store.dismissToast} />
    </div>
  );
}

const isPast = ({ facts: { programme, today } }: KnownProgramme): boolean => {
  const last = lastDayOf(programme);
  return last !== null && last < today;
};

/** "Week 3 of 8." */
function whereWords({ facts: { programme, today }, told }: KnownProgramme): string {
  const week = Math.max(0, Math.floor(daysBetween(programme.startedOn, today) / 7)) + 1;
  if (programme.weeks === null) return i18n.t("programme.where.told", [told?.name ?? "", week]);
  return i18n.t("programme.where.week", [week, programme.weeks]);
}
