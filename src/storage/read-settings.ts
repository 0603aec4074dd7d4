import { isRecord } from "@/src/core/lib/is-record.ts";
import { isSettingsKey, type ParsedSettings, parseSettings } from "@/src/core/settings/parse-settings.ts";
import { asWriting, type Writing } from "@/src/core/settings/regional.ts";
import { asRunner, type Runner } from "@/src/core/settings/runner.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

export const SETTINGS_KEY = "settings";
/** The last settings that were read, for the case that the disk stops answering. */
export const SETTINGS_MIRROR_KEY = "settings-mirror";

/**
 * The settings as they are stored, for pages and the background alike. Never rejects: a wrong field has its default and is
 * reported; a store that can't be read, or was cleared, gives the last known settings. A field of another version is no fault: nothing fell back
 * because of it, and nobody could put it right. The week's plan and the profile are records: `withPersonal` adds them.
 *
 * @param onRead hears what lies in the store, before it is parsed
 */
export async function readSettings(
  { local, session }: { readonly local: StorageArea; readonly session: StorageArea },
  onRead: (raw: unknown) => Promise<void> = async () => {},
): Promise<ParsedSettings> {
  try {
    const raw = await local.get(SETTINGS_KEY);
    await onRead(raw);
    return parse(raw ?? (await lastKnown(session)));
  } catch {
    return parse(await lastKnown(session));
  }
}

/** What every page needs at its first drawing. */
export type Appearance = {
  readonly theme: Settings["theme"];
  /** How times and weeks are written. */
  readonly writing: Writing;
  /** Who the drawn runner is. */
  readonly runner: Runner;
};

/** The settings that every page needs before it knows any other, so that none of them need be parsed for it. */
export async function readAppearance(local: StorageArea): Promise<Appearance> {
  const stored = await local.get(SETTINGS_KEY);
  const { theme, clock, weekStart, runner } = isRecord(stored) ? stored : {};
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    writing: asWriting(clock, weekStart),
    runner: asRunner(runner),
  };
}

/** The settings that were last read in this browser session, unparsed; undefined where none were. Never rejects. */
export const lastKnown = (session: StorageArea): Promise<unknown> =>
  session.get(SETTINGS_MIRROR_KEY).catch(() => undefined);

function parse(raw: unknown): ParsedSettings {
  const { settings, faults } = parseSettings(raw);
  return { settings, faults: faults.filter(({ path }) => path === "" || isSettingsKey(path.split(".")[0] ?? "")) };
}
