import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { FileText } from "@/src/storage/diary-file/open-file.ts";
import type { FilePreview } from "@/src/storage/diary-file/read-file.ts";
import { browserFormat } from "../../../app/format.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import { JsonFileInput } from "../../../components/json-file-input.tsx";
import { fileFault } from "./bring-in-words.ts";
import type { BringInDeps } from "./diary-deps.ts";
import { ImportPreview } from "./import-preview.tsx";
import { PassphraseForm } from "./passphrase-form.tsx";

type Stage =
  | { readonly stage: "choose"; readonly fault: string | null; readonly done: string | null }
  | { readonly stage: "locked"; readonly file: File; readonly isWrong: boolean }
  | { readonly stage: "busy"; readonly words: string }
  | { readonly stage: "confirm"; readonly text: FileText; readonly preview: FilePreview };

const CHOOSE = { stage: "choose", fault: null, done: null } as const;

/** Choose a file, see what it would change, then take it in: all of it or nothing, and it can be undone. */
export function BringInPart({ deps }: { readonly deps: BringInDeps }): JSX.Element {
  const [stage, setStage] = useState<Stage>(CHOOSE);
  const [mode, setMode] = useState<ImportMode>("merge");
  const input = useRef<HTMLInputElement>(null);
  const refuse = (fault: string) => setStage({ ...CHOOSE, fault });

  const read = async (file: File, passphrase: string) => {
    setStage({ stage: "busy", words: i18n.t("diary.bringIn.opening") });
    try {
      const opened = await deps.openFile(file, passphrase);
      if (opened.kind === "locked") setStage({ stage: "locked", file, isWrong: opened.isWrong });
      else if (opened.kind === "refused") refuse(i18n.t(`diary.locked.${camelCase(opened.because)}`));
      else {
        const preview = await deps.preview(opened.text, (records) =>
          setStage({ stage: "busy", words: i18n.t("diary.bringIn.reading", records) }),
        );
        setStage({ stage: "confirm", text: opened.text, preview });
      }
    } catch (error) {
      refuse(fileFault(error));
    }
  };

  const takeIn = async (text: FileText, preview: FilePreview) => {
    setStage({ stage: "busy", words: i18n.t("diary.bringIn.storing", 0, [0, preview.records]) });
    try {
      const changed = await deps.takeIn(text, preview, mode, (records) =>
        setStage({
          stage: "busy",
          words:
            records < preview.records
              ? i18n.t("diary.bringIn.storing", records, [records, preview.records])
              : i18n.t("diary.bringIn.finishing"),
        }),
      );
      setStage({ ...CHOOSE, done: i18n.t("diary.bringIn.done", changed) });
    } catch (error) {
      refuse(i18n.t("diary.bringIn.failed", [messageOf(error)]));
    }
  };

  return (
    <div class="opt-diary-part" data-testid="bring-in-part">
      <h3 class="h3">{i18n.t("diary.bringIn.title")}</h3>
      <p class="small second">{i18n.t("diary.bringIn.intro")}</p>
      <JsonFileInput
        inputRef={input}
        label={i18n.t("diary.bringIn.choose")}
        testId="import-file"
        onChoose={(file) => void read(file, "")}
      />
      {(stage.stage === "choose" || stage.stage === "busy") && (
        <Button busy={stage.stage === "busy"} onPress={() => input.current?.click()} testId="import-choose">
          {i18n.t("diary.bringIn.choose")}
        </Button>
      )}
      {stage.stage === "locked" && (
        <PassphraseForm
          name={stage.file.name}
          isWrong={stage.isWrong}
          onOpen={(passphrase) => void read(stage.file, passphrase)}
          onCancel={() => setStage(CHOOSE)}
        />
      )}
      {stage.stage === "confirm" && (
        <ImportPreview
          preview={stage.preview}
          mode={mode}
          onMode={setMode}
          onConfirm={() => void takeIn(stage.text, stage.preview)}
          onCancel={() => setStage(CHOOSE)}
        />
      )}
      <output class="small save-said">
        {stage.stage === "busy" ? stage.words : stage.stage === "choose" ? stage.done : null}
      </output>
      {stage.stage === "choose" && stage.fault !== null && (
        <p class="err" role="alert">
          {stage.fault}
        </p>
      )}
      <LastImportLine deps={deps} onUndone={(done) => setStage({ ...CHOOSE, done })} onFailed={refuse} />
    </div>
  );
}

type LastImportProps = {
  readonly deps: BringInDeps;
  readonly onUndone: (words: string) => void;
  readonly onFailed: (words: string) => void;
};

/** The last file that came in, until another one does: it can be undone as a whole. */
function LastImportLine({ deps, onUndone, onFailed }: LastImportProps): JSX.Element | null {
  const last = useLoaded(deps.lastImport, (again) => deps.onChanged(["checkIns", "spans", "quarantine"], again));
  const [isBusy, setBusy] = useState(false);
  if (last.state !== "ready" || last.value === null || last.value.changed === 0) return null;
  const { id, at, changed } = last.value;
  const undo = async () => {
    setBusy(true);
    try {
      onUndone(i18n.t("diary.bringIn.undone", await deps.undoImport(id)));
    } catch (error) {
      onFailed(i18n.t("diary.bringIn.failed", [messageOf(error)]));
    }
    setBusy(false);
  };
  const { date, clock } = browserFormat();
  return (
    <div class="opt-copy-row opt-diary-last">
      <span class="small second">{i18n.t("diary.bringIn.last", changed, [date(at), clock(at), changed])}</span>
      <Button size="small" icon="undo" busy={isBusy} onPress={() => void undo()} testId="import-undo">
        {i18n.t("diary.bringIn.undo")}
      </Button>
    </div>
  );
}
