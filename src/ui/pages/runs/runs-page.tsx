import "./runs.css";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Run } from "@/src/core/runs/run.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import { MissingNotice } from "../../app/missing-notice.tsx";
import { useLoaded } from "../../app/use-loaded.ts";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { PageShell } from "../../components/page-shell.tsx";
import { Toast } from "../../components/toast.tsx";
import { FormSection } from "./parts/form-section.tsx";
import { ImportDialog } from "./parts/import-dialog.tsx";
import { LoadSection } from "./parts/load-section.tsx";
import { LogSection } from "./parts/log-section.tsx";
import { NextRun } from "./parts/next-run.tsx";
import { PlanForm } from "./parts/plan-form.tsx";
import { QuickStart } from "./parts/quick-start.tsx";
import { RunForm } from "./parts/run-form.tsx";
import { ShoeForm } from "./parts/shoe-form.tsx";
import { ShoesSection } from "./parts/shoes-section.tsx";
import { WeekPlan } from "./parts/week-plan.tsx";
import { WeeksSection } from "./parts/weeks-section.tsx";
import { plannedIn } from "./planned.ts";
import type { RunsDeps } from "./runs-deps.ts";
import { createRunsStore, type RunsStore } from "./runs-store.ts";

type Open =
  | { readonly dialog: "plan"; readonly entry: PlannedEntry | null; readonly day: DayKey | null }
  | { readonly dialog: "run"; readonly run: Run | null; readonly entry?: PlannedEntry }
  | { readonly dialog: "shoe"; readonly shoe: Shoe | null }
  | { readonly dialog: "import"; readonly files: readonly File[] };

/** Tonight's run, the week, the load, the log, shoes and form. */
export function RunsPage({ deps }: { readonly deps: RunsDeps }): JSX.Element {
  const store = useLoaded(async () => createRunsStore(await deps.load(), deps));
  return (
    <PageShell current="runs" title={i18n.t("runs.title")} hideTitle={store.state === "ready"}>
      {store.state === "loading" && <Loading />}
      {store.state === "failed" && (
        <ErrorNotice detail={store.message} onRetry={store.retry}>
          {i18n.t("runs.loadFailed")}
        </ErrorNotice>
      )}
      {store.state === "ready" && <MissingNotice />}
      {store.state === "ready" && <Runs store={store.value} moves={deps.moves} />}
    </PageShell>
  );
}

type RunsProps = { readonly store: RunsStore; readonly moves: string | null };

function Runs({ store, moves }: RunsProps): JSX.Element {
  const [open, show] = useState<Open | null>(() => askedMove(store, moves));
  const setOpen = (next: Open | null) => {
    store.forgetTrouble();
    show(next);
  };
  useEffect(() => store.follow(), [store]);
  useDroppedFiles((files) => setOpen({ dialog: "import", files }));
  const { runs, plans, settings, programme } = store.data.value;
  const hasRuns = runs.length > 0 || plans.length > 0 || settings.runPlan.length > 0;
  const isEmpty = !hasRuns && programme === null;
  const close = () => show(null);
  const openImport = () => setOpen({ dialog: "import", files: [] });
  const editRun = (run: Run | null) => setOpen({ dialog: "run", run });
  const plan = (day: DayKey | null) => setOpen({ dialog: "plan", entry: null, day });
  const move = (entry: PlannedEntry) => setOpen({ dialog: "plan", entry, day: null });
  return (
    <div class="runs">
      <NextRun
        store={store}
        onMove={move}
        onPlan={() => plan(null)}
        onRan={(entry) => setOpen({ dialog: "run", run: null, entry })}
      />
      {open === null && store.trouble.value !== null && (
        <ErrorNotice detail={store.trouble.value}>{i18n.t("runs.failed")}</ErrorNotice>
      )}
      {store.stale.value !== null && (
        <ErrorNotice detail={store.stale.value} onRetry={() => void store.refresh()}>
          {i18n.t("runs.loadFailed")}
        </ErrorNotice>
      )}
      {isEmpty ? (
        <QuickStart store={store} onImport={openImport} />
      ) : (
        <WeekPlan store={store} onPlan={plan} onMove={move} onEdit={editRun} />
      )}
      {runs.length > 0 && <LoadSection store={store} />}
      <div class="runs-columns">
        <LogSection store={store} onLog={() => editRun(null)} onImport={openImport} onEdit={editRun} onMove={move} />
        <ShoesSection store={store} onEdit={(shoe) => setOpen({ dialog: "shoe", shoe })} />
      </div>
      <WeeksSection store={store} />
      {runs.length > 0 && <FormSection store={store} />}
      {open?.dialog === "plan" && <PlanForm store={store} entry={open.entry} day={open.day} onClose={close} />}
      {open?.dialog === "run" && <RunForm store={store} run={open.run} entry={open.entry ?? null} onClose={close} />}
      {open?.dialog === "shoe" && <ShoeForm store={store} shoe={open.shoe} onClose={close} />}
      {open?.dialog === "import" && <ImportDialog store={store} dropped={open.files} onClose={close} />}
      <Toast message={store.toast.value} onGone={store.dismissToast} />
    </div>
  );
}

/** The dialog that the address asks for: a run of yesterday evening may still be moved after midnight. */
function askedMove(store: RunsStore, moves: string | null): Open | null {
  const today = dayKeyAt(store.now(), store.zone());
  const entry = plannedIn(store, { from: addDays(today, -1), to: today }).find(({ id }) => id === moves);
  return entry === undefined ? null : { dialog: "plan", entry, day: null };
}

/** Files may be dropped anywhere on the page. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
    // `onFiles` only sets state.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
