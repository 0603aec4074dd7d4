import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportProgress } from "@/src/core/imports/import-files.ts";
import type { ImportReport } from "@/src/core/imports/import-report.ts";
import type { CalendarRest, CalendarRun } from "@/src/core/imports/parse-calendar.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { TookTooLong } from "../../../app/patience.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import type { RunsStore } from "../runs-store.ts";
import { CalendarChoice } from "./calendar-choice.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { ImportSummary } from "./import-summary.tsx";

const ACCEPTED = ".fit,.tcx,.gpx,.gz,.zip,.csv,.xml,.json,.ics,text/calendar";
const CALENDAR_FAULTS = {
  "too-big": "tooBig",
  "not-a-calendar": "notACalendar",
  "nothing-ahead": "nothingAhead",
  "took-too-long": "tookTooLong",
} as const;

const isCalendar = (file: File) => /\.(?:ics|ical|ifb)$/i.test(file.name) || file.type === "text/calendar";

type Stage =
  | { readonly stage: "choose"; readonly notice: string | null }
  | { readonly stage: "reading"; readonly progress: ImportProgress | null; readonly stop: AbortController }
  | { readonly stage: "confirm"; readonly report: ImportReport }
  /** `others`: what was chosen beside the calendars, read after them. */
  | {
      readonly stage: "calendar";
      readonly runs: readonly CalendarRun[];
      readonly left: readonly CalendarRest[];
      readonly others: readonly File[];
    }
  | { readonly stage: "storing"; readonly stored: number; readonly of: number };

function noticeOf(error: unknown): string {
  if (error instanceof TookTooLong) return i18n.t("runs.import.tookTooLong");
  return messageOf(error);
}

/** Choose or drop files, watch them being read, see what they hold, confirm. Nothing is stored before that. */
export function ImportDialog({
  store,
  dropped,
  onClose,
}: {
  readonly store: RunsStore;
  readonly dropped: readonly File[];
  readonly onClose: () => void;
}): JSX.Element {
  const [stage, setStage] = useState<Stage>({ stage: "choose", notice: null });
  const running = useRef<AbortController | null>(null);

  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const stop = new AbortController();
    running.current = stop;
    setStage({ stage: "reading", progress: null, stop });
    const calendars = files.filter(isCalendar);
    const others = files.filter((file) => !isCalendar(file));
    try {
      if (calendars.length > 0) {
        const answer = await store.readCalendars(calendars, stop.signal);
        if (answer.ok) {
          setStage({ stage: "calendar", runs: answer.value, left: answer.left, others });
          return;
        }
        // Beside recordings a calendar that says nothing is refused by its name, and they are read.
        if (others.length === 0) {
          setStage({
            stage: "choose",
            notice: i18n.t(`runs.import.calendarFault.${CALENDAR_FAULTS[answer.error]}`),
          });
          return;
        }
      }
      const report = await store.readFiles(
        files,
        (progress) => setStage({ stage: "reading", progress, stop }),
        stop.signal,
      );
      setStage({ stage: "confirm", report });
    } catch (error) {
      setStage({ stage: "choose", notice: stop.signal.aborted ? i18n.t("runs.import.stopped") : noticeOf(error) });
    }
  };

  useEffect(() => {
    void read(dropped);
    return () => running.current?.abort();
    // The files that opened the dialog are read once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Dialog kind="sheet" title={i18n.t("runs.import.title")} onClose={onClose} testId="import-dialog">
      {stage.stage === "choose" && (
        <ChooseFiles
          notice={stage.notice}
          detail={store.trouble.value ?? undefined}
          onFiles={(files) => void read(files)}
        />
      )}
      {stage.stage === "choose" && <EarlierImports store={store} />}
      {stage.stage === "reading" && <Reading progress={stage.progress} onStop={() => stage.stop.abort()} />}
      {stage.stage === "confirm" && (
        <ImportSummary
          store={store}
          report={stage.report}
          onAdd={async (choice) => {
            setStage({ stage: "storing", stored: 0, of: 0 });
            const isAdded = await store.addImport({ report: stage.report, ...choice }, (stored, of) =>
              setStage({ stage: "storing", stored, of }),
            );
            if (isAdded) onClose();
            else setStage({ stage: "choose", notice: i18n.t("runs.failed") });
          }}
          onClose={onClose}
        />
      )}
      {stage.stage === "calendar" && (
        <CalendarChoice
          store={store}
          runs={stage.runs}
          left={stage.left}
          onDone={() => (stage.others.length > 0 ? void read(stage.others) : onClose())}
        />
      )}
      {stage.stage === "storing" && (
        <div class="runs-progress">
          <p aria-live="polite">{i18n.t("runs.import.storing", [stage.stored, stage.of])}</p>
          <progress max={Math.max(1, stage.of)} value={stage.stored} />
        </div>
      )}
    </Dialog>
  );
}

function ChooseFiles({
  notice,
  detail,
  onFiles,
}: {
  readonly notice: string | null;
  readonly detail: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {notice !== null && <ErrorNotice detail={detail}>{notice}</ErrorNotice>}
      <div
        class="runs-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <Button variant="go" testId="choose-files" onPress={() => input.current?.click()}>
          {i18n.t("runs.import.choose")}
        </Button>
        <span class="small second">{i18n.t("runs.import.drop")}</span>
        <input
          ref={input}
          class="sr"
          type="file"
          multiple
          accept={ACCEPTED}
          tabIndex={-1}
          aria-label={i18n.t("runs.import.choose")}
          data-testid="import-files"
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <p class="small second">{i18n.t("runs.import.intro")}</p>
      <p class="small second">{i18n.t("runs.import.private")}</p>
    </>
  );
}

function Reading({
  progress,
  onStop,
}: {
  readonly progress: ImportProgress | null;
  readonly onStop: () => void;
}): JSX.Element {
  return (
    <div class="runs-progress" data-testid="import-reading">
      <p>{i18n.t("runs.import.reading", [progress?.file ?? ""])}</p>
      <progress
        max={Math.max(1, progress?.totalBytes ?? 1)}
        value={progress?.bytes ?? 0}
        aria-label={i18n.t("runs.import.title")}
      />
      {progress !== null && progress.fileCount > 1 && (
        <p class="small second num">{i18n.t("runs.import.file", [progress.fileIndex + 1, progress.fileCount])}</p>
      )}
      <Button testId="import-stop" onPress={onStop}>
        {i18n.t("runs.import.stop")}
      </Button>
    </div>
  );
}
