import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { FilePreview } from "@/src/storage/diary-file/read-file.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Segments } from "../../../components/segments.tsx";
import { effectOf, kindName, refusalWords, wholeEffect } from "./bring-in-words.ts";

export type ImportPreviewProps = {
  readonly preview: FilePreview;
  readonly mode: ImportMode;
  readonly onMode: (mode: ImportMode) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** What a file would do, kind by kind, before anything of it is stored. */
export function ImportPreview({ preview, mode, onMode, onConfirm, onCancel }: ImportPreviewProps): JSX.Element {
  const { added, changed, goes } = wholeEffect(preview, mode);
  const isNothing = added + changed + goes === 0;
  return (
    <div class="opt-diary-preview sheet" data-testid="import-preview">
      <p class="second small">{savedWords(preview)}</p>
      <Segments
        label={i18n.t("diary.bringIn.how")}
        value={mode}
        onChoose={onMode}
        segments={[
          { value: "merge", text: i18n.t("diary.bringIn.merge"), testId: "import-merge" },
          { value: "replace", text: i18n.t("diary.bringIn.replace"), testId: "import-replace" },
        ]}
      />
      <p class="small">{i18n.t(mode === "merge" ? "diary.bringIn.mergeMeans" : "diary.bringIn.replaceMeans")}</p>
      <EffectTable preview={preview} mode={mode} />
      {preview.refused.length > 0 && (
        <div data-testid="import-refused">
          <b class="small">{i18n.t("diary.refused.title")}</b>
          <ul class="opt-list">
            {preview.refused.map((refusal) => (
              <li key={`${refusal.kind} ${refusal.because}`}>{refusalWords(refusal)}</li>
            ))}
          </ul>
        </div>
      )}
      {isNothing && <p>{i18n.t("diary.bringIn.nothing")}</p>}
      <div class="opt-copy-row">
        {!isNothing && (
          <Button look="ink" onPress={onConfirm} testId="import-confirm">
            {goes > 0
              ? i18n.t("diary.bringIn.goReplace", goes, [added + changed, goes])
              : i18n.t("diary.bringIn.go", added + changed)}
          </Button>
        )}
        <Button look="bare" onPress={onCancel} testId="import-cancel">
          {i18n.t("diary.bringIn.cancel")}
        </Button>
      </div>
    </div>
  );
}

function savedWords({ end, records }: FilePreview): string {
  const at = Date.parse(end.savedAt);
  if (Number.isNaN(at)) return i18n.t("diary.bringIn.undated", records);
  const date = new Intl.DateTimeFormat(i18n.t("common.lang"), { dateStyle: "long" });
  return i18n.t("diary.bringIn.saved", records, [date.format(at), browserFormat().clock(at), records]);
}

function EffectTable({ preview, mode }: Pick<ImportPreviewProps, "preview" | "mode">): JSX.Element {
  const rows = RECORD_KIND_NAMES.map((kind) => ({ kind, effect: effectOf(preview.kinds[kind], mode) })).filter(
    ({ effect }) => effect.added + effect.changed + effect.stays + effect.goes > 0,
  );
  const columns =
    mode === "merge" ? (["added", "changed", "stays"] as const) : (["added", "changed", "stays", "goes"] as const);
  return (
    <table class="opt-diary-table">
      <thead>
        <tr>
          <th scope="col">{i18n.t("diary.bringIn.kind")}</th>
          {columns.map((column) => (
            <th key={column} scope="col" class="num">
              {i18n.t(`diary.bringIn.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, effect }) => (
          <tr key={kind}>
            <th scope="row">{kindName(kind)}</th>
            {columns.map((column) => (
              <td key={column} class={effect[column] === 0 ? "num quiet" : "num"}>
                {effect[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
