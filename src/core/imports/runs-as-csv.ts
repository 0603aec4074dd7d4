import type { Run } from "../runs/run.ts";
import type { Shoe } from "../training/shoes.ts";
import { neutralCell } from "./formula-cell.ts";
import { formatInstant } from "./iso-instant.ts";
import { LOG_COLUMNS, type LogColumn } from "./log-columns.ts";

/** Windows' spreadsheets take a table without it for something else than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The log as a table (RFC 4180, UTF-8), earliest run first: everything that an import can bring back. No cell begins with a
 * sign that makes a spreadsheet calculate. Deleted runs are left out.
 */
export function runsAsCsv(runs: readonly Run[], shoes: readonly Pick<Shoe, "id" | "name">[]): string {
  const names = new Map(shoes.map(({ id, name }) => [id, name]));
  const rows = runs
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((a, b) => a.start - b.start)
    .map((run) => {
      const cells = cellsOf(run, run.shoeId === null ? "" : (names.get(run.shoeId) ?? ""));
      return LOG_COLUMNS.map((column) => quoted(neutralCell(cells[column])));
    });
  return `${BYTE_ORDER_MARK}${[LOG_COLUMNS, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

function cellsOf(run: Run, shoes: string): Readonly<Record<LogColumn, string>> {
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    start: formatInstant(run.start, offsetMinutes(run)),
    zone: run.zone,
    duration_s: number(run.durationSeconds),
    moving_s: number(run.movingSeconds),
    distance_m: number(run.distanceMeters),
    cadence_spm: number(run.cadence),
    vertical_oscillation_mm: number(run.verticalOscillationMm),
    ground_contact_ms: number(run.groundContactMs),
    stride_m: number(run.strideMeters),
    elevation_gain_m: number(run.elevationGainMeters),
    average_heart_rate_bpm: number(run.averageHeartRate),
    kind: run.kind ?? "",
    effort_0_to_10: number(run.effort),
    back_pain_0_to_10: number(run.pain),
    shoes,
    surface: run.surface ?? "",
    supports: run.supports.join(" "),
    sources: run.sources.join(" "),
    // A null byte can't be in a text file.
    note: run.note.replaceAll("\0", ""),
  };
}

function offsetMinutes({ start, zone }: Run): number {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
