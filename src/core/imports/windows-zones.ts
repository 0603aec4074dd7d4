/** The names that Windows and Outlook give to zones, lower case, with a place that keeps the same time (Unicode's table). */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  `
  dateline standard time=Etc/GMT+12|hawaiian standard time=Pacific/Honolulu|alaskan standard time=America/Anchorage
  pacific standard time=America/Los_Angeles|us mountain standard time=America/Phoenix|mountain standard time=America/Denver
  central standard time=America/Chicago|canada central standard time=America/Regina|central america standard time=America/Guatemala
  central standard time (mexico)=America/Mexico_City|eastern standard time=America/New_York|us eastern standard time=America/Indianapolis
  sa pacific standard time=America/Bogota|atlantic standard time=America/Halifax|venezuela standard time=America/Caracas
  sa western standard time=America/La_Paz|pacific sa standard time=America/Santiago|newfoundland standard time=America/St_Johns
  e. south america standard time=America/Sao_Paulo|argentina standard time=America/Buenos_Aires|sa eastern standard time=America/Cayenne
  greenland standard time=America/Godthab|azores standard time=Atlantic/Azores|cape verde standard time=Atlantic/Cape_Verde
  gmt standard time=Europe/London|greenwich standard time=Atlantic/Reykjavik|morocco standard time=Africa/Casablanca
  w. europe standard time=Europe/Berlin|central europe standard time=Europe/Budapest|romance standard time=Europe/Paris
  central european standard time=Europe/Warsaw|w. central africa standard time=Africa/Lagos|gtb standard time=Europe/Bucharest
  e. europe standard time=Europe/Chisinau|fle standard time=Europe/Kiev|egypt standard time=Africa/Cairo
  israel standard time=Asia/Jerusalem|jordan standard time=Asia/Amman|south africa standard time=Africa/Johannesburg
  kaliningrad standard time=Europe/Kaliningrad|turkey standard time=Europe/Istanbul|arab standard time=Asia/Riyadh
  arabic standard time=Asia/Baghdad|russian standard time=Europe/Moscow|e. africa standard time=Africa/Nairobi
  iran standard time=Asia/Tehran|arabian standard time=Asia/Dubai|azerbaijan standard time=Asia/Baku
  georgian standard time=Asia/Tbilisi|afghanistan standard time=Asia/Kabul|west asia standard time=Asia/Tashkent
  pakistan standard time=Asia/Karachi|india standard time=Asia/Calcutta|sri lanka standard time=Asia/Colombo
  nepal standard time=Asia/Katmandu|central asia standard time=Asia/Almaty|bangladesh standard time=Asia/Dhaka
  myanmar standard time=Asia/Rangoon|se asia standard time=Asia/Bangkok|china standard time=Asia/Shanghai
  singapore standard time=Asia/Singapore|taipei standard time=Asia/Taipei|w. australia standard time=Australia/Perth
  tokyo standard time=Asia/Tokyo|korea standard time=Asia/Seoul|cen. australia standard time=Australia/Adelaide
  aus central standard time=Australia/Darwin|e. australia standard time=Australia/Brisbane|aus eastern standard time=Australia/Sydney
  tasmania standard time=Australia/Hobart|vladivostok standard time=Asia/Vladivostok|new zealand standard time=Pacific/Auckland
  fiji standard time=Pacific/Fiji|tonga standard time=Pacific/Tongatapu|samoa standard time=Pacific/Apia`
    .trim()
    .split(/\||\n/u)
    .map((pair) => pair.trim().split("=") as [string, string]),
);

/** As Windows shows zones that are no cities. */
const SHOWN: readonly (readonly [words: RegExp, zone: string])[] = [
  [/eastern time|indiana/i, "America/New_York"],
  [/central time/i, "America/Chicago"],
  [/arizona/i, "America/Phoenix"],
  [/mountain time/i, "America/Denver"],
  [/pacific time/i, "America/Los_Angeles"],
  [/atlantic time/i, "America/Halifax"],
  [/newfoundland/i, "America/St_Johns"],
  [/alaska/i, "America/Anchorage"],
  [/hawaii/i, "Pacific/Honolulu"],
];

let byCity: ReadonlyMap<string, string> | null = null;

/**
 * `(UTC+01:00) Amsterdam, Berlin, Bern, Rome`: the zone of a place that the name shows, if it keeps that offset in winter, else the
 * bare offset. Null where the name is of no such form.
 */
export function zoneShownAs(name: string): string | null {
  const shown = /^\((?:UTC|GMT)(?:\s?([+-])(\d\d):?(\d\d))?\)\s*(.*)$/i.exec(name);
  if (shown === null) return null;
  const [, sign = "+", hours = "00", minutes = "00", places = ""] = shown;
  const offset = `${sign}${hours}:${minutes}`;
  const region = SHOWN.find(([words]) => words.test(places))?.[1];
  if (region !== undefined) return region;
  byCity ??= citiesOf(Intl.supportedValuesOf("timeZone"));
  const cities = places.split(",").flatMap((place) => byCity?.get(place.trim().toLowerCase()) ?? []);
  return cities.find((zone) => standardOffset(zone) === offset) ?? offset;
}

const citiesOf = (zones: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    zones.map((zone) => [
      zone
        .slice(zone.lastIndexOf("/") + 1)
        .replaceAll("_", " ")
        .toLowerCase(),
      zone,
    ]),
  );

/** The smaller of its offsets in January and July: what a zone keeps without summer time. */
function standardOffset(zone: string): string {
  const offsets = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map(
    (at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds,
  );
  const minutes = Math.min(...offsets) / 60e9;
  const pad = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(Math.abs(minutes) % 60)}`;
}
