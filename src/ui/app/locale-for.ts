/**
 * The one of our locales that the browser would take for its own language: the same, else that of the language without its
 * region; undefined where there is neither.
 * @param language as a browser names it, `pt-BR`
 * @param locales as folders are named, `pt_BR`
 */
export function localeFor(language: string, locales: readonly string[]): string | undefined {
  const own = language.replaceAll("-", "_");
  return [own, own.split("_")[0]].find((locale) => locale !== undefined && locales.includes(locale));
}
