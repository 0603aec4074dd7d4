import { i18n } from "#i18n";

/** A region by its name in the language of the page: "Germany". */
export function regionName(region: string): string {
  return new Intl.DisplayNames([i18n.t("common.lang")], { type: "region" }).of(region) ?? region;
}
