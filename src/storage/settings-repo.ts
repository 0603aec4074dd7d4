import { isRecord } from "@/src/core/lib/is-record.ts";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import {
  isSettingsKey,
  type ParsedSettings,
  parseSettings,
  type SettingsFault,
} from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { LocksPort } from "@/src/platform/locks.ts";
import type { StoragePort } from "@/src/platform/storage-areas.ts";
import { readSettings, SETTINGS_KEY, SETTINGS_MIRROR_KEY } from "./read-settings.ts";

export interface SettingsRepo {
  /** See `readSettings`. */
  load(): Promise<ParsedSettings>;
  /** Changes the named fields, or none if one of them is wrong. Rejects if the store can't be written. */
  update(patch: Readonly<Record<string, unknown>>): Promise<Result<Settings, readonly SettingsFault[]>>;
  watch(onChange: () => void): void;
}

export function createSettingsRepo({
  storage,
  locks,
}: {
  readonly storage: StoragePort;
  readonly locks: LocksPort;
}): SettingsRepo {
  let mirrored = "";

  async function mirror(raw: unknown): Promise<void> {
    const text = JSON.stringify(raw) ?? "";
    if (text === mirrored || raw === undefined) return;
    await storage.session.set(SETTINGS_MIRROR_KEY, raw).catch(() => undefined);
    mirrored = text;
  }

  return {
    load: () => readSettings(storage, mirror),
    update: (patch) =>
      locks.with("settings", async () => {
        const raw = await storage.local.get(SETTINGS_KEY);
        const current = parseSettings(raw).settings;
        const { settings, faults } = parseSettings(patch, current);
        if (faults.length > 0) return fail(faults);
        // Fields that were wrong or unknown stay as they are: a newer product may understand them.
        const kept = isRecord(raw) ? raw : {};
        await storage.local.set(SETTINGS_KEY, { ...kept, ...pick(settings, Object.keys(patch)) });
        return ok(settings);
      }),
    watch(onChange) {
      storage.onLocalChanged((keys) => {
        if (keys.includes(SETTINGS_KEY)) onChange();
      });
    },
  };
}

function pick(settings: Settings, keys: readonly string[]): Partial<Settings> {
  return Object.fromEntries(keys.filter(isSettingsKey).map((key) => [key, settings[key]]));
}
