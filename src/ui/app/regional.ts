import { type Signal, signal } from "@preact/signals";
import {
  asWriting,
  distanceUnit,
  firstDayOfWeek,
  type RegionalChoices,
  type Writing,
} from "@/src/core/settings/regional.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { weekdaysFrom } from "@/src/core/time/week.ts";

type Page = Pick<Window, "localStorage">;

const KEY = "regional";
let chosen: Signal<Writing> | null = null;
const writing = (): Signal<Writing> => (chosen ??= signal(rememberedWriting()));

/**
 * Writes times and weeks as the settings say, and remembers it for the next page's first paint, as with the theme.
 * What is on the screen is drawn anew.
 */
export function applyRegional({ clock, weekStart }: Writing, page: Page = window): void {
  const now = writing().peek();
  if (now.clock === clock && now.weekStart === weekStart) return;
  writing().value = { clock, weekStart };
  try {
    page.localStorage.setItem(KEY, `${clock} ${weekStart}`);
  } catch {
    // Storage may be blocked or full: the next page then begins as the browser's language does.
  }
}

/** Times and weeks as the last page knew them. */
export function rememberedWriting(page: Page = window): Writing {
  try {
    const [clock, weekStart] = (page.localStorage.getItem(KEY) ?? "").split(" ");
    return asWriting(clock, weekStart);
  } catch {
    return asWriting(null, null);
  }
}

/** 12 or 24 hours, as chosen. */
export const clockChoice = (): RegionalChoices["clock"] => writing().value.clock;

/** The day on which this person's weeks begin. */
export const firstWeekday = (): Weekday => firstDayOfWeek(writing().value.weekStart, navigator.languages);

/** The weekdays in this person's order. */
export const weekdaysInOrder = (): readonly Weekday[] => weekdaysFrom(firstWeekday());

/** What this person's distances are in. */
export const distanceUnitOf = ({ units }: Pick<RegionalChoices, "units">): "km" | "mi" =>
  distanceUnit(units, navigator.languages);
