/** One line of a calendar: `NAME;PARAM=value:value`. Parameters in upper case, values as written. */
export type CalendarLine = {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
};
export type CalendarBlocks = {
  readonly entries: readonly (readonly CalendarLine[])[];
  /** Zones of the file's own, as text for the library that reads them. */
  readonly zones: readonly string[];
  /** There were more entries than anybody's calendar has. */
  readonly hasMore: boolean;
};

/** All that says when an entry is and what it is. A broken line of any other kind spoils nothing. */
const KEPT = new Set([
  "DTSTART",
  "DTEND",
  "DURATION",
  "RRULE",
  "RDATE",
  "EXDATE",
  "RECURRENCE-ID",
  "UID",
  "SUMMARY",
  "STATUS",
  "SEQUENCE",
  "DTSTAMP",
  "LAST-MODIFIED",
  "DESCRIPTION",
  "CATEGORIES",
]);
const TOLD = /^X-[A-Z-]*(?:DURATION|DISTANCE|SPORT|WORKOUT-TYPE)/;
/** Letters of one line, unfolded: a year of exceptions has fewer. */
const LONGEST_LINE = 32 * 1024;
/** Lines that are kept of one entry; each date that is left out may be one. */
const MOST_LINES = 2000;
/** Lines of one zone: rules since 1900 have fewer. */
const MOST_ZONE_LINES = 4000;
const MOST_ZONES = 200;

/**
 * Takes a calendar apart, keeping the entries that are wanted: one that can't be read must not cost the others, whatever
 * stands around it (a byte order mark, several calendars in one file, an end that is missing). Null where nothing begins a
 * calendar. Takes time that grows with the text and no more.
 */
export function calendarBlocks(
  text: string,
  isWanted: (entry: readonly CalendarLine[]) => boolean,
  mostEntries: number,
): CalendarBlocks | null {
  const entries: CalendarLine[][] = [];
  const zones: string[] = [];
  let entry: CalendarLine[] | null = null;
  let zone: string[] | null = null;
  /** Alarms inside an entry have times of their own. */
  let inside = 0;
  let isCalendar = false;
  let hasMore = false;

  const closeEntry = () => {
    if (entry === null) return;
    if (isWanted(entry)) {
      if (entries.length < mostEntries) entries.push(entry);
      else hasMore = true;
    }
    entry = null;
  };
  for (const line of linesOf(text)) {
    const [, edge = "", block = ""] =
      /^(BEGIN|END)\s*:\s*([A-Z-]+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
    if (edge === "BEGIN") {
      isCalendar ||= block === "VCALENDAR" || block === "VEVENT";
      if (block === "VEVENT") {
        closeEntry();
        [entry, inside, zone] = [[], 0, null];
      } else if (block === "VTIMEZONE") [zone, entry] = [[line], null];
      else if (entry !== null) inside += 1;
      else zone?.push(line);
    } else if (edge === "END") {
      if (block === "VEVENT") closeEntry();
      else if (block === "VTIMEZONE") {
        if (zone !== null && zones.length < MOST_ZONES) zones.push([...zone, line].join("\r\n"));
        zone = null;
      } else if (entry !== null) inside = Math.max(0, inside - 1);
      else zone?.push(line);
    } else if (zone !== null) {
      if (zone.length < MOST_ZONE_LINES) zone.push(line);
    } else if (entry !== null && inside === 0 && entry.length < MOST_LINES) {
      const read = readLine(line);
      if (read !== null) entry.push(read);
    }
  }
  return isCalendar ? { entries, zones, hasMore } : null;
}

/** Lines as they were before they were broken off with a line end and a blank; what is longer than any is cut. */
function* linesOf(text: string): Generator<string> {
  let pending: string | null = null;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
    const isFolded = text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
    const line = text.slice(isFolded ? at + 1 : at, Math.min(end, at + LONGEST_LINE));
    if (isFolded && pending !== null) {
      if (pending.length < LONGEST_LINE) pending += line;
    } else if (end > at) {
      if (pending !== null) yield pending;
      pending = line;
    }
    at = end + 1;
  }
  if (pending !== null) yield pending;
}

/** Null for a line that is none, or that we don't keep. */
function readLine(line: string): CalendarLine | null {
  const name = /^[\w-]+/.exec(line)?.[0].toUpperCase() ?? "";
  if (!KEPT.has(name) && !TOLD.test(name)) return null;
  const params = new Map<string, string>();
  let at = name.length;
  while (line[at] === ";") {
    const equals = line.indexOf("=", at);
    const isQuoted = line[equals + 1] === '"';
    const quote = isQuoted ? line.indexOf('"', equals + 2) : equals;
    if (equals < 0 || quote < 0) return null;
    const end = /[;:]/.exec(line.slice(quote))?.index;
    if (end === undefined) return null;
    const value = line.slice(equals + 1, quote + end).replaceAll('"', "");
    params.set(
      line
        .slice(at + 1, equals)
        .trim()
        .toUpperCase(),
      value.trim(),
    );
    at = quote + end;
  }
  return line[at] === ":" ? { name, params, value: line.slice(at + 1) } : null;
}

/** A text's value: its line ends, commas and backslashes as they were meant. */
export const plainText = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === "n" ? "\n" : letter));
