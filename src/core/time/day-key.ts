/** A local calendar day, `YYYY-MM-DD`. Only means something together with the zone that was in force. */
export type DayKey = string & { readonly __brand: "DayKey" };

/** A wall-clock time of day, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string & { readonly __brand: "ClockTime" };

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
