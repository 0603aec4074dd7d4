import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";

const LOCALES = join(import.meta.dirname, "../../src/locales");

/** The messages of one surface file, as the browser gets them: `popup_next_because` → text. */
export function messagesOf(locale: string, surface: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(LOCALES, locale, `${surface}.yml`), "utf8");
  const messages = generateChromeMessages(parseMessagesText(text, "YAML"));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Surfaces that have a file in a locale, sorted. */
export function surfacesOf(locale: string): readonly string[] {
  return readdirSync(join(LOCALES, locale))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => name.slice(0, -".yml".length))
    .sort();
}

/**
 * Every English message of the product, as it is read: a space that doesn't break is a space, as in the tests of pages
 * (`tests/vitest.config.ts`).
 */
export function englishMessages(): Readonly<Record<string, string>> {
  const all = surfacesOf("en").flatMap((surface) => Object.entries(messagesOf("en", surface)));
  return Object.fromEntries(all.map(([key, message]) => [key, message.replaceAll("\u00A0", " ")]));
}
