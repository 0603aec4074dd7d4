import { OTHER_NAMES, RUN_NAMES } from "./sport-words.ts";

/** What a file's word for the sport means to us. `unknown`: the person has to say. */
export type SportMeaning = "run" | "other" | "unknown";

const split = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((list) => list.split(",")).map((name) => name.normalize("NFC")));
const RUNS = split(RUN_NAMES);
const OTHERS = split(OTHER_NAMES);

/** Strava writes numbers in its GPX files: 9 is a run, its neighbours are rides, skis, walks. Of higher ones we know nothing. */
const STRAVA_RUN = 9;
const LAST_KNOWN_NUMBER = 18;

/** Words that make a run of a longer name that we don't know. */
const UNMISTAKABLE = new Set(
  "run,running,laufen,lauf,hardlopen,corsa,corrida,bieg,bieganie,löpning,løb,løp,løping,juoksu,běh,бег,ランニング,跑步,달리기,러닝".split(
    ",",
  ),
);

/** What a sport's word, or Strava's number for it, means. The empty word is unknown. */
export function sportMeaning(word: string): SportMeaning {
  const text = word
    .trim()
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[\s_\-/.,&+]+/g, " ")
    .trim();
  if (text === "") return "unknown";
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number === STRAVA_RUN) return "run";
    return number >= 1 && number <= LAST_KNOWN_NUMBER ? "other" : "unknown";
  }
  if (RUNS.has(text)) return "run";
  if (OTHERS.has(text)) return "other";
  const words = text.split(" ");
  if (words.some((part) => OTHERS.has(part))) return "other";
  return words.some((part) => UNMISTAKABLE.has(part)) ? "run" : "unknown";
}

/** The ground that a sport's word names, if it does. */
export function surfaceOf(word: string): "trail" | "treadmill" | "track" | null {
  const text = word.toLowerCase();
  if (/treadmill|laufband|virtual|virtu[ae]|indoor/.test(text)) return "treadmill";
  if (/trail|sentier|trilha|montaña/.test(text)) return "trail";
  return /\btrack\b/.test(text) ? "track" : null;
}
