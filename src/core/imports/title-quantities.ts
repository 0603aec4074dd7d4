import { PACE_BEFORE } from "./title-words.ts";

/** A distance or a time that a plan's title says, with where it stands. */
export type Quantity = {
  readonly kind: "meters" | "minutes";
  /** Of all repetitions; the middle of a range. */
  readonly amount: number;
  readonly isRepeated: boolean;
  /** Metres of repetitions: a part of a run, never all of it. */
  readonly isShort: boolean;
  readonly from: number;
  readonly to: number;
};

const METERS_OF = { km: 1000, mi: 1609.344, m: 1 } as const;
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,2})?|\d{1,2}[.,]?\d{3}`;
const KILOMETERS = String.raw`kms?|k|kilomet(?:er|re)s?|kil[oó]metros?|quil[oôó]metros?|chilometr[oi]|kilometrów|км|公里|千米|キロ|킬로`;
const MILES = "mi|miles?|milers?|meilen?|millas?|milhas?|miglia|милі|миль";
const METERS = "m|met(?:er|re)s?|metrów|metr[oi]s?|mètres?";
const MINUTES = String.raw`min(?:ut(?:e|en|es|er|i|os))?s?\.?|mins\.?|minuty?|мин(?:ут)?|分钟?|분|['′’]`;
const HOURS =
  "h|hrs?|hours?|std\\.?|stunden?|heures?|horas?|or[ae]|uur|uren|timer?|timmar|godz\\.?|ч(?:ас(?:а|ов)?)?|時間|小时|시간";
/** Nothing that would make a longer word or number of it. */
const END = String.raw`(?![\p{L}\p{N}])`;
const BEGIN = String.raw`(?<![\d:.,])`;
const TO = String.raw`(?:\s?[-–—~]\s?|\s(?:to|or|bis|oder|à|ou|a|tot|til|till|до|o)\s)`;
const TIMES = String.raw`(?:(?<times>\d{1,2})(?:\s?[-–]\s?(?<moreTimes>\d{1,2}))?\s?[x×*]\s?)?`;

const PLAIN = new RegExp(
  `${TIMES}${BEGIN}(?<least>${NUMBER})(?:${TO}(?<most>${NUMBER}))?[\\s-]?(?:(?<km>${KILOMETERS})|(?<mi>${MILES})|(?<min>${MINUTES})|(?<m>${METERS}))${END}(?!\\s?/\\s?h)`,
  "giu",
);
const IN_HOURS = new RegExp(
  `${TIMES}${BEGIN}(?<least>\\d{1,2}(?:[.,]\\d{1,2})?)(?:${TO}(?<most>\\d{1,2}(?:[.,]\\d{1,2})?))?[\\s-]?(?:${HOURS})(?![\\p{L}])\\s?(?:(?<rest>\\d{1,2})(?!\\d|\\s?(?:k|mi\\b|x|×)|[.,:])\\s?(?:${MINUTES}|m${END})?)?`,
  "giu",
);
const CLOCK = new RegExp(
  `${BEGIN}(?<first>\\d{1,3}):(?<second>[0-5]\\d)(?::(?<third>[0-5]\\d))?(?!\\d)(?<unit>\\s?(?:${HOURS})${END})?`,
  "giu",
);

/** A title's hours; more is a time of day. */
const MOST_HOURS = 9;
/** `1:30` is one and a half hours; from here on it may be a time of day. */
const MOST_BARE_HOURS = 4;
/** `45:00` is minutes: no clock shows it. */
const LEAST_BARE_MINUTES = 24;
/** A distance in metres that is a run's and no repetition's: a race on the track. */
const LEAST_METERS = 1500;

/** All distances and times of a title, in their order; what each means is for others to say. */
export function quantitiesIn(title: string): readonly Quantity[] {
  const found = [...hoursIn(title), ...clocksIn(title), ...plainIn(title)].toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  );
  let end = -1;
  const apart = found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  return joinRanges(title, apart);
}

function hoursIn(title: string): readonly Quantity[] {
  return [...title.matchAll(IN_HOURS)].flatMap((match) => {
    const { least = "", most = least, rest = "0" } = match.groups ?? {};
    const hours = (numberOf(least) + numberOf(most)) / 2;
    if (hours > MOST_HOURS) return [];
    return [quantity("minutes", match, hours * 60 + Number(rest))];
  });
}

function clocksIn(title: string): readonly Quantity[] {
  return [...title.matchAll(CLOCK)].flatMap((match) => {
    const { first = "", second = "", third, unit } = match.groups ?? {};
    const [a, b] = [Number(first), Number(second)];
    if (third !== undefined) return a > MOST_HOURS ? [] : [quantity("minutes", match, a * 60 + b + Number(third) / 60)];
    if (unit !== undefined) return a > MOST_HOURS ? [] : [quantity("minutes", match, a * 60 + b)];
    if (a <= MOST_BARE_HOURS) return [quantity("minutes", match, a * 60 + b)];
    return a >= LEAST_BARE_MINUTES ? [quantity("minutes", match, a + b / 60)] : [];
  });
}

function plainIn(title: string): readonly Quantity[] {
  // Runna writes `6mi • 50m - 55m`.
  const isMinuteLetter = /[•·|]/.test(title);
  return [...title.matchAll(PLAIN)].flatMap((match) => {
    const { least = "", most = least, km, mi, min, m, times } = match.groups ?? {};
    const amount = (numberOf(least) + numberOf(most)) / 2;
    if (min !== undefined) return [quantity("minutes", match, amount)];
    if (km !== undefined) return [quantity("meters", match, amount * METERS_OF.km)];
    // British plans write miles with a capital.
    const isMile = mi !== undefined || (m === "M" && times === undefined);
    if (isMile) return [quantity("meters", match, amount * METERS_OF.mi)];
    if (isMinuteLetter && times === undefined) return [quantity("minutes", match, amount)];
    const isShort = amount < LEAST_METERS || times !== undefined;
    return [{ ...quantity("meters", match, amount), isShort }];
  });
}

function quantity(kind: Quantity["kind"], match: RegExpExecArray, each: number): Quantity {
  const { times = "1", moreTimes = times } = match.groups ?? {};
  const count = (Number(times) + Number(moreTimes)) / 2;
  const from = match.index;
  return {
    kind,
    amount: each * count,
    isRepeated: match.groups?.["times"] !== undefined,
    isShort: false,
    from,
    to: from + match[0].length,
  };
}

/** `1,000` is a thousand; `20,5` twenty and a half. */
function numberOf(text: string): number {
  return Number(/[.,]\d{3}$/.test(text) ? text.replace(/[.,]/, "") : text.replace(",", "."));
}

const BETWEEN = /^\s*(?:[-–—~]|to|or|bis|oder|à|ou|tot|til|till|до)\s*$/iu;
const SAME = /^\s*[(/|=≈]\s*$/u;

/** `8 mi-10 mi` is nine; `5 mi / 8 km` is one distance told twice, and so is `4-6 mile easy run 6 mi`. */
function joinRanges(title: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const next of quantities) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : title.slice(last.to, next.from);
    if (last === undefined || last.kind !== next.kind) joined.push(next);
    else if (BETWEEN.test(between)) {
      joined.splice(-1, 1, { ...last, amount: (last.amount + next.amount) / 2, to: next.to });
    } else if (SAME.test(between) && Math.abs(last.amount / next.amount - 1) < 0.05) {
      joined.splice(-1, 1, { ...last, to: next.to });
    } else joined.push(next);
  }
  const [first, second, ...more] = joined;
  const isTotal =
    second?.kind === first?.kind && more.length === 0 && second?.to === title.trimEnd().length && !second?.isRepeated;
  if (!isTotal || first === undefined || second === undefined) return joined;
  const between = title.slice(first.to, second.from);
  const isApart =
    /[;,+&\n/:]|(?<!\p{L})[ap]m(?!\p{L})/iu.test(between) ||
    PACE_BEFORE.test(between) ||
    WARM_UP.test(title.slice(0, second.from));
  return !isApart && second.amount >= first.amount * 0.6 ? [second] : joined;
}

const WARM_UP = /(?<!\p{L})(?:wu|w\/u|warm|ein|échauff|calent|riscald|aquec|inlop|rozgrz)/iu;
