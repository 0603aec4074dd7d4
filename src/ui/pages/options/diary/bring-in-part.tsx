import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { fileRows } from "@/src/storage/diary-file/row-source.ts";
import { Button } from "../../../components/button.tsx";
import { JsonFileInput } from "../../../components/json-file-input.tsx";
import { fileFault } from "./bring-in-words.ts";
import type { BringInDeps } from "./diary-deps.ts";
import { ImportPreview } from "./import-preview.tsx";
import { LastImportLine, TakingInWords } from "./taking-in-parts.tsx";
import { useLockedFile } from "./use-locked-file.tsx";
import { useTakingIn } from "./use-taking-in.ts";

/** Choose a file, see what it would change, then take it in: all of it or nothing, and it can be undone. */
export function BringInPart({ deps }: { readonly deps: BringInDeps }): JSX.Element {
  const taking = useTakingIn(deps);
  const { stage } = taking;
  const locked = useLockedFile("import");
  const input = useRef<HTMLInputElement>(null);

  const read = (file: File, passphrase: string) => {
    locked.forget();
    return taking.preview({
      words: i18n.t("diary.bringIn.opening"),
      async open(signal) {
        const opened = await deps.openFile(file, passphrase);
        const found = signal.aborted ? null : locked.opened(file, opened);
        return found && fileRows(found.text);
      },
      faultOf: fileFault,
    });
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
      {stage.stage !== "confirm" && !locked.isWaiting && (
        <Button busy={stage.stage === "busy"} onPress={() => input.current?.click()} testId="import-choose">
          {i18n.t("diary.bringIn.choose")}
        </Button>
      )}
      {locked.formFor(read)}
      {stage.stage === "confirm" && (
        <ImportPreview
          of="file"
          preview={stage.preview}
          onConfirm={(mode) => void taking.takeIn(stage, mode)}
          onCancel={taking.cancel}
        />
      )}
      <TakingInWords stage={stage} />
      <LastImportLine deps={deps} of="file" taking={taking} />
    </div>
  );
}
