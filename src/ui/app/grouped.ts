import { i18n } from "#i18n";

/** A count as people write it, such as `88,174`. */
export const grouped = (count: number): string => new Intl.NumberFormat(i18n.t("common.lang")).format(count);
