import { i18n } from "#i18n";
import { minutesOfDay } from "@/src/core/settings/edit-hours.ts";
import type { TimeRange } from "@/src/core/settings/settings.ts";

/** What two times mean where it is not what one might think: over midnight, or the whole day. Else null. */
export function hoursNote({ from, to }: TimeRange): string | null {
  if (from === to) return i18n.t("options.hours.wholeDay");
  return minutesOfDay(to) < minutesOfDay(from) && to !== "00:00" ? i18n.t("options.hours.overnight") : null;
}
