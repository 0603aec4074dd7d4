import { RECORD_KIND_NAMES, type RecordKind } from "../records/record-kinds.ts";
import { DIARY_FORMAT, DIARY_VERSION, type DiaryHead, type RowPortion } from "./diary-format.ts";

/**
 * The diary as the text of one JSON file, in pieces: one record a line, so that people and programs that compare can read it. It
 * ends with the number of its records, so that a file that was cut off is known from one that is whole.
 *
 * @param portions those of one kind follow each other; kinds without any may be left out
 */
export async function* writeDiary(head: DiaryHead, portions: AsyncIterable<RowPortion>): AsyncGenerator<string> {
  yield `{
  "$schema": "diary.schema.json",
  "format": ${JSON.stringify(DIARY_FORMAT)},
  "version": ${DIARY_VERSION},
  "savedAt": ${JSON.stringify(new Date(head.savedAt).toISOString())},
  "product": ${JSON.stringify(head.product)},
  "settings": ${JSON.stringify(head.settings)},
  "records": {`;
  let count = 0;
  let open: RecordKind | null = null;
  const written = new Set<RecordKind>();
  for await (const { kind, rows } of portions) {
    if (rows.length === 0) continue;
    let text = "";
    if (open !== kind) {
      text = `${open === null ? "" : "\n    ],"}\n    ${JSON.stringify(kind)}: [`;
      open = kind;
      written.add(kind);
    } else text = ",";
    yield text + rows.map((row) => `\n      ${JSON.stringify(row)}`).join(",");
    count += rows.length;
  }
  if (open !== null) yield "\n    ]";
  const empty = RECORD_KIND_NAMES.filter((kind) => !written.has(kind));
  yield empty.map((kind, index) => `${index > 0 || open !== null ? "," : ""}\n    "${kind}": []`).join("");
  yield `\n  },\n  "count": ${count}\n}\n`;
}
