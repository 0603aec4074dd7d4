import { sportMeaning } from "./sport-word.ts";
import { type Quantity, quantitiesIn } from "./title-quantities.ts";
import { NO_RUN, OTHER_TITLE, PACE_BEFORE, REST, RUN_TITLE, TRAINING_TITLE } from "./title-words.ts";

/** Planned distances beyond these are not a run's. */
const [LEAST_METERS, MOST_METERS] = [100, 500_000];
const MOST_MINUTES = 24 * 60;
/** Longer titles are texts; nothing that we read is longer. */
const LONGEST = 300;

/**
 * What a plan's title says of distance, metres: `12 km`, `6 mi`, `5 x 1 km`, and parts added up (`2 mi WU; 8-10 mi at MP; 1 mi
 * CD` is 12). A pace (`@ 10k`), a recovery and the details of a whole (`8 mi with 4 mi at MP`) are none. Null where there is none.
 */
export function metersIn(title: string): number | null {
  const meters = sum(title, "meters") ?? raceMeters(title);
  return meters !== null && meters >= LEAST_METERS && meters <= MOST_METERS ? Math.round(meters * 100) / 100 : null;
}

/** The same for minutes: `45 min`, `1h30`, `1:30`, `3 x 10 min`. `18h`, `18:30` and `5:30/km` are none. */
export function minutesIn(title: string): number | null {
  const minutes = sum(title, "minutes");
  return minutes !== null && minutes > 0 && minutes <= MOST_MINUTES ? Math.round(minutes * 100) / 100 : null;
}

/** Whether the minutes that a title says are its repetitions' alone, so that a warm-up comes on top. */
export function isRepetitionsAlone(title: string): boolean {
  const parts = partsOf(title.slice(0, LONGEST)).filter(({ kind }) => kind === "minutes");
  return parts.length > 0 && parts.every(({ isRepeated }) => isRepeated);
}

/** Whether a title says that its entry is a run, in any language whose words for it we know. */
export function isRunTitle(title: string): boolean {
  const text = title.slice(0, LONGEST).toLowerCase().normalize("NFC");
  if (NO_RUN.test(text)) return false;
  const parts = partsOf(title.slice(0, LONGEST));
  const hasMeters = parts.some(({ kind }) => kind === "meters");
  if (REST.test(text) && !hasMeters) return false;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  // In a title a training may be of any kind, a walk is a part of many runs, and a course is also a lesson.
  const meanings = words
    .filter(
      (word) => !/^(?:training|walk|walking|walks|course|trail|transition|gang|core)$/.test(word) && !REST.test(word),
    )
    .map(sportMeaning);
  const saysRun = meanings.includes("run") || RUN_TITLE.test(text);
  const saysOther = meanings.includes("other") || OTHER_TITLE.test(text);
  if (saysOther) return false;
  if (saysRun) return true;
  if (/\bwalk/.test(text.replaceAll(WALKED_RECOVERY, ""))) return false;
  const hasAmount = parts.length > 0 || quantitiesIn(title.slice(0, LONGEST)).some(({ isRepeated }) => isRepeated);
  return hasMeters || PACE_TITLE.test(text) || (hasAmount && TRAINING_TITLE.test(text));
}

function sum(title: string, kind: Quantity["kind"]): number | null {
  const parts = partsOf(title.slice(0, LONGEST)).filter((part) => part.kind === kind);
  return parts.length === 0 ? null : parts.reduce((total, { amount }) => total + amount, 0);
}

const PACE_AFTER =
  /^[\s-]*(?:(?:race|goal|target|current|rennen|wettkampf)[\s-]*)?(?:pace|effort|speed|rhythm|intensity|renntempo|wettkampftempo|allure|ritmo|ritme|wedstrijdtempo|tempo\b(?<=-tempo)|темп|pb\b|pr\b|hf\b|per\b)|^\s?\/\s?(?:km|mi)/iu;
/** A time before a slash is a pace, at a clock's mark a time of day. */
const CLOCK_BEFORE = /(?:[@~≈]|(?<!\p{L})(?:at|um|à|kl\.?|om|alle|ore|о|в))\s*$/iu;
const CLOCK_AFTER = /^\s?(?:[ap]\.?\s?m\b|uhr|h\b|\/|(?:min)?\s?\/|per\b|pace|a\s+mile|ч\b)/iu;
/** After a repetition: what lies between it and the next. */
const RECOVERY =
  /^\s*(?:[\p{L}]+\s)?(?:jog|rest|rec|recover\w*|pause\w*|off|walk\w*|between|trab\w*|geh\w*|récup\w*|repos|descanso|recup\w*|riposo|rust|herstel|przerw\w*|vila|pause)(?!\p{L})/iu;
/** A pace of races or thresholds says that the minutes beside it are run. */
const PACE_TITLE =
  /(?:\b\d{1,2}\s?k|\b(?:marathon|half|hm|mp|hmp|lt|race)\b)[\s\-\p{L}]*(?:pace|effort|tempo)|\b(?:hmp|mp|ltp?)\b|%\s?(?:of\s)?(?:mp|hmp|\d{1,2}\s?k)\b/iu;
const WALKED_RECOVERY = /\d\s?(?:m|s|sec\w*|min\w*|['"′″])\.?\s+walk/giu;
/** Before a part of a whole that was told already. */
const PART_OF =
  /(?<!\p{L})(?:last|first|final|next|middle|each|letzte[nr]?|erste[nr]?|dernier\w*|premier\w*|últim\w*|ultim\w*|laatste|ostatni\w*)\s*$/iu;
const WITH =
  /(?:(?<![\p{L}\d])(?:w\/|with|incl(?:\.|uding)?|of which|consisting of|as|davon|mit|inkl\.?|avec|dont|con|com|met|waarvan|med|varav|z|w tym|с|со|w)(?=[\s:\d(]))|:/giu;
const WARM_UP = /^\s*(?:wu|w\/u|warm|ein|échauff|calent|riscald|aquec|inlop|rozgrz|e\.?l\b)/iu;
const SEPARATOR = /[;,+&\n]|\s\/\s|(?<!\p{L})(?:and|und|et|y|e|en|plus|then|dann|puis)(?!\p{L})/giu;

/** The quantities that add up to the whole: no paces, no recoveries, no details of what was told already. */
function partsOf(title: string): readonly Quantity[] {
  const groups = groupsOf(title);
  const all = quantitiesIn(title);
  const [only] = all;
  // `5 mi pace` is what some plans call five miles at the race's pace.
  if (only !== undefined && all.length === 1 && /^\d[\d.,]*\s?(?:mi|km)\s+pace\W*$/iu.test(title.trim())) return all;
  const told = all.filter((quantity) => !isPace(title, quantity));
  const outside = told.filter(({ from }) => !groups.some((group) => from > group.from && from < group.to));
  const total = totalOf(title, groups, told, outside);
  if (total !== null) return total;
  const details = detailsOf(title, outside);
  const isRepeatedBefore = (at: number) =>
    told.some(({ isRepeated, to }) => isRepeated && to <= at) ||
    groups.some(({ times, from }) => times > 1 && from < at);
  // `2 mi WU; 8 x 400 m; 1 mi CD`: repetitions count where the parts around them are told.
  const countsShort =
    outside.filter(({ kind, isShort }) => kind === "meters" && !isShort).length > 1 ||
    /(?<!\p{L})(?:then|dann|puis)(?!\p{L})/iu.test(title);
  return told.flatMap((quantity) => {
    const { from, to, isShort } = quantity;
    if (isShort && !countsShort) return [];
    const group = groups.find((each) => from > each.from && from < each.to);
    if (group?.times === 1 && outside.length > 0 && !isOtherSide(title, group, quantity, outside)) return [];
    if (details.some((detail) => from >= detail.from && from < detail.to)) return [];
    if (RECOVERY.test(title.slice(to)) && isRepeatedBefore(from)) return [];
    if (PART_OF.test(title.slice(0, from)) && told.some((other) => other.to <= from)) return [];
    if (group === undefined || group.times === 1) return [quantity];
    return [{ ...quantity, amount: quantity.amount * group.times, isRepeated: true }];
  });
}

/** `6 x 1 mi with 400 m jog, 2 mi CD (10.5 mi)`: brackets with nothing but more than all before them say the whole. */
function totalOf(
  title: string,
  groups: ReturnType<typeof groupsOf>,
  told: readonly Quantity[],
  outside: readonly Quantity[],
): readonly Quantity[] | null {
  const group = groups.at(-1);
  const whole = told.find(({ from, to }) => group !== undefined && from > group.from && to <= group.to);
  if (group === undefined || whole === undefined || group.times !== 1) return null;
  const before = outside.filter(({ kind }) => kind === whole.kind).reduce((total, { amount }) => total + amount, 0);
  return isAloneIn(title, group, whole) && before > 0 && whole.amount > before
    ? [...outside.filter(({ kind }) => kind !== whole.kind), whole]
    : null;
}

type Group = { readonly from: number; readonly to: number };

/** Brackets with a quantity and nothing else. */
function isAloneIn(title: string, group: Group, { from, to }: Quantity): boolean {
  const words = title.slice(group.from, from) + title.slice(to, group.to);
  return /^\(\s*(?:(?:in )?total:?|about|ca\.?|~|≈|gesamt|insgesamt)?\s*(?:total|gesamt)?\s*\)?$/iu.test(words);
}

/** `30 min (4-5 km)`: the same run told by its other side, and no detail of it. */
function isOtherSide(title: string, group: Group, quantity: Quantity, outside: readonly Quantity[]): boolean {
  return isAloneIn(title, group, quantity) && outside.every(({ kind }) => kind !== quantity.kind);
}

function isPace(title: string, { kind, from, to }: Quantity): boolean {
  const [before, after] = [title.slice(Math.max(0, from - 24), from), title.slice(to, to + 40)];
  if (kind === "meters") return PACE_BEFORE.test(before) || PACE_AFTER.test(after);
  return CLOCK_BEFORE.test(before) || CLOCK_AFTER.test(after);
}

/** What stands in brackets, and how often it is to be done: `6 × (4 km at MP, 1 km easy)`. */
function groupsOf(title: string): readonly { readonly from: number; readonly to: number; readonly times: number }[] {
  return [...title.matchAll(/(?:(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?[x×*]\s?)?\(([^()]*)\)?/giu)].map((match) => {
    const [whole, times = "1", most = times] = match;
    return { from: match.index, to: match.index + whole.length, times: (Number(times) + Number(most)) / 2 };
  });
}

/** Stretches after "with": details of the whole before it, or of its own part alone. */
function detailsOf(
  title: string,
  quantities: readonly Quantity[],
): readonly { readonly from: number; readonly to: number }[] {
  return [...title.matchAll(WITH)].flatMap(({ index }) => {
    const before = quantities.filter(({ to }) => to <= index);
    const last = before.at(-1);
    if (last === undefined || (title[index] === ":" && /[;,+&\n/]/u.test(title.slice(last.to, index)))) return [];
    const isWhole = before.length === 1 && !last.isRepeated && !WARM_UP.test(title.slice(last.to));
    if (isWhole) return [{ from: index, to: title.length }];
    SEPARATOR.lastIndex = index + 1;
    const end = SEPARATOR.exec(title)?.index ?? title.length;
    return title[index] === ":" ? [] : [{ from: index, to: end }];
  });
}

/** `Half marathon`, `Berlin Marathon`: a race's name is its distance, unless it names a pace or a training. */
function raceMeters(title: string): number | null {
  const match =
    /(?<!\p{L})(?<half>half|halb|semi|media|meia|mezza|halve|halv|pół|1\/2)?[\s-]?mar(?:a|á)th?on(?:a|y)?(?:\s+(?:race|day|!))?[\s!.]*$/iu.exec(
      title.slice(0, LONGEST),
    );
  if (match === null) return null;
  return match.groups?.["half"] === undefined ? 42_195 : 21_097.5;
}
