import type { ClockTime, DayKey } from "../time/day-key.ts";
import { SECOND } from "../time/epoch-ms.ts";
import { instantOn } from "../time/local-day.ts";
import { isFormula } from "./formula-cell.ts";
import { emptyRun, type ImportedRun } from "./imported-run.ts";
import { type DateOrder, guessDateOrder, parseLocaleDate } from "./locale-date.ts";
import { createParsedFile, type ParsedFile } from "./parsed-file.ts";
import type { ReadContext } from "./read-context.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { createCellReader, type CellReader } from "./table-cells.ts";
import type { Table } from "./table.ts";

/**
 * Garmin's list (Activities.csv): its first columns keep their places in every language, what lies behind them follows the
 * watch and the language. Names without their accents, which spreadsheets lose.
 */
const PLACES = { type: 0, date: 1, favorite: 2, distance: 4, time: 6 } as const;
const NAMES = {
  heartRate:
    /^(?:avg hr|o herzfrequenz|fc moyenne|frecuencia cardiaca media|fc media|gem\. hs|srednie tetno|gennemsnitlig puls|medelpuls|gjennomsnittspuls|keskisyke)$/u,
  cadence:
    /^(?:avg run cadence|o schrittfrequenz|cadence de course moyenne|cadencia de carrera media|cadenza media|gemiddelde (?:loop)?cadans|sredni rytm biegu|gennemsnit kadence lob|medellopkadens|cadencia de corrida media)/u,
  stride:
    /^(?:avg stride length|o schrittlange|longueur moyenne des foulees|longitud media de zancada|lunghezza media (?:del )?passo|gemiddelde staplengte|srednia dlugosc kroku|gennemsnitlig skridtlangde|medelsteglangd)/u,
  oscillation: /^avg vertical oscillation/u,
  contact: /^avg ground contact time/u,
  gain: /^(?:total ascent|gesamtanstieg|anstieg gesamt|ascension totale|ascenso total|ascesa totale|totale stijging|calkowity wznios|hojdeforogelse|total stigning)$/u,
  moving:
    /^(?:moving time|zeit in bewegung|temps de deplacement|tiempo en movimiento|tempo in movimento|tempo em movimento|bewegingstijd|czas ruchu|fardtid)$/u,
  elapsed:
    /^(?:elapsed time|verstrichene zeit|temps ecoule|tiempo transcurrido|tempo trascorso|tempo decorrido|verstreken tijd|uplynelo czasu|total tid|forlobet tid)$/u,
} as const;
const YES_OR_NO = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|1|0)$/iu;
/** Rows that are looked at. */
const CHECKED_ROWS = 20;

type Column = keyof typeof PLACES | keyof typeof NAMES;
const MILE = 1609.344;
/** A run whose steps add up to more than this many metres for each unit of its distance was measured in miles. */
const BETWEEN_UNITS = 1270;

/** Told by its shape: a yes or no for the favourites between date and title, a clock after distance and calories. */
export function isGarminTable([header = [], ...rows]: Table): boolean {
  if (header.length < 8 || rows.length === 0) return false;
  const some = rows.slice(0, CHECKED_ROWS).filter((row) => row.length >= 7);
  const isRow = (row: readonly string[]) =>
    YES_OR_NO.test((row[PLACES.favorite] ?? "").trim()) &&
    /\d/.test(row[PLACES.date] ?? "") &&
    (clockSeconds(row[PLACES.time] ?? "") !== null || /^-+$/.test(row[PLACES.time] ?? ""));
  return some.length > 0 && some.filter(isRow).length * 2 > some.length;
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
  const names = header.map((name) => foldLetters(name.trim().toLowerCase()));
  const place = (column: keyof typeof NAMES) => {
    const index = names.findIndex((name) => NAMES[column].test(name));
    return index === -1 ? null : index;
  };
  const named = Object.keys(NAMES).map((column) => [column, place(column as keyof typeof NAMES)]);
  return { ...PLACES, ...(Object.fromEntries(named) as Record<keyof typeof NAMES, number | null>) };
}

/** Letters without accents, as spreadsheets and their people write them. */
const foldLetters = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("æ", "a");

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

/** `48:02`, `0:48:02`, `00:48:02.5` in seconds; null for anything else. */
export function clockSeconds(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d(?:[.,]\d{1,3})?)$/.exec(text.trim().slice(0, 20));
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
}
