import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SUPPORTED_LOCALES } from "@wxt-dev/i18n/build";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "@/src/core/records/record-kinds.ts";
import { browserMessages } from "@/src/dev/texts/gather-texts.ts";
import { manifestFor } from "@/src/manifest.ts";
import { BROWSER_TEXTS } from "@/src/platform/browser-texts.ts";
import { englishMessages, messagesOf, surfacesOf } from "../support/english-messages.ts";
import { ROOT, sourceFiles } from "../support/source-files.ts";

const files = sourceFiles(["src", "entrypoints"], [".ts", ".tsx", ".html"]).filter(
  ({ path }) => !path.startsWith("src/dev/"),
);
const keys = new Set(Object.keys(englishMessages()));
/** A hole of a template literal, with at most one pair of braces inside. */
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** `popup.next.because` and the form the browser knows, `popup_next_because`. */
const toStored = (key: string) => key.replaceAll(".", "_");

describe("English messages", () => {
  test.each(surfacesOf("en").map((surface) => [surface]))("%s.yml has one top-level key, its own name", (surface) => {
    const camel = surface.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const foreign = Object.keys(messagesOf("en", surface)).filter((key) => !key.startsWith(`${camel}_`));
    expect(foreign).toEqual([]);
  });

  test("keys have only letters, digits and _: Chromium refuses the whole extension for a dash", () => {
    expect([...keys].filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  test("no line ends between a number and its unit", () => {
    const all = surfacesOf("en").flatMap((surface) => Object.entries(messagesOf("en", surface)));
    expect(all.length).toBeGreaterThan(keys.size - 1);
    const loose = /(?:\$\d|\b\d+) (?:min|h|s|m|ft|km|mi|kg|bpm|spm)(?![\w’])|\$\d[ \u00A0]h \$\d/;
    expect(loose.test("$1 min read") && loose.test("sat $1\u00A0h $2 today")).toBe(true);
    expect(all.filter(([, message]) => loose.test(message))).toEqual([]);
  });

  test("every key that the code asks for exists", () => {
    const missing = files.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:i18n|browserTexts)\.t\(\s*"([^"]+)"/g)]
        .map((match) => match[1] ?? "")
        .filter((key) => !keys.has(toStored(key)))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test("every kind of record has a name", () => {
    expect(Object.keys(RECORD_KINDS).filter((kind) => !keys.has(toStored(`diary.kind.${kind}`)))).toEqual([]);
  });

  test("every key is asked for somewhere", () => {
    const code = files.map(({ text }) => text).join("\n");
    const quoted = new Set(
      [...code.matchAll(/"([A-Za-z][\w-]*(?:\.[\w-]+)+)"|__MSG_(\w+)__/g)].map((match) =>
        toStored(match[1] ?? match[2] ?? ""),
      ),
    );
    const patterns = [...code.matchAll(/`([^`\s]*\$\{[^`]*)`/g)]
      .filter((match) => isKeyTemplate(match[1] ?? ""))
      .map((match) => toPattern(match[1] ?? ""));
    const unused = [...keys].filter((key) => !quoted.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  /** What stands there without braces is refused by lint (`react/jsx-no-literals`), but for labels: an empty one says decoration. */
  test("no text for the user stands in markup between braces, or as a label", () => {
    const attribute =
      /\s(?:label="[^"]*[A-Za-z]{2}[^"]*"|(?:aria-label|aria-description|aria-valuetext|label|title|alt|placeholder)=\{"[^"]*[A-Za-z]{2}[^"]*"\})/g;
    const quotedChild = />\s*\{"[^"]*[A-Za-z]{2}[^"]*"\}/g;
    const literals = files
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, text }) =>
        [...text.matchAll(attribute), ...text.matchAll(quotedChild)].map((match) => `${path}: ${match[0].trim()}`),
      );
    expect(literals).toEqual([]);
  });

  test("dates are written in the person's own variant of our language, by textLocale", () => {
    const bypassing = files
      .filter(({ path, text }) => !path.includes("/debug/") && /DateTimeFormat\((?:undefined|i18n)/.test(text))
      .map(({ path }) => path);
    expect(bypassing).toEqual([]);
  });

  test("the voice: no exclamation marks, no emoji, no trailing spaces", () => {
    // The one mark that is a sign, not a tone: the badge of a warning.
    const { badge_text_alert: _, ...texts } = englishMessages();
    const loud = Object.entries(texts).filter(([, text]) => /!(?=\s|$)|\p{Extended_Pictographic}|\s$/u.test(text));
    expect(loud).toEqual([]);
  });
});

test("every locale is one that browsers know", () => {
  expect(readdirSync(join(ROOT, "src/locales")).filter((locale) => !SUPPORTED_LOCALES.has(locale))).toEqual([]);
});

test("the browser is given every text that the manifest names and the worker asks for, and few beside them", () => {
  const [file] = browserMessages(new Map([["en", englishMessages()]]), BROWSER_TEXTS);
  const given = Object.keys(JSON.parse(file?.contents ?? "") as object);
  const named = [...JSON.stringify(manifestFor("chrome")).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(named.filter((key) => key !== undefined && !given.includes(key))).toEqual([]);
  expect(file?.relativeDest).toBe(join("_locales", "en", "messages.json"));
  expect(given.length).toBeLessThan(keys.size / 10);
});

test("every locale has exactly the keys of English", () => {
  for (const locale of readdirSync(join(ROOT, "src/locales"))) {
    const own = new Set(surfacesOf(locale).flatMap((surface) => Object.keys(messagesOf(locale, surface))));
    expect({
      locale,
      missing: [...keys].filter((key) => !own.has(key)),
      extra: [...own].filter((key) => !keys.has(key)),
    }).toEqual({
      locale,
      missing: [],
      extra: [],
    });
  }
});

/** Nothing but words and dots around the holes, and at least one dot and one word. */
function isKeyTemplate(template: string): boolean {
  const rest = template.replaceAll(HOLE, "");
  return rest.includes(".") && /^[\w.]+$/.test(rest) && /[A-Za-z]{3}/.test(rest);
}

/** `prompt.kind.${kind}.title` → a pattern over stored keys. */
function toPattern(template: string): RegExp {
  const parts = template.split(HOLE);
  return new RegExp(`^${parts.map((part) => toStored(part).replaceAll(/[^\w]/g, "\\$&")).join("\\w+")}$`);
}

test("a length of time and a distance never part from their unit at a line's end", () => {
  const common = messagesOf("en", "common");
  const runs = messagesOf("en", "runs");
  const written = [
    ...["seconds", "minutes", "hours", "hoursMinutes"].map((name) => common[`common_duration_${name}`]),
    ...["km", "mi"].map((name) => runs[`runs_unit_${name}`]),
  ];
  expect(written.filter((one) => one === undefined || /[\t ]/.test(one))).toEqual([]);
});
