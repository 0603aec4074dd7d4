/**
 * Numbers to call, by ISO 3166 region. `call`: numbers that bring an ambulance, the one to try first in front. `advice`: a
 * national line for urgent medical advice that is no emergency, null where there is none for the whole country.
 *
 * Where they come from, read November 2026: 112 in every EU country is EU law (European Commission MEMO/05/363, complete
 * since Bulgaria in 2008), and it is kept there even where older numbers still work. Others are the national ambulance or
 * common number as national services print it (1177.se, Austria's 1450, healthdirect and 000 for Australia). Public
 * collections of such numbers contradict each other, so a region on which they do is left out: it shows `UNKNOWN_REGION`.
 * Check every row before a release.
 */
export type EmergencyNumbers = {
  readonly region: string;
  readonly call: readonly [first: string, ...others: readonly string[]];
  readonly advice: string | null;
  /** Time zone areas in which the region lies: a browser's language alone says little about where someone is. */
  readonly areas: readonly TimeZoneArea[];
};

type TimeZoneArea = "Africa" | "America" | "Asia" | "Atlantic" | "Australia" | "Europe" | "Indian" | "Pacific";

const inEurope = (region: string, advice: string | null = null): EmergencyNumbers => ({
  region,
  call: ["112"],
  advice,
  areas: ["Europe"],
});

/** Shown where the region is not known or not in the table, with the words "your local emergency number". */
export const UNKNOWN_REGION_NUMBERS = ["112", "911", "999"] as const;

export const EMERGENCY_NUMBERS: readonly EmergencyNumbers[] = [
  // The European Union.
  inEurope("AT", "1450"),
  inEurope("BE"),
  inEurope("BG"),
  { region: "CY", call: ["112"], advice: null, areas: ["Asia", "Europe"] },
  inEurope("CZ"),
  inEurope("DE", "116117"),
  inEurope("DK"),
  inEurope("EE"),
  { region: "ES", call: ["112"], advice: null, areas: ["Europe", "Atlantic", "Africa"] },
  inEurope("FI", "116117"),
  { region: "FR", call: ["112", "15"], advice: null, areas: ["Europe"] },
  inEurope("GR"),
  inEurope("HR"),
  inEurope("HU"),
  { region: "IE", call: ["112", "999"], advice: null, areas: ["Europe"] },
  inEurope("IT"),
  inEurope("LT"),
  inEurope("LU"),
  inEurope("LV"),
  inEurope("MT"),
  inEurope("NL"),
  inEurope("PL"),
  { region: "PT", call: ["112"], advice: "808 24 24 24", areas: ["Europe", "Atlantic"] },
  inEurope("RO"),
  inEurope("SE", "1177"),
  inEurope("SI"),
  inEurope("SK"),
  // Beside the European Union.
  { region: "CH", call: ["144", "112"], advice: null, areas: ["Europe"] },
  { region: "GB", call: ["999", "112"], advice: "111", areas: ["Europe"] },
  { region: "IS", call: ["112"], advice: null, areas: ["Atlantic"] },
  { region: "LI", call: ["144", "112"], advice: null, areas: ["Europe"] },
  { region: "NO", call: ["113", "112"], advice: "116117", areas: ["Europe"] },
  { region: "TR", call: ["112"], advice: null, areas: ["Europe", "Asia"] },
  { region: "UA", call: ["103", "112"], advice: null, areas: ["Europe"] },
  // America.
  { region: "BR", call: ["192"], advice: null, areas: ["America"] },
  { region: "CA", call: ["911"], advice: "811", areas: ["America"] },
  { region: "CL", call: ["131"], advice: null, areas: ["America", "Pacific"] },
  { region: "CO", call: ["123"], advice: null, areas: ["America"] },
  { region: "CR", call: ["911"], advice: null, areas: ["America"] },
  { region: "EC", call: ["911"], advice: null, areas: ["America", "Pacific"] },
  { region: "MX", call: ["911"], advice: null, areas: ["America"] },
  { region: "US", call: ["911"], advice: null, areas: ["America", "Pacific"] },
  // Asia.
  { region: "BD", call: ["999"], advice: null, areas: ["Asia"] },
  { region: "CN", call: ["120"], advice: null, areas: ["Asia"] },
  { region: "HK", call: ["999"], advice: null, areas: ["Asia"] },
  { region: "IL", call: ["101"], advice: null, areas: ["Asia"] },
  { region: "IN", call: ["112", "108"], advice: null, areas: ["Asia"] },
  { region: "JP", call: ["119"], advice: null, areas: ["Asia"] },
  { region: "KR", call: ["119"], advice: null, areas: ["Asia"] },
  { region: "MY", call: ["999"], advice: null, areas: ["Asia"] },
  { region: "PH", call: ["911"], advice: null, areas: ["Asia"] },
  { region: "SG", call: ["995"], advice: null, areas: ["Asia"] },
  { region: "TW", call: ["119"], advice: null, areas: ["Asia"] },
  // Africa and the Pacific.
  { region: "AU", call: ["000"], advice: "1800 022 222", areas: ["Australia", "Indian"] },
  { region: "EG", call: ["123"], advice: null, areas: ["Africa"] },
  { region: "NZ", call: ["111"], advice: "0800 611 116", areas: ["Pacific"] },
  { region: "ZA", call: ["112", "10177"], advice: null, areas: ["Africa"] },
];

const byRegion: ReadonlyMap<string, EmergencyNumbers> = new Map(EMERGENCY_NUMBERS.map((row) => [row.region, row]));

/** The numbers of a region, or null for one that is not in the table. */
export function emergencyNumbersOf(region: string | null): EmergencyNumbers | null {
  return region === null ? null : (byRegion.get(region) ?? null);
}

/**
 * The region that the browser's languages and time zone agree on, else null: British English in Berlin is no reason to
 * show 999. Only a language tag that names its region counts.
 */
export function guessRegion(languages: readonly string[], timeZone: string): string | null {
  const area = timeZone.split("/")[0] ?? "";
  const regions = languages.map((tag) => /[-_]([A-Z]{2})(?:[-_]|$)/i.exec(tag)?.[1]?.toUpperCase() ?? "");
  const fits = regions.filter((region) => emergencyNumbersOf(region)?.areas.some((known) => known === area));
  return new Set(fits).size === 1 ? (fits[0] ?? null) : null;
}
