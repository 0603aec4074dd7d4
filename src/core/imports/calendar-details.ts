import { type CalendarLine, plainText } from "./calendar-lines.ts";
import { isRepetitionsAlone, isRunTitle, metersIn, minutesIn } from "./calendar-title.ts";
import { sportMeaning } from "./sport-word.ts";

/** What an entry says of its run beside its time. Null: it doesn't say. */
export type CalendarDetails = {
  readonly title: string;
  readonly minutes: number | null;
  readonly meters: number | null;
  readonly isRun: boolean;
};

const TITLE_LENGTH = 80;
/** Before and after repetitions whose time alone the title says. */
const WARM_UP_MINUTES = 20;
/** A plan maker's texts say what is planned in their first lines, or label it. */
const LONGEST_TEXT = 4000;

/**
 * Reads the title first, then what plan makers write below it: `Planned Time: 1:10`, `Distance Planned: 12.00 km` (TrainingPeaks,
 * Final Surge, Garmin), `X-WORKOUT-ESTIMATED-DURATION:3150` (Runna), `Workout type: Run`.
 */
export function detailsOf(entry: readonly CalendarLine[]): CalendarDetails {
  const text = (name: string) => plainText(entry.find((line) => line.name === name)?.value ?? "");
  const title = text("SUMMARY")
    .slice(0, 1000)
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  const description = text("DESCRIPTION").slice(0, LONGEST_TEXT);
  const repetitions = isRepetitionsAlone(title) ? WARM_UP_MINUTES : 0;
  const inTitle = minutesIn(title);
  const planned = plannedIn(description);
  return {
    title: title.slice(0, TITLE_LENGTH),
    minutes: planned.minutes ?? extraMinutes(entry) ?? (inTitle === null ? null : inTitle + repetitions),
    meters: metersIn(title) ?? planned.meters ?? extraMeters(entry),
    isRun: isRun(title, description, text("CATEGORIES")),
  };
}

const TYPE = /^\s*(?:workout|activity|sport|training)?[ _]?type\s*:\s*([^\n]{1,40})$/imu;

function isRun(title: string, description: string, categories: string): boolean {
  const type = TYPE.exec(description)?.[1]?.trim();
  const meaning = type === undefined ? "unknown" : sportMeaning(type);
  if (meaning === "run") return true;
  // A plan's own word for the kind of a day that is no run, known to us or not.
  if (
    type !== undefined &&
    /^(?:bike|swim|strength|x-?train|rest|day off|walk|brick|race|mtn|other|custom)/i.test(type)
  ) {
    return /^(?:race|other|custom)/i.test(type) && isRunTitle(title);
  }
  if (meaning === "other") return false;
  return isRunTitle(title) || (title !== "" && categories.split(",").some((word) => sportMeaning(word) === "run"));
}

const WHAT = {
  minutes: "time|duration|dauer|zeit|durée|temps|duración|tiempo|durata|tempo|duração|duur|tijd|czas",
  meters: "distance|distanz|strecke|distancia|distanza|distância|afstand|dystans",
};
const PLANNED = "planned|estimated|total|target|geplante?|prévue?|prevista?|planificad[ao]|gepland";
const labelled = (what: string) =>
  new RegExp(
    `(?<!\\p{L})(?:(?:${PLANNED})[ _]?(?:${what})|(?:${what})[ _]?(?:${PLANNED})?)\\s*[:=]\\s*([^\\n]{1,40})`,
    "iu",
  );
const LABELLED = { minutes: labelled(WHAT.minutes), meters: labelled(WHAT.meters) };

/** What a text says under a label. A value without a unit is hours and minutes, kilometres or miles by its neighbour. */
function plannedIn(text: string): { readonly minutes: number | null; readonly meters: number | null } {
  const time = LABELLED.minutes.exec(text)?.[1]?.trim() ?? "";
  const distance = LABELLED.meters.exec(text)?.[1]?.trim() ?? "";
  return { minutes: plannedMinutes(time), meters: metersIn(distance) ?? metersAlone(distance) };
}

function plannedMinutes(text: string): number | null {
  const [, first, second, third] = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?/.exec(text) ?? [];
  if (first === undefined || second === undefined) return minutesIn(text);
  if (third !== undefined) return Number(first) * 60 + Number(second) + Number(third) / 60 || null;
  // `1:10` is hours, `45:00` minutes.
  return (Number(first) < 10 ? Number(first) * 60 + Number(second) : Number(first) + Number(second) / 60) || null;
}

function metersAlone(text: string): number | null {
  const match = /^(\d{1,6}(?:\.\d+)?)\s?m?$/i.exec(text);
  const meters = Number(match?.[1] ?? 0);
  return meters >= 400 ? meters : null;
}

const valueOf = (entry: readonly CalendarLine[], name: RegExp): string =>
  entry.find((line) => line.name.startsWith("X-") && name.test(line.name))?.value.trim() ?? "";

/** Seconds, as `PT52M`, or as a clock. */
function extraMinutes(entry: readonly CalendarLine[]): number | null {
  const text = valueOf(entry, /DURATION/);
  if (/^\d{1,6}(?:\.\d+)?$/.test(text)) return Number(text) / 60 || null;
  return minutesOfDuration(text) ?? plannedMinutes(text);
}

/** Metres, or with a unit. */
function extraMeters(entry: readonly CalendarLine[]): number | null {
  const text = valueOf(entry, /DISTANCE/);
  return metersIn(text) ?? metersAlone(text);
}

/** `PT1H30M`, `P1D`, `P2W`; null where it is none or less than nothing. */
export function minutesOfDuration(text: string): number | null {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i.exec(
    text.trim(),
  );
  if (match === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * 1440 + hours * 60 + minutes + seconds / 60;
}
