/** Where Strava's table keeps what we read. Null: this table has no such column. */
export type StravaColumns = {
  readonly date: number;
  readonly type: number;
  readonly elapsed: number | null;
  readonly moving: number | null;
  /** The last Distance: metres. */
  readonly meters: number | null;
  /** The first Distance: kilometres or miles, as the account has it (metres in tables of before 2019). */
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
const SHORTEST_HEADER = 5;
/** From the second Elapsed Time to Average Heart Rate. */
const DETAIL_COLUMNS = 17;

/** What a mean is called in the languages that tables come in. */
const MEAN = "average|durchschn|moyen|medi[ao]|promedio|gemiddeld|média|平均|средн";
/** English names first, which stay true when columns were moved; then words for tables that lack the usual columns. */
const NAMES = {
  date: /\bdate\b|datum|fecha|\bdata\b|日付|日期|날짜|дата/u,
  type: /type\b|aktivitätsart|\btipo\b|тип|種類|类型/u,
  elapsed: /elapsed time|verstrichene zeit|écoulé|transcurrido|trascorso|decorrido|verstreken|経過|прошедш/u,
  moving:
    /moving time|bewegungszeit|(?:durée|temps) de déplacement|tiempo .*movim|tempo .*moviment|beweegtijd|移動時間/u,
  distance: /^(?:distan|distân|afstand|距離|距离|거리|расстоян)/u,
  gain: /elevation gain|höhenzunahme|dénivelé positif|desnivel positivo|dislivello positivo|ganho de elevação|totale stijging|hoogtewinst|獲得標高/u,
  cadence: new RegExp(`(?:${MEAN}).*(?:cad[eê]n|cadans|frequenz|ケイデンス|каденс)|cad[eê]n\\S* (?:${MEAN})`, "u"),
  heartRate: new RegExp(`(?:${MEAN}).*(?:heart|herz|hartslag|心拍|пульс)|card[ií]a\\S*.*(?:${MEAN})`, "u"),
} as const;

/**
 * Finds the columns of Strava's activities.csv. Names repeat (Elapsed Time, Distance, Max Heart Rate) and follow the
 * account's language, but one shape is the same in all: Elapsed Time and Distance come once as the person sees them and
 * once more, with Moving Time between them, as the machine counts. Around these everything has its place; names are
 * asked first, because people drop and move columns. Null where the header is no such table.
 */
export function findStravaColumns(header: readonly string[]): StravaColumns | null {
  const names = header.map(plainName);
  const english = (name: string) => indexOrNull(names.lastIndexOf(name));
  if (names.length < SHORTEST_HEADER) return null;
  const detail = findDetail(names);
  const known = (word: keyof typeof NAMES) => indexOrNull(names.findLastIndex((name) => NAMES[word].test(name)));
  const first = (word: keyof typeof NAMES, usual: number) =>
    NAMES[word].test(names[usual] ?? "") ? usual : indexOrNull(names.findIndex((name) => NAMES[word].test(name)));
  const after = (steps: number) =>
    detail !== null && names.length >= detail.elapsed + Math.max(steps + 1, DETAIL_COLUMNS)
      ? detail.elapsed + steps
      : null;

  const date = first("date", DATE) ?? (detail === null ? null : DATE);
  const type = first("type", TYPE) ?? (detail === null ? null : TYPE);
  const shown = detail?.shown ?? indexOrNull(names.findIndex((name) => NAMES.distance.test(name)));
  const elapsed = detail?.elapsed ?? known("elapsed");
  const moving = detail?.moving ?? known("moving");
  if (date === null || type === null || shown === null || (elapsed === null && moving === null)) return null;
  const meters = names.lastIndexOf(names[shown] ?? "");
  return {
    date,
    type,
    elapsed,
    moving,
    meters: meters > shown ? meters : null,
    shown,
    gain: english("elevation gain") ?? after(5) ?? known("gain"),
    cadence: english("average cadence") ?? after(14) ?? known("cadence"),
    heartRate: english("average heart rate") ?? after(16) ?? known("heartRate"),
    effort: english("perceived exertion") ?? after(28),
    gear: english("activity gear") ?? (detail === null ? english("gear") : after(-4)),
    file: english("filename") ?? after(-3),
  };
}

const indexOrNull = (index: number): number | null => (index === -1 ? null : index);

/** Where the second, exact, Elapsed Time is, with the first Distance, and Moving Time if it stands between. */
function findDetail(
  names: readonly string[],
): { readonly elapsed: number; readonly moving: number | null; readonly shown: number } | null {
  for (const [index, name] of names.entries()) {
    const elapsed = names.indexOf(name, index + 1);
    const distance = names[index + 1] ?? "";
    if (name === "" || distance === "" || elapsed === -1) continue;
    const exact = names.indexOf(distance, elapsed);
    if (exact !== elapsed + 1 && exact !== elapsed + 2) continue;
    return { elapsed, moving: exact === elapsed + 2 ? elapsed + 1 : null, shown: index + 1 };
  }
  return null;
}

/** As Strava writes it: without a spreadsheet's case, a program's underscores, or the `.1` it numbers repeats with. */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[\s_]+/gu, " ")
    .replace(/\.\d$/u, "");
}
