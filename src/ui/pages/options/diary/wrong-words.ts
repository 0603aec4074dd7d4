import { i18n } from "#i18n";
import { isRecord } from "@/src/core/lib/is-record.ts";

/** What people call the fields that go wrong. Another one is called as the file calls it. */
const FIELDS = {
  at: () => i18n.t("diary.field.at"),
  createdAt: () => i18n.t("diary.field.createdAt"),
  day: () => i18n.t("diary.field.day"),
  distanceMeters: () => i18n.t("diary.field.distanceMeters"),
  dueAt: () => i18n.t("diary.field.dueAt"),
  durationSeconds: () => i18n.t("diary.field.durationSeconds"),
  end: () => i18n.t("diary.field.end"),
  endedAt: () => i18n.t("diary.field.endedAt"),
  id: () => i18n.t("diary.field.id"),
  kind: () => i18n.t("diary.field.kind"),
  name: () => i18n.t("diary.field.name"),
  note: () => i18n.t("diary.field.note"),
  pain: () => i18n.t("diary.field.pain"),
  start: () => i18n.t("diary.field.start"),
  startedAt: () => i18n.t("diary.field.startedAt"),
  state: () => i18n.t("diary.field.state"),
  updatedAt: () => i18n.t("diary.field.updatedAt"),
  zone: () => i18n.t("diary.field.zone"),
} as const;

/** @param path as a record has it, such as `zone` or `details.where` */
export function fieldName(path: string): string {
  const name = path.split(".").at(-1) ?? path;
  return Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS]() : path;
}

/** The longest value that is repeated in a sentence. */
const LONGEST = 60;

/**
 * Why a record can't be read, as a sentence that names the field.
 *
 * @param error what `parseRecord` says: where, a colon, and what in the schema's own words
 * @param value the record; left out: not at hand
 */
export function wrongWords(error: string, value?: unknown): string {
  const path = /^([\w.]+): /.exec(error)?.[1];
  if (path === undefined) return i18n.t("diary.wrong.unknown");
  const field = fieldName(path);
  if (!isRecord(value)) return i18n.t("diary.wrong.field", [field]);
  const found = path.split(".").reduce<unknown>((of, name) => (isRecord(of) ? of[name] : undefined), value);
  if (found === undefined || found === null || found === "") return i18n.t("diary.wrong.missing", [field]);
  return typeof found === "string" || typeof found === "number" || typeof found === "boolean"
    ? i18n.t("diary.wrong.value", [field, String(found).slice(0, LONGEST)])
    : i18n.t("diary.wrong.field", [field]);
}
