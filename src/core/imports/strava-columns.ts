/** Where Strava's table keeps what we read. Null: this table has no such column. */
export type StravaColumns = {
  readonly date: number;
  readonly type: number;
  readonly elapsed: number;
  readonly moving: number | null;
  /** The last Distance: metres. */
  readonly meters: number | null;
  /** The first Distance: kilometres or miles, as the account has it. */
  readonly shown: number;
  readonly gain: number | null;
  readonly cadence: number | null;
  readonly heartRate: number | null;
  readonly effort: number | null;
  readonly gear: number | null;
  readonly file: number | null;
};

const DATE = 1;
const TYPE = 3;
const ELAPSED = 5;
const DISTANCE = 6;
const SHORTEST_HEADER = 7;

/**
 * Finds the columns by position. Names repeat (Elapsed Time, Distance, Max Heart Rate) and follow the account's
 * language, but their order doesn't change: after the second Elapsed Time come moving time, distance in metres, two
 * speeds and the climbs. English names only refine that. Null where the header is no such table.
 */
export function findStravaColumns(header: readonly string[]): StravaColumns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  if (names.length < SHORTEST_HEADER) return null;
  const elapsedName = names[ELAPSED] ?? "";
  const second = elapsedName === "" ? -1 : names.indexOf(elapsedName, ELAPSED + 1);
  const detail = second === -1 ? null : second;
  const after = (steps: number) => (detail === null || detail + steps >= names.length ? null : detail + steps);
  const named = (name: string) => {
    const index = names.lastIndexOf(name);
    return index === -1 ? null : index;
  };
  const isTable = detail !== null || named("activity id") === 0;
  if (!isTable) return null;
  return {
    date: named("activity date") ?? DATE,
    type: named("activity type") ?? TYPE,
    elapsed: detail ?? ELAPSED,
    moving: named("moving time") ?? after(1),
    meters:
      detail === null
        ? null
        : names.lastIndexOf(names[DISTANCE] ?? "") > DISTANCE
          ? names.lastIndexOf(names[DISTANCE] ?? "")
          : after(2),
    shown: DISTANCE,
    gain: named("elevation gain") ?? after(5),
    cadence: named("average cadence") ?? after(14),
    heartRate: named("average heart rate") ?? after(16),
    effort: named("perceived exertion") ?? after(28),
    gear: named("activity gear") ?? (detail === null ? null : detail - 4),
    file: named("filename") ?? (detail === null ? null : detail - 3),
  };
}
