import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../../../components/button.tsx";
import type { ComputersDeps } from "./computers-deps.ts";

type HandFilesProps = {
  readonly deps: ComputersDeps;
  readonly isBusy: boolean;
  readonly run: (work: Promise<void>) => void;
};

/** This computer's file to take along, and those of the others to read: where no folder can be chosen. */
export function HandFiles({ deps, isBusy, run }: HandFilesProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [isNone, setNone] = useState(false);
  const take = async (files: readonly File[]) => setNone(!(await deps.takeExchangeFiles(files)));
  return (
    <>
      <Button size="small" variant="ink" busy={isBusy} onPress={() => run(deps.saveExchangeFile())} testId="sync-save">
        {i18n.t("computers.on.save")}
      </Button>
      <Button size="small" busy={isBusy} onPress={() => input.current?.click()} testId="sync-read">
        {i18n.t("computers.on.read")}
      </Button>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept=".json,application/json"
        aria-label={i18n.t("computers.on.read")}
        tabIndex={-1}
        data-testid="sync-files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          if (files.length > 0) run(take(files));
        }}
      />
      {isNone && (
        <p class="err" role="alert">
          {i18n.t("computers.on.readNone")}
        </p>
      )}
    </>
  );
}
