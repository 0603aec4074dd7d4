import type { JSX } from "preact";
import "./clinician.css";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { isEmptyReport } from "@/src/core/clinician/clinician-report.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { MissingNotice } from "../../app/missing-notice.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import type { ClinicianStore } from "./clinician-store.ts";
import { Choices } from "./parts/choices.tsx";
import { Make } from "./parts/make.tsx";
import { Sheet } from "./parts/sheet.tsx";

/** A page or two about a back for a doctor or physiotherapist: what goes on it, and the sheet as it prints. */
export function ClinicianPage({ store }: { readonly store: ClinicianStore }): JSX.Element {
  useEffect(() => void store.open(), [store]);
  useEffect(() => store.follow(), [store]);
  const state = store.state.value;
  return (
    <PageShell current={null} title={i18n.t("clinician.title")}>
      <p class="clinician-intro">{i18n.t("clinician.intro")}</p>
      <MissingNotice />
      {state.kind === "loading" && <Loading />}
      {state.kind === "failed" && (
        <ErrorNotice detail={state.message} onRetry={() => void store.open()}>
          {i18n.t("clinician.failed")}
        </ErrorNotice>
      )}
      {state.kind === "ready" && (
        <>
          <Choices store={store} />
          {isEmptyReport(state.view.report) ? (
            <EmptyState
              title={i18n.t("clinician.empty.title")}
              action={
                <Button variant="ink" href={pageUrl("check-in")}>
                  {i18n.t("clinician.empty.action")}
                </Button>
              }
              testId="empty"
            >
              {i18n.t("clinician.empty.body")}
            </EmptyState>
          ) : (
            <>
              <Make store={store} />
              <Sheet view={state.view} store={store} />
            </>
          )}
        </>
      )}
    </PageShell>
  );
}
