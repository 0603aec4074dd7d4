import { withPersonal } from "@/src/core/records/personal-settings.ts";
import type { ParsedSettings } from "@/src/core/settings/parse-settings.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { readSettings } from "@/src/storage/read-settings.ts";

/**
 * The settings as they are stored, with the week's plan and the profile, which are records: a page reads them by itself and
 * wakes nobody. Rejects where the records can't be read.
 */
export async function loadSettings(): Promise<ParsedSettings> {
  const desk = readDesk();
  const [stored, weeklyRuns, profile] = await Promise.all([
    readSettings(liveStorage()),
    desk.weeklyRuns.all(),
    desk.profile.all(),
  ]);
  return { ...stored, settings: withPersonal(stored.settings, { weeklyRuns, profile: profile[0] ?? null }) };
}
