import { WEEKDAYS, type Weekday } from "../time/day-key.ts";
import type { Settings } from "./settings.ts";

/** How a person writes time, weeks and distances; "system" is as the browser's first language does. */
export type RegionalChoices = Pick<Settings, "clock" | "weekStart" | "units">;

/** What every page needs at its first drawing. */
export type Writing = Pick<RegionalChoices, "clock" | "weekStart">;

/** Two stored values as choices; what is none follows the browser. By hand, because no page should parse all settings for it. */
export function asWriting(clock: unknown, weekStart: unknown): Writing {
  return {
    clock: clock === "12h" || clock === "24h" ? clock : "system",
    weekStart: weekStart === "mon" || weekStart === "sat" || weekStart === "sun" ? weekStart : "system",
  };
}

/** Regions in which weeks do not begin on a Monday, by the day they begin on: week data of CLDR 48. */
const WEEK_STARTS: Readonly<Record<string, readonly string[]>> = {
  sun: `AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE
    PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW`.split(/\s+/),
  sat: "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "),
  fri: ["MV"],
};
/** Regions whose runners count miles. */
const MILES = ["GB", "US"];

/** The day on which the person's weeks begin. `languages`: best first, as the browser names them. */
export function firstDayOfWeek(choice: Settings["weekStart"], languages: readonly string[]): Weekday {
  if (choice !== "system") return choice;
  const region = regionOf(languages);
  return WEEKDAYS.find((day) => WEEK_STARTS[day]?.includes(region)) ?? "mon";
}

/** What the person's distances are in. */
export function distanceUnit(choice: Settings["units"], languages: readonly string[]): "km" | "mi" {
  if (choice !== "system") return choice;
  return MILES.includes(regionOf(languages)) ? "mi" : "km";
}

/** How to write a time of day: `09:00` with 24 hours, `9:00 AM` with 12. Without languages those of the machine count. */
export function clockOptions(choice: Settings["clock"], languages?: readonly string[]): Intl.DateTimeFormatOptions {
  const hourCycle = choice === "12h" ? "h12" : choice === "24h" ? "h23" : hourCycleOf(languages);
  const isTwelve = hourCycle === "h11" || hourCycle === "h12";
  return { hour: isTwelve ? "numeric" : "2-digit", minute: "2-digit", ...(hourCycle && { hourCycle }) };
}

function hourCycleOf(languages: readonly string[] | undefined): Intl.DateTimeFormatOptions["hourCycle"] {
  return new Intl.DateTimeFormat(languages && [...languages], { hour: "numeric" }).resolvedOptions().hourCycle;
}

/** The region of the first language, the likeliest one where it names none; "" where it says nothing. */
function regionOf([first = ""]: readonly string[]): string {
  try {
    return new Intl.Locale(first).maximize().region ?? "";
  } catch {
    return "";
  }
}
