import { i18n } from "#i18n";

/**
 * A language as this person has it: whoever reads `en-GB` gets `23 November`, where `en` alone has `November 23`.
 * `languages`: best first, as the browser names them.
 */
export function variantOf(language: string, languages: readonly string[]): string {
  const plain = (tag: string) => tag.split("-")[0];
  return languages.find((tag) => plain(tag) === plain(language)) ?? language;
}

/** The language of our texts as this person has it: every date in words is written with it. */
export const textLocale = (): string => variantOf(i18n.t("common.lang"), navigator.languages);
