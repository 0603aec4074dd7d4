import { i18n } from "#i18n";

/** A region by its name in the language of the page: "Germany". */
export function regionName(region: string): string {
  return new Intl.DisplayNames([i18n.t("common.lang")], { type: "region" }).of(region) ?? region;
}

/** Its name inside a sentence: "the United States". */
export function regionInSentence(region: string): string {
  const name = regionName(region);
  return i18n.t("checkIn.help.article.regions").split(" ").includes(region)
    ? i18n.t("checkIn.help.article.name", [name])
    : name;
}
