import { i18n } from "#i18n";
import type { ImportMode } from "@/src/core/diary-file/change-of.ts";
import { DiaryFileError } from "@/src/core/diary-file/read-diary.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { FilePreview, KindPreview, Refusals } from "@/src/storage/diary-file/preview-rows.ts";
import { textLocale } from "../../../app/text-locale.ts";
import { wrongWords } from "./wrong-words.ts";

export const kindName = (kind: RecordKind): string => i18n.t(`diary.kind.${kind}`);

/** Why a file is refused as a whole, and what to do. */
export function fileFault(error: unknown): string {
  if (!(error instanceof DiaryFileError)) return messageOf(error);
  if (error.because === "newer") return i18n.t("diary.file.newer", [error.version]);
  return i18n.t(`diary.file.${camelCase(error.because)}`);
}

/** Why some records of a file are left out. */
export function refusalWords({ kind, because, count, example }: Refusals): string {
  const known = RECORD_KIND_NAMES.find((name) => name === kind);
  const name = known === undefined ? kind : kindName(known);
  const detail = because === "damaged" ? wrongWords(example) : example;
  return i18n.t(`diary.refused.${camelCase(because)}`, [name, count, detail]);
}

/** What an import does to the records of one kind, or of all. */
export type Effect = {
  readonly added: number;
  readonly changed: number;
  readonly stays: number;
  readonly goes: number;
};

export function effectOf({ added, newer, older, same, missing }: KindPreview, mode: ImportMode): Effect {
  return mode === "merge"
    ? { added, changed: newer, stays: older + same + missing, goes: 0 }
    : { added, changed: newer + older, stays: same, goes: missing };
}

export function wholeEffect({ kinds }: FilePreview, mode: ImportMode): Effect {
  const all = RECORD_KIND_NAMES.map((kind) => effectOf(kinds[kind], mode));
  const sum = (field: keyof Effect) => all.reduce((total, effect) => total + effect[field], 0);
  return { added: sum("added"), changed: sum("changed"), stays: sum("stays"), goes: sum("goes") };
}

/** With its year: it may be of another one. */
export const longDate = (at: EpochMs): string =>
  new Intl.DateTimeFormat(textLocale(), { dateStyle: "long" }).format(at);

const A_MEGABYTE = 1_000_000;

export function sizeWords(bytes: number): string {
  const [size, unit] = bytes >= A_MEGABYTE / 10 ? [bytes / A_MEGABYTE, "megabyte"] : [bytes / 1_000, "kilobyte"];
  return new Intl.NumberFormat(i18n.t("common.lang"), { style: "unit", unit, maximumFractionDigits: 1 }).format(size);
}
