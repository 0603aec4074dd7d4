import { isRecord } from "../lib/is-record.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { PERSONAL_SETTINGS } from "../records/personal-settings.ts";
import { isSettingsKey, parseSettings } from "../settings/parse-settings.ts";
import type { Settings, SettingsKey } from "../settings/settings.ts";
import { DIARY_FORMAT, DIARY_VERSION, SETTINGS_FORMAT, SETTINGS_VERSION } from "./diary-format.ts";
import { createJsonParts, JsonPartsError } from "./json-parts.ts";

/** A setting that got another name, and when: a file saved before still has the old one. */
export type SettingMove = { readonly since: string; readonly from: string; readonly to: SettingsKey };
/** Earliest first. */
export const SETTING_MOVES: readonly SettingMove[] = [];

/** What a file would change. */
export type SettingsPlan = {
  readonly patch: Partial<Settings>;
  /** Names that this version doesn't know. */
  readonly unknown: readonly string[];
  /** Settings of which something can't be used; what of them can is in the patch. */
  readonly wrong: readonly SettingsKey[];
};
export type SettingsRefusal = { readonly because: "not-ours" | "newer" | "damaged"; readonly version: string };

const refuse = (because: SettingsRefusal["because"], version = "") => fail({ because, version });

/** The settings in a file of settings or of a whole diary, as its text comes: the records of a diary are passed over. */
export async function readFileSettings(text: AsyncIterable<string>): Promise<Result<unknown, SettingsRefusal>> {
  const parts = createJsonParts("records");
  const head = new Map<string, unknown>();
  try {
    for await (const chunk of text) {
      for (const { path, text: value } of parts.feed(chunk)) {
        if (path.length === 1) head.set(path[0] ?? "", JSON.parse(value));
      }
    }
    parts.end();
  } catch (error) {
    if (error instanceof JsonPartsError || error instanceof SyntaxError) return refuse("damaged");
    throw error;
  }
  const known = { [DIARY_FORMAT]: DIARY_VERSION, [SETTINGS_FORMAT]: SETTINGS_VERSION };
  const latest = Object.entries(known).find(([format]) => format === head.get("format"))?.[1];
  const version = head.get("version");
  if (latest === undefined || typeof version !== "number") return refuse("not-ours");
  if (version > latest) return refuse("newer", String(version));
  return ok(head.get("settings"));
}

/** What the settings of a file would change here: old names under their new ones, unknown ones dropped and named. */
export function planSettings(
  raw: unknown,
  current: Settings,
  moves: readonly SettingMove[] = SETTING_MOVES,
): SettingsPlan {
  let found: Readonly<Record<string, unknown>> = isRecord(raw) ? raw : {};
  for (const { from, to } of moves) {
    const { [from]: moved, ...others } = found;
    if (moved !== undefined) found = { [to]: moved, ...others };
  }
  // They are records, and travel with the diary.
  found = Object.fromEntries(Object.entries(found).filter(([name]) => !PERSONAL_SETTINGS.some((own) => own === name)));
  const { settings, faults } = parseSettings(found, current);
  const names = Object.keys(found).filter(isSettingsKey);
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(current[name]));
  const broken = new Set(faults.map(({ path }) => path.split(".")[0] ?? ""));
  return {
    patch: Object.fromEntries(changed.map((name) => [name, settings[name]])),
    unknown: Object.keys(found).filter((name) => !isSettingsKey(name)),
    wrong: names.filter((name) => broken.has(name)),
  };
}
