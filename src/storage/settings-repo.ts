import { isRecord } from "@/src/core/lib/is-record.ts";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import { PERSONAL_SETTINGS } from "@/src/core/records/personal-settings.ts";
import {
  isSettingsKey,
  type ParsedSettings,
  parseSettings,
  type SettingsFault,
} from "@/src/core/settings/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import type { LocksPort } from "@/src/platform/locks.ts";
import type { StoragePort } from "@/src/platform/storage-areas.ts";
import type { PersonalCopy } from "./keep-personal.ts";
import { lastKnown, readSettings, SETTINGS_KEY, SETTINGS_MIRROR_KEY } from "./read-settings.ts";

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
  keep,
}: {
  readonly storage: StoragePort;
  readonly locks: LocksPort;
  /** Makes records of the personal settings that version 1 kept here: true once they lie where nothing loses them. */
  readonly keep: (copy: PersonalCopy) => Promise<boolean>;
}): SettingsRepo {
  let mirrored = "";
  /** From here on a copy that is left over says nothing any more. */
  let hasKept = false;
  let keeping: Promise<void> | null = null;

  async function handOver(): Promise<void> {
    try {
      const copy = personalCopy(await storage.local.get(SETTINGS_KEY));
      if (copy !== null && !(await keep(copy))) return;
      hasKept = true;
      if (copy === null) return;
      await locks.with("settings", async () => {
        const now = await storage.local.get(SETTINGS_KEY);
        if (isRecord(now)) await storage.local.set(SETTINGS_KEY, withoutPersonal(now));
      });
    } catch {
      // Asked for again at the next wake, or taken out by the next worker.
    }
  }

  async function load(): Promise<ParsedSettings> {
    if (!hasKept) {
      keeping ??= handOver().finally(() => {
        keeping = null;
      });
      await keeping;
    }
    const parsed = await readSettings(storage, mirror);
    if (!hasKept) return parsed;
    const { runPlan, profile } = DEFAULT_SETTINGS;
    return { ...parsed, settings: { ...parsed.settings, runPlan, profile } };
  }

  async function mirror(raw: unknown): Promise<void> {
    if (raw === undefined) return writeBack();
    const text = JSON.stringify(raw);
    if (text === mirrored) return;
    await storage.session.set(SETTINGS_MIRROR_KEY, raw).catch(() => undefined);
    mirrored = text;
  }

  /** Somebody cleared `storage.local`, where this browser session still knows what lay there. Never rejects. */
  async function writeBack(): Promise<void> {
    const known = await lastKnown(storage.session);
    if (known === undefined) return;
    try {
      await locks.with("settings", async () => {
        if ((await storage.local.get(SETTINGS_KEY)) === undefined) await storage.local.set(SETTINGS_KEY, known);
      });
    } catch {
      // At the next look.
    }
  }

  return {
    load,
    update: (patch) =>
      locks.with("settings", async () => {
        const raw = (await storage.local.get(SETTINGS_KEY)) ?? (await lastKnown(storage.session));
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

/** The personal settings that lie among the others; null where none do. */
function personalCopy(raw: unknown): PersonalCopy | null {
  if (!isRecord(raw) || !PERSONAL_SETTINGS.some((key) => key in raw)) return null;
  const { settings, faults } = parseSettings(Object.fromEntries(PERSONAL_SETTINGS.map((key) => [key, raw[key]])));
  const broken = PERSONAL_SETTINGS.flatMap((key) => {
    const fault = faults.find(({ path }) => path.split(".")[0] === key);
    return fault && raw[key] !== undefined
      ? [{ key, value: raw[key], because: `${fault.path}: ${fault.message}` }]
      : [];
  });
  return { settings, broken };
}

function withoutPersonal(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !PERSONAL_SETTINGS.some((name) => name === key)));
}

function pick(settings: Settings, keys: readonly string[]): Partial<Settings> {
  return Object.fromEntries(keys.filter(isSettingsKey).map((key) => [key, settings[key]]));
}
