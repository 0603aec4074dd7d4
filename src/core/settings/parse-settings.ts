import * as v from "valibot";
import { DEFAULT_SETTINGS, type Settings, type SettingsKey, settingsSchema } from "./settings.ts";

/** One field that could not be used: where it is, what was wrong. */
export type SettingsFault = { readonly path: string; readonly message: string };
export type ParsedSettings = { readonly settings: Settings; readonly faults: readonly SettingsFault[] };

/**
 * Reads settings from storage, a backup or a day script. Never throws: a field that is missing has its default, a field
 * that is wrong has its default and is reported, an unknown field is reported and ignored. Inside a group (`posture`)
 * single members may be left out.
 */
export function parseSettings(raw: unknown, base: Settings = DEFAULT_SETTINGS): ParsedSettings {
  if (raw === undefined || raw === null) return { settings: base, faults: [] };
  if (!isRecord(raw)) return { settings: base, faults: [{ path: "", message: "expected an object of settings" }] };

  const faults: SettingsFault[] = [];
  const settings: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(raw)) {
    if (!(key in settingsSchema)) {
      faults.push({ path: key, message: "no such setting" });
      continue;
    }
    const name = key as SettingsKey;
    const before: unknown = base[name];
    const whole = isRecord(value) && isRecord(before) ? { ...before, ...value } : value;
    const parsed = v.safeParse(settingsSchema[name], whole);
    if (parsed.success) settings[name] = parsed.output;
    else {
      faults.push(
        ...parsed.issues.map((issue) => ({
          path: [name, v.getDotPath(issue)].filter(Boolean).join("."),
          message: issue.message,
        })),
      );
    }
  }
  return { settings: settings as Settings, faults };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
