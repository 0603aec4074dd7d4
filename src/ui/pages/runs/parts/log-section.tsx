import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Run, runSpeed } from "@/src/core/runs/run.ts";
import { toldSeconds } from "@/src/core/runs/told.ts";
import { judgeRun } from "@/src/core/training/load.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { Button } from "../../../components/button.tsx";
import { Segments } from "../../../components/segments.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { RunsStore } from "../runs-store.ts";
import { dayWords, distanceWords, durationClock, paceWords } from "../words.ts";
import { LogCalendar } from "./log-calendar.tsx";

const FIRST_ROWS = 8;
const MORE_ROWS = 100;

type LogSectionProps = {
  readonly store: RunsStore;
  readonly onLog: () => void;
  readonly onImport: () => void;
  readonly onEdit: (run: Run) => void;
  readonly onMove: (entry: PlannedEntry) => void;
};

/** Every run: as a list, latest first, or as a month. A row opens its run. */
export function LogSection({ store, onLog, onImport, onEdit, onMove }: LogSectionProps): JSX.Element {
  const { runs } = store.data.value;
  const [view, setView] = useState<"list" | "calendar">("list");
  return (
    <Section
      title={i18n.t("runs.log.title")}
      testId="log"
      aside={
        <div class="runs-acts">
          <Button size="small" icon="plus" testId="log-run" onPress={onLog}>
            {i18n.t("runs.log.add")}
          </Button>
          <Button size="small" icon="out" testId="import" onPress={onImport}>
            {i18n.t("runs.log.import")}
          </Button>
          {runs.length > 0 && (
            <Button size="small" icon="save" testId="export" onPress={store.exportRuns}>
              {i18n.t("runs.log.export")}
            </Button>
          )}
        </div>
      }
    >
      {runs.length === 0 ? (
        <p class="second" data-testid="log-empty">
          {i18n.t("runs.log.empty")} {i18n.t("runs.log.emptyBody")}
        </p>
      ) : (
        <>
          <div class="runs-bar-row">
            <Segments
              label={i18n.t("runs.log.view")}
              value={view}
              onChoose={setView}
              segments={[
                { value: "list", text: i18n.t("runs.log.list"), testId: "view-list" },
                { value: "calendar", text: i18n.t("runs.log.calendar"), testId: "view-calendar" },
              ]}
            />
            <span class="small quiet num">{i18n.t("runs.log.all", runs.length)}</span>
          </div>
          {view === "list" ? (
            <LogList store={store} onEdit={onEdit} />
          ) : (
            <LogCalendar store={store} onEdit={onEdit} onMove={onMove} />
          )}
        </>
      )}
    </Section>
  );
}

function LogList({ store, onEdit }: { readonly store: RunsStore; readonly onEdit: (run: Run) => void }): JSX.Element {
  const { runs } = store.data.value;
  const [shown, setShown] = useState(FIRST_ROWS);
  const left = Math.min(MORE_ROWS, runs.length - shown);
  return (
    <>
      <ul class="runs-log">
        {runs.slice(0, shown).map((run) => (
          <LogRow key={run.id} store={store} run={run} onEdit={onEdit} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" testId="more-runs" onPress={() => setShown(shown + MORE_ROWS)}>
          {i18n.t("runs.log.more", left)}
        </Button>
      )}
    </>
  );
}

function LogRow({
  store,
  run,
  onEdit,
}: {
  readonly store: RunsStore;
  readonly run: Run;
  readonly onEdit: (run: Run) => void;
}): JSX.Element {
  const { units } = store.data.value.settings;
  const day = dayWords(run.start, run.zone, { now: store.now(), month: true });
  const words = [
    durationClock(toldSeconds(run)),
    run.kind === null ? null : i18n.t(`runs.kind.${run.kind}`),
    paceWords(runSpeed(run), units),
    run.cadence === null ? null : i18n.t("runs.log.cadence", [Math.round(run.cadence)]),
  ];
  return (
    <li>
      <button type="button" class="runs-row" data-testid="log-row" onClick={() => onEdit(run)}>
        <span class="second">
          <span class="sr">{i18n.t("runs.log.edit")} </span>
          {day}
        </span>
        <span>
          {run.distanceMeters !== null && <b class="num">{distanceWords(run.distanceMeters, units)}</b>}{" "}
          <span class="second num">{words.filter((word) => word !== null).join(", ")}</span>{" "}
          {isOver(store, run) && <span class="xs runs-over">{i18n.t("runs.load.isOver")}</span>}
        </span>
        <span class="second num">{run.effort !== null && i18n.t("runs.log.effort", [run.effort])}</span>
        <span class="runs-pain num">{run.pain !== null && i18n.t("runs.log.back", [run.pain])}</span>
      </button>
    </li>
  );
}

/** Whether the single-run rule spoke up; the row's page says why. */
function isOver(store: RunsStore, run: Run): boolean {
  return ["over", "doubled"].includes(judgeRun(run, store.data.value.runs).verdict);
}
