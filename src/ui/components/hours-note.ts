import { i18n } from "#i18n";
import { minutesOf } from "@/src/core/time/local-day.ts";
import type { TimeRange } from "@/src/core/time/time-schemas.ts";

/** What two times mean where it is not what one might think: over midnight, or the whole day. Else null. */
export function hoursNote({ from, to }: TimeRange): string | null {
  if (from === to) return i18n.t("options.hours.wholeDay");
  return minutesOf(to) < minutesOf(from) && to !== "00:00" ? i18n.t("options.hours.overnight") : null;
}
