/**
 * Numbers to call, by ISO 3166 region. `call`: numbers that bring an ambulance, the one to try first in front. `advice`: a
 * national line for urgent medical advice that is no emergency, null where there is none.
 */
export type EmergencyNumbers = {
  readonly region: string;
  readonly call: readonly [first: string, ...others: readonly string[]];
  readonly advice: string | null;
  /** Time zone areas in which the region lies: a browser's language alone says little about where someone is. */
  readonly areas: readonly string[];
};

/** Shown where the region is not known or not in the table, with the words "your local emergency number". */
export const UNKNOWN_REGION_NUMBERS = ["112", "911", "999"] as const;

/**
 * Rows of time zone areas, numbers to call, and the regions they hold for, each with its advice line behind a colon. Text,
 * because the waking worker carries it. What was read where, and what is known from memory only: src/content/README.md. Public
 * collections of such numbers contradict each other; a region on which they do is left out. Read it again before every
 * release.
 */
const TABLE = `
Europe|112|AT:1450,BE,BG,CZ,DE:116117,DK,EE:1220,FI:116117,GR,HR,HU,IT,LT,LU,LV,MT,NL,PL,RO,SE:1177,SI,SK
Europe|112,15|FR
Europe|112,999|IE
Europe,Atlantic|112|PT:808 24 24 24
Europe,Atlantic,Africa|112|ES
Asia,Europe|112|CY,TR
Atlantic|112|IS:1700
Europe|144,112|CH,LI
Europe|999,112|GB:111
Europe|113,112|NO:116117
Europe|103,112|UA
America|911|CA:811,CR,MX
America,Pacific|911|EC,US
America|192|BR
America|123|CO
America,Pacific|131|CL
Asia|999|BD,HK,MY
Asia|119|JP,KR,TW
Asia|112,108|IN
Asia|120|CN
Asia|101|IL
Asia|911|PH
Asia|995|SG
Asia|1669|TH
Australia,Indian|000|AU:1800 022 222
Pacific|111|NZ:0800 611 116
Africa|123,112|EG
Africa|10177,112|ZA
`;

export const EMERGENCY_NUMBERS: readonly EmergencyNumbers[] = TABLE.trim().split("\n").flatMap(readRow);

function readRow(row: string): readonly EmergencyNumbers[] {
  const [areas = [], [first = "", ...others] = [], regions = []] = row.split("|").map((cell) => cell.split(","));
  return regions.map((entry) => {
    const [region = "", advice = null] = entry.split(":");
    return { region, call: [first, ...others], advice, areas };
  });
}

/** The numbers of a region, or null for one that is not in the table. */
export function emergencyNumbersOf(region: string | null): EmergencyNumbers | null {
  return EMERGENCY_NUMBERS.find((row) => row.region === region) ?? null;
}

/** Whom to call, as far as the region is known. */
type HelpNumbers = Pick<EmergencyNumbers, "call" | "advice"> & { readonly isRegionKnown: boolean };

/** `region` null or not in the table: the three numbers that reach somebody almost everywhere. */
export function helpNumbers(region: string | null): HelpNumbers {
  const known = emergencyNumbersOf(region);
  if (known === null) return { call: UNKNOWN_REGION_NUMBERS, advice: null, isRegionKnown: false };
  return { call: known.call, advice: known.advice, isRegionKnown: true };
}

/**
 * The region that the browser's languages and time zone agree on, else null: British English in Berlin is no reason to
 * show 999. Only a language tag that names its region counts.
 */
export function guessRegion(languages: readonly string[], timeZone: string): string | null {
  const area = timeZone.split("/")[0] ?? "";
  const regions = languages.map((tag) => /[-_]([A-Z]{2})(?:[-_]|$)/i.exec(tag)?.[1]?.toUpperCase() ?? "");
  const fits = regions.filter((region) => emergencyNumbersOf(region)?.areas.includes(area));
  return new Set(fits).size === 1 ? (fits[0] ?? null) : null;
}
