import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { RowSource } from "@/src/storage/diary-file/row-source.ts";
import { browserFormat } from "../../../app/format.ts";
import { grouped } from "../../../app/grouped.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { Button } from "../../../components/button.tsx";
import type { BringInDeps } from "./diary-deps.ts";
import type { TakingIn } from "./use-taking-in.ts";

/** How far it got, a way to stop it, and what came of it. */
export function TakingInWords({ stage }: Pick<TakingIn, "stage">): JSX.Element {
  return (
    <>
      <output class="small save-said">
        {stage.stage === "busy" ? stage.words : stage.stage === "idle" ? stage.done : null}
      </output>
      {stage.stage === "busy" && stage.stop !== null && (
        <Button size="small" onPress={stage.stop} testId="import-stop">
          {i18n.t("diary.bringIn.stop")}
        </Button>
      )}
      {stage.stage === "idle" && stage.fault !== null && (
        <p class="err" role="alert">
          {stage.fault}
        </p>
      )}
    </>
  );
}

type LastImportProps = {
  readonly deps: Pick<BringInDeps, "lastImport" | "undoImport" | "onChanged">;
  readonly of: RowSource["of"];
  readonly taking: Pick<TakingIn, "say" | "refuse">;
};

const LAST = { file: "diary.bringIn.last", snapshot: "diary.back.last" } as const;

/** What came in last, from a file or an earlier day, until something else does: it can be undone as a whole. */
export function LastImportLine({ deps, of, taking }: LastImportProps): JSX.Element | null {
  const last = useLoaded(deps.lastImport, (again) => deps.onChanged(["checkIns", "spans", "quarantine"], again));
  const [isBusy, setBusy] = useState(false);
  if (last.state !== "ready" || last.value === null || last.value.changed === 0 || last.value.of !== of) return null;
  const { id, at, changed } = last.value;
  const undo = async () => {
    setBusy(true);
    try {
      taking.say(i18n.t("diary.bringIn.undone", await deps.undoImport(id)));
    } catch (error) {
      taking.refuse(i18n.t("diary.bringIn.failed", [messageOf(error)]));
    }
    setBusy(false);
  };
  const { date, clock } = browserFormat();
  return (
    <div class="opt-copy-row opt-diary-last">
      <span class="small second">{i18n.t(LAST[of], changed, [date(at), clock(at), grouped(changed)])}</span>
      <Button size="small" icon="undo" busy={isBusy} onPress={() => void undo()} testId="import-undo">
        {i18n.t("diary.bringIn.undo")}
      </Button>
    </div>
  );
}
