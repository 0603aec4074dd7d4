import { sportMeaning } from "./sport-word.ts";

const METERS_OF = { km: 1000, mi: 1609.344 } as const;
/** Planned distances beyond these are not a run's. */
const [LEAST_METERS, MOST_METERS] = [100, 500_000];
const MOST_HOURS = 9;

/** `12 km`, `10k`, `6 mi`, `6-mile`, `6 miler` or `5 x 1 km` in a title, metres; null where none can be a run's. */
export function metersIn(title: string): number | null {
  const match =
    /(?:(\d{1,2})\s?[x×]\s?)?(?<![\d:.,])(\d{1,3}(?:[.,]\d{1,2})?)[\s-]?(kms?|k|kilomet(?:er|re)s?|mi|miles?|milers?)\b/i.exec(
      title,
    );
  if (match === null) return null;
  const [, times = "1", value = "", unit = ""] = match;
  const meters = Number(times) * Number(value.replace(",", ".")) * METERS_OF[/^k/i.test(unit) ? "km" : "mi"];
  return meters >= LEAST_METERS && meters <= MOST_METERS ? Math.round(meters * 100) / 100 : null;
}

/** `45 min`, `1h 20`, `1 hour 20`, `90'` in a title; null where there is none. `18h` is a time of day, `5 hills` are none. */
export function minutesIn(title: string): number | null {
  const hours = /(?<![\d:.,])(\d{1,2})\s?(?:h|hrs?|hours?)(?![a-z])\s?(?:(\d{1,2})(?!\d|\s?(?:k|mi\b|x)))?/i.exec(
    title,
  );
  if (hours !== null && Number(hours[1]) <= MOST_HOURS) return Number(hours[1]) * 60 + Number(hours[2] ?? 0) || null;
  const minutes = /(?<![\d:.,])(\d{1,3})[\s-]?(?:min(?:ute)?s?\b|['′’](?!\d))/i.exec(title);
  return minutes === null ? null : Number(minutes[1]) || null;
}

/** Whether a title says that its entry is a run, in any language whose words for it we know. */
export function isRunTitle(title: string): boolean {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const says = (meaning: string) => words.some((word) => word !== "" && sportMeaning(word) === meaning);
  if (says("run") && !says("other")) return !/\b(running|run) (late|out)\b/i.test(title);
  return /\b(tempo|intervals?|fartlek|parkrun)\b|\b(long|easy|recovery) run/i.test(title);
}
