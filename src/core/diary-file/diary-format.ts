import type { PERSONAL_SETTINGS } from "../records/personal-settings.ts";
import type { RecordKind } from "../records/record-kinds.ts";
import type { Settings } from "../settings/settings.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/**
 * What the file says it is. A change that an older product would misread raises the version, gets a frozen fixture in
 * tests/fixtures/diary/ and is written down in decision 0120. The schema is public/diary.schema.json.
 */
export const DIARY_FORMAT = "standing-start-diary";
export const DIARY_VERSION = 1;

/** Settings alone, in a file of their own. */
export const SETTINGS_FORMAT = "standing-start-settings";
export const SETTINGS_VERSION = 1;

/** Rows of one kind as they are stored. */
export type RowPortion = { readonly kind: RecordKind; readonly rows: readonly object[] };

/** What stands before the records. */
export type DiaryHead = {
  readonly savedAt: EpochMs;
  /** The product's version that wrote it. */
  readonly product: string;
  /** The browser's own; the week's plan and the profile are records. */
  readonly settings: FileSettings;
};
export type FileSettings = Omit<Settings, (typeof PERSONAL_SETTINGS)[number]>;

/** Settings as they travel: without what is a record. */
export function fileSettings(settings: Settings): FileSettings {
  const { runPlan: _, profile: __, ...rest } = settings;
  return rest;
}

/** `standing-start-2026-11-30.json`. @param day the local date */
export const diaryFileName = (day: string, end: string): string => `standing-start-${day}${end}`;
