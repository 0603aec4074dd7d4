import english from "@/.wxt/texts/en.json";
import { uiLanguage } from "@/src/platform/ui-language.ts";
import { localeFor } from "./locale-for.ts";
import { createTexts, type Texts } from "./texts.ts";

/** The other languages, `…/pt_BR.json`. */
const files = import.meta.glob<Texts>(["@/.wxt/texts/*.json", "!@/.wxt/texts/en.json"], {
  import: "default",
});
const others = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ""), load]));
const load = others.size === 0 ? undefined : others.get(localeFor(uiLanguage(), [...others.keys()]) ?? "en");

/**
 * `#i18n` for pages: their texts come with their code, another language than English before anything is drawn. The browser's
 * own `i18n` would read every text of the product from a file, in every page that opens in a process of its own (browser fact 59).
 */
export const i18n = createTexts(load === undefined ? english : await load());
