import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";

/** Texts of one locale: `popup_next_because` → what is said. */
type Texts = Readonly<Record<string, string>>;

/** Locale as the browser spells it (`pt_BR`) → all its texts. */
export type AllTexts = ReadonlyMap<string, Texts>;

/** Reads `folder/<locale>/*.yml`, one file a surface. Throws at a file that is no YAML of texts. */
export function gatherTexts(folder: string): AllTexts {
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(locales.map(({ name }) => [name, textsOf(join(folder, name))]));
}

function textsOf(folder: string): Texts {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
  const messages = files
    .sort()
    .flatMap((name) =>
      Object.entries(generateChromeMessages(parseMessagesText(readFileSync(join(folder, name), "utf8"), "YAML"))),
    );
  return Object.fromEntries(messages.map(([key, { message }]) => [key, message]));
}

/** One JSON file a locale, for `ui/app/i18n.ts`. Written only when changed, and whole, because several builds may read it at once. */
export function writePageTexts(texts: AllTexts, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const wanted = new Map([...texts].map(([locale, own]) => [`${locale}.json`, JSON.stringify(own)]));
  const present = readdirSync(folder);
  for (const stale of present.filter((name) => !wanted.has(name))) rmSync(join(folder, stale), { force: true });
  for (const [name, text] of wanted) {
    const target = join(folder, name);
    if (present.includes(name) && readFileSync(target, "utf8") === text) continue;
    const draft = `${folder}-${name}-${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, target);
  }
}

/**
 * `_locales/<locale>/messages.json`: only the texts for which the browser is asked.
 * @param starts how their keys begin: `badge.`
 */
export const browserMessages = (texts: AllTexts, starts: readonly string[]): readonly BuiltFile[] =>
  [...texts].map(([locale, own]) => {
    const asked = Object.entries(own).filter(([key]) => starts.some((start) => key.startsWith(toStored(start))));
    const messages = Object.fromEntries(asked.map(([key, message]) => [key, { message }]));
    return { relativeDest: join("_locales", locale, "messages.json"), contents: JSON.stringify(messages) };
  });

type BuiltFile = { readonly relativeDest: string; readonly contents: string };

/** `badge.title.up` → `badge_title_up`, as browsers want it. */
const toStored = (key: string): string => key.replaceAll(".", "_");
