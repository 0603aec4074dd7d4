import { i18n } from "#i18n";
import type { Zone } from "@/src/core/check-in/vocabulary.ts";
import type { ExportWords } from "@/src/core/clinician/fhir-bundle.ts";

/** `low back, left and base of the spine`. */
const placeWords = (zones: readonly Zone[]): string =>
  listWords(zones.map((zone) => i18n.t(`checkIn.zone.${zone}`).toLowerCase()));

export const listWords = (words: readonly string[]): string =>
  new Intl.ListFormat(i18n.t("common.lang"), { type: "conjunction" }).format(words);

/** A routine's name; of one that is gone, that it was one of the person's own. */
export const routineWords = (names: ReadonlyMap<string, string>, id: string): string =>
  names.get(id) ?? i18n.t("clinician.done.own");

/** The words that the export carries where there is no code. */
export const exportWords = (names: ReadonlyMap<string, string>): ExportWords => ({
  subject: i18n.t("clinician.file.subject"),
  place: placeWords,
  pegItem: (item) => i18n.t(`checkIn.weekly.${item}`),
  routine: (id) => routineWords(names, id),
  distance: i18n.t("clinician.file.distance"),
  answersOfDay: (count, low) => i18n.t("clinician.file.answers", [count, low]),
});
