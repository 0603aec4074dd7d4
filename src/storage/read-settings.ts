import { isSettingsKey, type ParsedSettings, parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

export const SETTINGS_KEY = "settings";
/** The last settings that were read, for the case that the disk stops answering. */
export const SETTINGS_MIRROR_KEY = "settings-mirror";

/**
 * The settings as they are stored, for pages and the background alike. Never rejects: a wrong field has its default and is
 * reported; an unreadable store gives the last known settings. A field of another version is no fault: nothing fell back
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
    return parse(raw);
  } catch {
    return parse(await session.get(SETTINGS_MIRROR_KEY).catch(() => undefined));
  }
}

function parse(raw: unknown): ParsedSettings {
  const { settings, faults } = parseSettings(raw);
  return { settings, faults: faults.filter(({ path }) => path === "" || isSettingsKey(path.split(".")[0] ?? "")) };
}
