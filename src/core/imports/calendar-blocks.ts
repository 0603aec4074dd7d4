/** A calendar's entries and zones as unfolded lines, each a text of its own that can be read or left out by itself. */
export type CalendarBlocks = { readonly entries: readonly string[]; readonly zones: readonly string[] };

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
]);

/**
 * Takes a calendar apart before any parser sees it: one entry that can't be read must not cost the others, whatever stands
 * around it (a byte order mark, several calendars in one file, an end that is missing). Null where nothing begins a calendar.
 */
export function calendarBlocks(text: string): CalendarBlocks | null {
  const entries: string[] = [];
  const zones: string[] = [];
  const open: string[] = [];
  let lines: string[] = [];
  let isCalendar = false;
  for (const line of unfold(text)) {
    const name = /^[^:;]*/.exec(line)?.[0].trim().toUpperCase() ?? "";
    const block =
      name === "BEGIN" || name === "END"
        ? line
            .slice(line.indexOf(":") + 1)
            .trim()
            .toUpperCase()
        : "";
    if (name === "BEGIN") {
      isCalendar ||= block === "VCALENDAR" || block === "VEVENT";
      if (block === "VEVENT" || block === "VTIMEZONE") lines = [];
      open.push(block);
    }
    const within = open.at(-1);
    const isZone = open.includes("VTIMEZONE");
    if (isZone || (within === "VEVENT" && (KEPT.has(name) || block === "VEVENT"))) lines.push(line);
    if (name !== "END") continue;
    const at = open.lastIndexOf(block);
    if (at >= 0) open.length = at;
    if (at >= 0 && block === "VEVENT") entries.push(lines.join("\r\n"));
    if (at >= 0 && block === "VTIMEZONE") zones.push(lines.join("\r\n"));
  }
  return isCalendar ? { entries, zones } : null;
}

/** Lines of a calendar are broken off with a line end and a blank. */
const unfold = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
