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

export const SETTINGS_KEY = "settings";
/** The last settings that were read, for the case that the disk stops answering. */
const MIRROR_KEY = "settings-mirror";

export interface SettingsRepo {
  /**
   * Never rejects: a wrong field has its default and is reported; an unreadable store gives the last known settings. A field
   * of another version is no fault: nothing fell back because of it, and nobody could put it right.
   */
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

  async function load(): Promise<ParsedSettings> {
    try {
      const raw = await storage.local.get(SETTINGS_KEY);
      await mirror(raw);
      return read(raw);
    } catch {
      const raw = await storage.session.get(MIRROR_KEY).catch(() => undefined);
      return read(raw);
    }
  }

  async function mirror(raw: unknown): Promise<void> {
    const text = JSON.stringify(raw) ?? "";
    if (text === mirrored || raw === undefined) return;
    await storage.session.set(MIRROR_KEY, raw).catch(() => undefined);
    mirrored = text;
  }

  return {
    load,
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

function read(raw: unknown): ParsedSettings {
  const { settings, faults } = parseSettings(raw);
  return { settings, faults: faults.filter(({ path }) => path === "" || isSettingsKey(path.split(".")[0] ?? "")) };
}

function pick(settings: Settings, keys: readonly string[]): Partial<Settings> {
  return Object.fromEntries(keys.filter(isSettingsKey).map((key) => [key, settings[key]]));
}
