import type { AllTexts } from "./gather-texts.ts";

/** The mode of a build that shows what becomes of the pages where a language takes more room: `wxt build --mode longer`. */
export const LONGER = "longer";

const ACCENTS: Readonly<Record<string, string>> = {
  a: "å",
  e: "ë",
  i: "ï",
  o: "ø",
  u: "ü",
  y: "ÿ",
  A: "Å",
  E: "Ë",
  I: "Ï",
  O: "Ø",
  U: "Ü",
  Y: "Ÿ",
};

/** The language's own tag, for dates and numbers. */
const TAG = "common_lang";

/** Every vowel twice, once with an accent: words stay readable and grow by about two fifths. Values and forms stay as they are. */
export const longer = (texts: AllTexts): AllTexts =>
  new Map(
    [...texts].map(([locale, own]) => [
      locale,
      Object.fromEntries(Object.entries(own).map(([key, text]) => [key, key === TAG ? text : longerText(text)])),
    ]),
  );

const longerText = (text: string): string => text.replace(/[aeiouy]/gi, (letter) => `${ACCENTS[letter]}${letter}`);
