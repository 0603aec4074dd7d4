import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { sumOf, type SnapshotEntry } from "@/src/storage/second-copy/snapshot-list.ts";
import { browserFormat } from "../../../app/format.ts";
import { grouped } from "../../../app/grouped.ts";
import { useLoaded } from "../../../app/use-loaded.ts";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import type { GoBackDeps } from "./diary-deps.ts";
import { ImportPreview } from "./import-preview.tsx";
import { MissingRecords } from "./missing-records.tsx";
import { SnapshotList } from "./snapshot-list.tsx";
import { LastImportLine, TakingInWords } from "./taking-in-parts.tsx";
import { useTakingIn } from "./use-taking-in.ts";

/** Earlier days to go back to, with what differs from now; and where records are missing, what can be done. */
export function GoBackPart({ deps }: { readonly deps: GoBackDeps }): JSX.Element {
  const copy = useLoaded(deps.loadCopy, (again) => deps.onChanged(["faults", "checkIns", "spans"], again));
  const [isOpen, setOpen] = useState(false);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const taking = useTakingIn(deps);
  const { stage } = taking;
  const snapshots = copy.state === "ready" ? copy.value.snapshots : [];
  const loss = copy.state === "ready" ? copy.value.loss : null;
  const isListed = isOpen && snapshots.some(({ key }) => key === previewed);
  const preview = (entry: SnapshotEntry) => {
    setPreviewed(entry.key);
    void taking.preview({
      words: i18n.t("diary.bringIn.reading", 0),
      open: async () => deps.snapshotRows(entry),
      faultOf: (error) => i18n.t("diary.back.cantShow", [messageOf(error)]),
    });
  };
  const below = (
    <>
      {stage.stage === "confirm" && (
        <ImportPreview
          key={previewed}
          of="snapshot"
          preview={stage.preview}
          onConfirm={(mode) => void taking.takeIn(stage, mode)}
          onCancel={taking.cancel}
        />
      )}
      <TakingInWords stage={stage} />
    </>
  );
  return (
    <div id="copy" class="opt-diary-part" data-testid="copy">
      <h3 class="h3">{i18n.t("diary.back.title")}</h3>
      <p class="small second">{i18n.t("diary.back.intro")}</p>
      {copy.state === "failed" && (
        <ErrorNotice detail={copy.message} onRetry={copy.retry}>
          {i18n.t("diary.back.unread")}
        </ErrorNotice>
      )}
      {loss !== null && <MissingRecords deps={deps} loss={loss} onDone={taking.say} />}
      {copy.state === "ready" && <p class="small">{newestWords(snapshots[0])}</p>}
      {snapshots.length > 0 && (
        <details class="opt-diary-wide" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary class="small" data-testid="show-days">
            {i18n.t("diary.back.show", snapshots.length)}
          </summary>
          {isOpen && (
            <SnapshotList
              deps={deps}
              snapshots={snapshots}
              isBusy={stage.stage === "busy"}
              onPreview={preview}
              previewed={isListed && previewed !== null ? { key: previewed, below } : null}
            />
          )}
        </details>
      )}
      {!isListed && below}
      <LastImportLine deps={deps} of="snapshot" taking={taking} />
    </div>
  );
}

function newestWords(newest: SnapshotEntry | undefined): string {
  if (newest === undefined) return i18n.t("diary.back.none");
  const { date, clock } = browserFormat();
  const [records, leftOut] = [sumOf(newest.rows), sumOf(newest.leftOut)];
  const made = i18n.t("diary.back.made", records, [date(newest.at), clock(newest.at), grouped(records)]);
  return leftOut === 0 ? made : `${made} ${i18n.t("diary.back.leftOut", leftOut, [grouped(leftOut)])}`;
}
