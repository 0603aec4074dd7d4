import type { Surface } from "../runs/run-vocabulary.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { isFormula } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { parseIsoInstant } from "./iso-instant.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import type { SportMeaning } from "./sport-word.ts";
import { stepsAMinute } from "./steps-a-minute.ts";
import type { Table } from "./table.ts";
import { numberFrom, numberOrNull } from "./text-decoding.ts";

type Sport = { readonly meaning: SportMeaning; readonly word: string; readonly surface?: Surface };

/** A table that an app exports with fixed English columns and a number for the sport. */
type AppTable = {
  readonly source: "samsung" | "zepp";
  /** Put before all names but those of old exports. */
  readonly prefix: string;
  readonly columns: {
    readonly type: string;
    readonly start: string;
    /** Where it stands beside the time: `UTC+0100`. */
    readonly offset?: string;
    readonly duration: string;
    readonly distance: string;
    readonly heartRate?: string;
    readonly cadence?: string;
  };
  /** Seconds in one of its units of time. */
  readonly secondsEach: number;
  /** Sports by its numbers; any other is another sport. */
  readonly sports: Readonly<Record<string, Sport>>;
};

const RUN: Sport = { meaning: "run", word: "running" };
/** It may have been a walk. */
const TREADMILL: Sport = { meaning: "unknown", word: "treadmill", surface: "treadmill" };

const APP_TABLES: readonly AppTable[] = [
  {
    source: "samsung",
    prefix: "com.samsung.health.exercise.",
    columns: {
      type: "exercise_type",
      start: "start_time",
      offset: "time_offset",
      duration: "duration",
      distance: "distance",
      heartRate: "mean_heart_rate",
      cadence: "mean_cadence",
    },
    secondsEach: 0.001,
    sports: { "1002": RUN, "15005": TREADMILL, "0": { meaning: "unknown", word: "custom exercise" } },
  },
  {
    source: "zepp",
    prefix: "",
    columns: { type: "type", start: "startTime", duration: "sportTime(s)", distance: "distance(m)" },
    secondsEach: 1,
    sports: { "1": RUN, "7": { ...RUN, surface: "trail" }, "8": TREADMILL },
  },
];

type Found = { readonly app: AppTable; readonly header: number };

/** The app's table that this one is; Samsung writes a line of its own before the header. */
export function appTableIn(table: Table): Found | null {
  for (const header of [0, 1]) {
    const names = table[header] ?? [];
    const app = APP_TABLES.find(({ columns, prefix }) =>
      [columns.type, columns.start, columns.duration].every((name) => placeOf(names, prefix, name) !== -1),
    );
    if (app !== undefined) return { app, header };
  }
  return null;
}

/**
 * An app's own table: one activity a row, times in UTC with the offset beside them, metres. Rows that can't be read are
 * refused by themselves with their line.
 */
export function readAppTable(table: Table, { app, header }: Found, now: EpochMs): ParsedFile {
  const rows = table.slice(header + 1);
  if (rows.length === 0) throw new RefusedError("no-activity");
  const names = table[header] ?? [];
  const file = createParsedFile(now);
  for (const [index, row] of rows.entries()) {
    const line = header + index + 2;
    const cell = (column: keyof AppTable["columns"]) =>
      (row[placeOf(names, app.prefix, app.columns[column] ?? "")] ?? "").trim();
    const type = cell("type");
    const sport = app.sports[type] ?? { meaning: "other", word: `sport ${type}` };
    if (sport.meaning !== "other" && row.some(isFormula)) file.refuse("formula", `line ${line}`);
    else file.add({ ...sport, line, run: () => toRun(cell, app, sport) });
  }
  return file.build();
}

function placeOf(names: readonly string[], prefix: string, name: string): number {
  const plain = names.map((each) => each.trim());
  const whole = plain.indexOf(`${prefix}${name}`);
  return whole === -1 ? plain.indexOf(name) : whole;
}

function toRun(cell: (column: keyof AppTable["columns"]) => string, app: AppTable, sport: Sport): ImportedRun {
  const start = parseIsoInstant(cell("start"));
  if (start === null) throw new RefusedError("bad-date", cell("start"));
  const duration = numberFrom(cell("duration"), "time");
  if (duration === null) throw new RefusedError("no-times");
  const distance = numberFrom(cell("distance"), "distance");
  return {
    ...emptyRun(app.source),
    start: start.at,
    offsetMinutes: offsetIn(cell("offset")) ?? start.offsetMinutes,
    durationSeconds: duration * app.secondsEach,
    // Less than nothing is how they write that there was no sensor.
    distanceMeters: distance === null || distance < 0 ? null : distance,
    averageHeartRate: numberOrNull(cell("heartRate")),
    cadence: stepsAMinute(numberOrNull(cell("cadence"))),
    surface: sport.surface ?? null,
  };
}

/** `UTC+0530`; null where it is none, or none apart from UTC's own. */
function offsetIn(text: string): number | null {
  const [, sign, hours, minutes] = /^(?:UTC|GMT)?([+-])(\d\d):?([0-5]\d)$/i.exec(text) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (sign === undefined || total === 0 || total > 14 * 60) return null;
  return sign === "-" ? -total : total;
}
