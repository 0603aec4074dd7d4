import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsKey, settingsSchema } from "./settings.ts";

/** One field that could not be used: where it is, what was wrong. */
export type SettingsFault = { readonly path: string; readonly message: string };
export type ParsedSettings = { readonly settings: Settings; readonly faults: readonly SettingsFault[] };

/**
 * Reads settings from storage, a backup or a day script. Never throws: a field that is missing has its default, a field
 * that is wrong has its default and is reported, an unknown field is reported and ignored. A group (`posture`) is read
 * member by member, a list (`runPlan`) entry by entry: what is right in it stays.
 */
export function parseSettings(raw: unknown, base: Settings = DEFAULT_SETTINGS): ParsedSettings {
  if (raw === undefined || raw === null) return { settings: base, faults: [] };
  if (!isRecord(raw)) return { settings: base, faults: [{ path: "", message: "expected an object of settings" }] };

  const faults: SettingsFault[] = [];
  const settings: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(raw)) {
    if (!isSettingsKey(key)) {
      faults.push({ path: key, message: "no such setting" });
      continue;
    }
    const before: unknown = base[key];
    const whole = isRecord(value) && isRecord(before) ? { ...before, ...value } : value;
    const parsed = v.safeParse(settingsSchema()[key], whole);
    if (parsed.success) {
      settings[key] = parsed.output;
      continue;
    }
    faults.push(
      ...parsed.issues.map((issue) => ({
        path: [key, v.getDotPath(issue)].filter(Boolean).join("."),
        message: issue.message,
      })),
    );
    const wrong = new Set(parsed.issues.map(({ path }) => path?.[0]?.key));
    const mended = v.safeParse(settingsSchema()[key], without(wrong, whole, before));
    if (mended.success) settings[key] = mended.output;
  }
  return { settings: settings as Settings, faults };
}

export function isSettingsKey(key: string): key is SettingsKey {
  return Object.hasOwn(settingsSchema(), key);
}

/** A group with the wrong members as they were before, a list without its wrong entries. */
function without(wrong: ReadonlySet<unknown>, whole: unknown, before: unknown): unknown {
  if (Array.isArray(whole)) return whole.filter((_, index) => !wrong.has(index));
  if (!isRecord(whole) || !isRecord(before)) return before;
  return { ...whole, ...Object.fromEntries(Object.entries(before).filter(([member]) => wrong.has(member))) };
}
