import {
  emergencyNumbers,
  type EmergencyNumbers,
  emergencyNumbersOf,
  guessRegion,
  UNKNOWN_REGION_NUMBERS,
} from "@/src/content/emergency-numbers.ts";
import { numbersNote } from "./numbers-note.ts";
import { regionInSentence, regionName } from "./region-name.ts";

/** The numbers to show, and how sure we are of the region. */
export type RegionNumbers =
  | { readonly kind: "chosen" | "guessed"; readonly name: string; readonly numbers: EmergencyNumbers }
  | { readonly kind: "unknown" };

/** `chosen` is the region of the settings: null is not chosen yet, one that is not in the table is "somewhere else". */
export function regionNumbers(
  chosen: string | null,
  person: { readonly languages: readonly string[]; readonly zone: string },
): RegionNumbers {
  const numbers = emergencyNumbersOf(chosen ?? guessRegion(person.languages, person.zone));
  if (numbers === null) return { kind: "unknown" };
  return { kind: chosen === null ? "guessed" : "chosen", name: regionInSentence(numbers.region), numbers };
}

/** What has to be said beside the numbers; null: nothing. */
export const noteOf = (region: RegionNumbers, shown: "call" | "both" = "both"): string | null =>
  numbersNote(region.kind === "unknown" ? { region: null, note: null } : region.numbers, shown);

/** Every region of the table by name, in the order of the alphabet. */
export function regionChoices(): readonly { readonly region: string; readonly name: string }[] {
  return emergencyNumbers()
    .map(({ region }) => ({ region, name: regionName(region) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A region that stands for "somewhere else": reserved for private use, so it is in no table. */
export const ELSEWHERE = "ZZ";

/** The numbers that bring an ambulance there; several where the region is not known. */
export const numbersToCall = (region: RegionNumbers): readonly string[] =>
  region.kind === "unknown" ? UNKNOWN_REGION_NUMBERS : region.numbers.call;

export const allNumbers = (): string => UNKNOWN_REGION_NUMBERS.join(", ");
