import type { ClockTime, DayKey } from "../time/day-key.ts";
import { SECOND } from "../time/epoch-ms.ts";
import { instantOn } from "../time/local-day.ts";
import { clockSeconds } from "./clock-seconds.ts";
import { isFormula } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { type DateOrder, guessDateOrder, parseLocaleDate } from "./locale-date.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import type { ReadContext } from "./read-context.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { createCellReader, type CellReader } from "./table-cells.ts";
import type { Table } from "./table.ts";

/** Garmin's list (Activities.csv) in the languages that it comes in; its columns keep their order. */
const NAMES = {
  type: /^(?:activity type|aktivitätstyp|type d['’]activité|tipo (?:de|di) (?:actividad|attività|atividade)|activiteittype|typ aktywności|aktivitetstyp|アクティビティタイプ|活动类型)$/u,
  date: /^(?:date|datum|fecha|data|dato|日付|日期)$/u,
  favorite: /^(?:favou?rite|favorit(?:en|a|o)?|favori|preferit[oi]|favoriet|ulubione|favorit|お気に入り|收藏)$/u,
  distance: /^(?:distance|distanz|distancia|distanza|distância|afstand|dystans|distans|距離|距离)$/u,
  time: /^(?:time|zeit|durée|temps|tiempo|tempo|tijd|czas|tid|タイム|时间)$/u,
  heartRate: /^(?:avg hr|ø herzfrequenz|fc moyenne|frecuencia cardiaca media|fc media|gem\. hs|śr\. tętno)$/u,
  cadence: /^(?:avg run cadence|ø schrittfrequenz|cadence de course moyenne|cadencia de carrera media|cadenza media)/u,
  stride:
    /^(?:avg stride length|ø schrittlänge|longueur moyenne des foulées|longitud media de zancada|lunghezza media (?:del )?passo)/u,
  oscillation: /^avg vertical oscillation/u,
  contact: /^avg ground contact time/u,
  gain: /^(?:total ascent|gesamtanstieg|ascension totale|ascenso total|ascesa totale)/u,
  moving: /^(?:moving time|zeit in bewegung|temps de déplacement|tiempo en movimiento|tempo in movimento)$/u,
  elapsed: /^(?:elapsed time|verstrichene zeit|temps écoulé|tiempo transcurrido|tempo trascorso)$/u,
} as const;
type Column = keyof typeof NAMES;
const MILE = 1609.344;
/** A run whose steps add up to more than this many metres for each unit of its distance was measured in miles. */
const BETWEEN_UNITS = 1270;

export function isGarminTable([header = []]: Table): boolean {
  const found = columnsOf(header);
  return [found.type, found.date, found.favorite, found.distance, found.time].every((column) => column !== null);
}

/**
 * Garmin Connect's own list. Its times are the wearer's wall clock and it says no unit: the zone is the person's, and miles
 * are told from kilometres by the steps (cadence and stride), else taken as the person has set them.
 */
export function readGarminTable([header = [], ...rows]: Table, now: number, person: ReadContext["person"]): ParsedFile {
  if (rows.length === 0) throw new RefusedError("no-activity");
  const columns = columnsOf(header);
  const read = createCellReader(rows);
  const order = guessDateOrder(rows.map((row) => row[columns.date ?? -1] ?? ""));
  const unit = unitOf(rows, columns, read) ?? (person.units === "mi" ? MILE : 1000);
  const file = createParsedFile(now);
  for (const [index, row] of rows.entries()) {
    const word = (row[columns.type ?? -1] ?? "").trim();
    if (row.some(isFormula)) {
      file.refuse("formula", `line ${index + 2}`);
      continue;
    }
    const reading = { columns, read, order, unit, zone: person.zone };
    file.add({ meaning: sportMeaning(word), word, line: index + 2, run: () => toRun(row, word, reading) });
  }
  return file.build();
}

type Columns = Readonly<Record<Column, number | null>>;
type Reading = {
  readonly columns: Columns;
  readonly read: CellReader;
  readonly order: DateOrder;
  readonly unit: number;
  readonly zone: string;
};

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase().normalize("NFC"));
  const place = (column: Column) => {
    const index = names.findIndex((name) => NAMES[column].test(name));
    return index === -1 ? null : index;
  };
  return Object.fromEntries(Object.keys(NAMES).map((column) => [column, place(column as Column)])) as Columns;
}

function unitOf(rows: Table, columns: Columns, read: CellReader): number | null {
  const ratios = rows.flatMap((row) => {
    const [cadence, stride, distance] = [columns.cadence, columns.stride, columns.distance].map((at) =>
      read.side(row, at),
    );
    const seconds = clockSeconds(row[columns.moving ?? columns.time ?? -1] ?? "");
    if (!cadence || !stride || !distance || !seconds || stride > 4) return [];
    return [(cadence * stride * seconds) / 60 / distance];
  });
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
  if (middle === undefined || middle < 500 || middle > 2500) return null;
  return middle > BETWEEN_UNITS ? MILE : 1000;
}

function toRun(row: readonly string[], word: string, { columns, read, order, unit, zone }: Reading): ImportedRun {
  const date = row[columns.date ?? -1] ?? "";
  const wall = parseLocaleDate(date, order);
  if (wall === null) throw new RefusedError("bad-date", date);
  const seconds = (column: Column) => {
    const cell = (row[columns[column] ?? -1] ?? "").trim();
    if (cell === "" || /^-+$/.test(cell)) return null;
    const value = clockSeconds(cell);
    if (value === null) throw new RefusedError("bad-number", `time: ${cell}`);
    return value;
  };
  const time = seconds("time");
  const duration = seconds("elapsed") ?? time;
  if (duration === null) throw new RefusedError("no-times");
  const distance = read.number(row, columns.distance, "distance");
  const oscillation = read.side(row, columns.oscillation);
  return {
    ...emptyRun("garmin"),
    start: onWall(wall, zone),
    durationSeconds: Math.max(duration, time ?? 0),
    movingSeconds: seconds("moving") ?? time,
    distanceMeters: distance === null ? null : distance * unit,
    // Both feet, unlike in Garmin's files.
    cadence: read.side(row, columns.cadence),
    verticalOscillationMm: oscillation === null ? null : oscillation * 10,
    groundContactMs: read.side(row, columns.contact),
    strideMeters: read.side(row, columns.stride),
    elevationGainMeters: unit === MILE ? null : read.side(row, columns.gain),
    averageHeartRate: read.side(row, columns.heartRate),
    surface: surfaceOf(word),
  };
}

/** An instant whose UTC fields are what a wall shows, as the instant at which the zone's walls show it. */
function onWall(wall: number, zone: string): number {
  const text = new Date(wall).toISOString();
  return (
    instantOn(text.slice(0, 10) as DayKey, text.slice(11, 16) as ClockTime, zone) + Number(text.slice(17, 19)) * SECOND
  );
}
