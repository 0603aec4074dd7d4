import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import type { FilePreview } from "@/src/storage/diary-file/preview-rows.ts";
import type { RowSource } from "@/src/storage/diary-file/row-source.ts";
import { browserFormat } from "../../../app/format.ts";
import { grouped } from "../../../app/grouped.ts";
import { Button } from "../../../components/button.tsx";
import { Segments } from "../../../components/segments.tsx";
import { effectOf, kindName, longDate, refusalWords, wholeEffect } from "./bring-in-words.ts";

export type ImportPreviewProps = {
  readonly of: RowSource["of"];
  readonly preview: FilePreview;
  readonly onConfirm: (mode: ImportMode) => void;
  readonly onCancel: () => void;
};

/** How a file or an earlier day may come in, in the words that fit. What is chosen first comes first. */
const WAYS = {
  file: [
    { mode: "merge", text: "diary.bringIn.merge", means: "diary.bringIn.mergeMeans" },
    { mode: "replace", text: "diary.bringIn.replace", means: "diary.bringIn.replaceMeans" },
  ],
  snapshot: [
    { mode: "replace", text: "diary.back.replace", means: "diary.back.replaceMeans" },
    { mode: "merge", text: "diary.back.merge", means: "diary.back.mergeMeans" },
  ],
} as const;

const GO = {
  file: { add: "diary.bringIn.go", replace: "diary.bringIn.goReplace", added: "diary.bringIn.column.added" },
  snapshot: { add: "diary.back.go", replace: "diary.back.goReplace", added: "diary.back.column" },
} as const;

/** What a file or an earlier day would do, kind by kind, before anything of it is stored. */
export function ImportPreview({ of, preview, onConfirm, onCancel }: ImportPreviewProps): JSX.Element {
  const ways = WAYS[of];
  const [way, setWay] = useState<(typeof ways)[number]>(ways[0]);
  const { mode } = way;
  const { added, changed, goes } = wholeEffect(preview, mode);
  const isNothing = added + changed + goes === 0;
  return (
    <div class="opt-diary-preview sheet" data-testid="import-preview">
      <p class="second small">{savedWords(preview)}</p>
      <Segments
        label={i18n.t("diary.bringIn.how")}
        value={mode}
        onChoose={(chosen) => setWay(ways.find((one) => one.mode === chosen) ?? ways[0])}
        segments={ways.map((one) => ({ value: one.mode, text: i18n.t(one.text), testId: `import-${one.mode}` }))}
      />
      <p class="small">{i18n.t(way.means)}</p>
      <EffectTable of={of} preview={preview} mode={mode} />
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
      {isNothing && <p>{i18n.t(of === "file" ? "diary.bringIn.nothing" : "diary.back.same")}</p>}
      <div class="opt-copy-row">
        {!isNothing && (
          <Button variant="ink" onPress={() => onConfirm(mode)} testId="import-confirm">
            {goes > 0
              ? i18n.t(GO[of].replace, goes, [grouped(added + changed), grouped(goes)])
              : i18n.t(GO[of].add, added + changed, [grouped(added + changed)])}
          </Button>
        )}
        <Button variant="bare" onPress={onCancel} testId="import-cancel">
          {i18n.t("diary.bringIn.cancel")}
        </Button>
      </div>
    </div>
  );
}

function savedWords({ end, records }: FilePreview): string {
  const at = Date.parse(end.savedAt);
  if (Number.isNaN(at)) return i18n.t("diary.bringIn.undated", records, [grouped(records)]);
  return i18n.t("diary.bringIn.saved", records, [longDate(at), browserFormat().clock(at), grouped(records)]);
}

function EffectTable({
  of,
  preview,
  mode,
}: Pick<ImportPreviewProps, "of" | "preview"> & { readonly mode: ImportMode }): JSX.Element {
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
              {i18n.t(column === "added" ? GO[of].added : `diary.bringIn.column.${column}`)}
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
                {grouped(effect[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
