import type { HelpNumbers, NumbersNote } from "@/src/core/advice/help-numbers.ts";
import { lazily } from "@/src/core/lib/lazily.ts";
import { regionsOfZone } from "./zone-regions.ts";

/** Numbers of a region that is known, the one to try first in front. */
export type EmergencyNumbers = HelpNumbers & {
  readonly region: string;
  readonly call: readonly [first: string, ...others: readonly string[]];
};

/** Shown where the region is not known or not in the table, with the words "your local emergency number". */
export const UNKNOWN_REGION_NUMBERS = ["112", "911", "999"] as const;

/**
 * Rows of numbers to call and the regions they hold for, each with its advice line behind a colon; a star where the numbers
 * do not reach an ambulance everywhere. Text, because the waking worker carries it. What was read where, and what is known
 * from memory only: src/content/README.md. Read it again before every release.
 */
const TABLE = `
112|AT:1450,BE,BG,CZ,DE:116117,DK,EE:1220,FI:116117,GR,HR,HU,IT,LT,LU,LV,MT,NL,PL,PT:808 24 24 24,RO,SE:1177,SI,SK
112|AD,AX,CY,ES,FO,GE,GL,IS:1700,MC,MD,SJ,SM,TR,VA
112|KW,NG*
112,15|FR,GF,GP,MQ,RE
112,103|RU
112,108|IN
119,112|ID*
112,193|GH*
112,114|TZ*
112,999|IE
103|MN
103,112|AM,AZ,BY,KG,KZ,UA,UZ
113,112|NO:116117
124,112|BA,ME
127,112|AL
144,112|CH,LI
194,112|MK,RS
999|BD,BH,HK,MO,MY,QA
999,112|GB:111,GG,GI,IM,JE,KE*,UG*
911|AS,CA:811,CR,DO,EC,GU,JO,MX,PA,PH,PR,SV,US,VE,VI
911,105|UY
911,141|PY
911,195|HN
912,112|RW
110,911|JM*
106,116|PE*
107,911|AR*
104|CU
123|CO*
131|CL
192|BR
102|NP
115|IR,VN
119|JP,KH,KR,TW
120|CN
101|IL
140,112|LB
995|SG
997,911|SA:937
998,999|AE
1122,115|PK*
1669|TH
1990,110|LK
9999|OM
000|AU:1800 022 222
111|NZ:0800 611 116
123,112|EG
10177,112|ZA
907,911|ET*
14|DZ
15,141|MA
190|TN
1515|SN
185|CI
114|MU
`;

/** Where an advice line of a region isn't answered everywhere. */
const ADVICE_NOTES: Readonly<Record<string, NumbersNote>> = { GB: "northern-ireland", CA: "canadian-provinces" };

/** Every region in the table. Read at the first need: most wakes have nobody to send to a doctor. */
export const emergencyNumbers = lazily((): readonly EmergencyNumbers[] => TABLE.trim().split("\n").flatMap(readRow));

function readRow(row: string): readonly EmergencyNumbers[] {
  const [[first = "", ...others] = [], regions = []] = row.split("|").map((cell) => cell.split(","));
  return regions.map((entry) => {
    const [id = "", advice = null] = entry.split(":");
    const region = id.replace("*", "");
    const note = id.endsWith("*") ? "patchy" : (ADVICE_NOTES[region] ?? null);
    return { region, call: [first, ...others], advice, note };
  });
}

/** The numbers of a region, or null for one that is not in the table. */
export function emergencyNumbersOf(region: string | null): EmergencyNumbers | null {
  return emergencyNumbers().find((row) => row.region === region) ?? null;
}

/** `region` null or not in the table: the three numbers that reach somebody in most places, and no region. */
export function helpNumbers(region: string | null): HelpNumbers {
  return emergencyNumbersOf(region) ?? { region: null, call: UNKNOWN_REGION_NUMBERS, advice: null, note: null };
}

/**
 * The region that someone is likely to be in: that of the time zone's city. Languages only decide where the zone leaves
 * two regions open: British English in Berlin is no reason to show 999. Null where no place can be told.
 */
export function guessRegion(languages: readonly string[], timeZone: string): string | null {
  const candidates = regionsOfZone(timeZone);
  if (candidates.length < 2) return candidates[0] ?? null;
  const spoken = languages.map((tag) => /[-_]([A-Z]{2})(?:[-_]|$)/i.exec(tag)?.[1]?.toUpperCase() ?? "");
  return spoken.find((region) => candidates.includes(region)) ?? null;
}
