import { URGENT_STANDS_DAYS } from "../care-level/kept-level.ts";
import type { Level } from "../care-level/level.ts";
import { saysWhere, type WarningSigns } from "../check-in/check-in-details.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import { dayAnswers } from "../check-in/day-answers.ts";
import { daysSinceOnset } from "../check-in/episode.ts";
import { painTrend } from "../check-in/trend.ts";
import { SINCE_ANSWERS, type Since } from "../check-in/vocabulary.ts";
import { signAnswers } from "../check-in/warning-list.ts";
import type { DayKey } from "../time/day-key.ts";
import { dayKeyAt, daysBetween } from "../time/local-day.ts";
import type { AdviceInput } from "./advice-input.ts";
import type { AnswerContext } from "./answer-context.ts";
import { assess } from "./assess.ts";
import { blankAdviceInput } from "./blank-advice-input.ts";
import type { Exertion } from "./exertion.ts";
import { SINCE_DAYS } from "./facts.ts";
import { nextDayDelta } from "./next-day.ts";

/** The answers that stand now, and the check-in they come from. */
export type ValidAnswers = { readonly checkIn: CheckIn; readonly input: AdviceInput };

/** Where and what kind are taken over from earlier answers for so long: a number alone does not say that they changed. */
const DETAILS_STAND_DAYS = 7;

/**
 * The answers that advice rests on today: those of today's last check-in, else those of an earlier one that asked for
 * medical advice and was not answered anew. Null where nothing stands: levels 0 to 2 end with their day.
 * `checkIns` without deleted ones, in any order; everything since the last answer to the list of warning signs.
 */
export function currentAnswers(
  checkIns: readonly CheckIn[],
  today: DayKey,
  answerContext: AnswerContext,
): ValidAnswers | null {
  const answered = checkIns.filter(({ day, skipped }) => !skipped && day <= today).sort(byDayThenTime);
  const last = answered.at(-1);
  if (last === undefined) return null;
  const { checkIn, input, level } = mostCareful(answered, last, today, answerContext);
  const age = daysBetween(last.day, today);
  const stands = age === 0 || level === 4 || (level === 3 && age <= URGENT_STANDS_DAYS);
  return stands ? { checkIn, input } : null;
}

/**
 * The day's last answer, or the one of that day that was changed last where that is the more careful one: someone who
 * raises the morning's number in the evening has said something new.
 */
function mostCareful(
  answered: readonly CheckIn[],
  last: CheckIn,
  today: DayKey,
  answerContext: AnswerContext,
): ValidAnswers & { readonly level: Level } {
  const ofDay = answered.filter(({ day }) => day === last.day);
  const changedLast = ofDay.reduce((newest, one) => (one.updatedAt > newest.updatedAt ? one : newest), last);
  const current = (checkIn: CheckIn) => {
    const input = inputOn(answered, checkIn, today, answerContext);
    return { checkIn, input, level: assess(input).level };
  };
  const said = current(last);
  const changed = changedLast === last ? said : current(changedLast);
  return changed.level > said.level ? changed : said;
}

const byDayThenTime = (a: CheckIn, b: CheckIn) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1);

function inputOn(
  answered: readonly CheckIn[],
  checkIn: CheckIn,
  today: DayKey,
  answerContext: AnswerContext,
): AdviceInput {
  const answers = dayAnswers(answered);
  const { exertions, ...around } = answerContext;
  return {
    ...blankAdviceInput(checkIn.pain),
    ...around,
    ...detailsOn(answered, checkIn),
    ...signsOn(answered, checkIn),
    since: sinceOn(answered, checkIn),
    runPain: runPainOn(checkIn, exertions),
    nextDayDelta: nextDayDelta(answered, checkIn, exertions),
    delta7: painTrend(answers, checkIn.day)?.delta ?? null,
    daysSinceOnset: daysSinceOnset(answers, today),
  };
}

/** What the check-in says of the last run and what the runs of that day and the one before say: the higher one. */
function runPainOn({ day, zone, details }: CheckIn, exertions: readonly Exertion[]): number | null {
  const pains = exertions
    .filter(({ start }) => daysBetween(dayKeyAt(start, zone), day) <= 1)
    .map(({ pain }) => pain)
    .concat(details?.runPain ?? null)
    .filter((pain) => pain !== null);
  return pains.length === 0 ? null : Math.max(...pains);
}

/** The list can be answered on any check-in, a past day's too: the answer given last counts, until it is given anew. */
function latestWarningSigns(checkIns: readonly CheckIn[]): WarningSigns | null {
  const given = checkIns.flatMap(({ details }) => (details?.warningSigns ? [details.warningSigns] : []));
  return given.sort((a, b) => a.at - b.at).at(-1) ?? null;
}

/** What the list says, and what the trouble passing water is like for as long as that answer to the list stands. */
function signsOn(answered: readonly CheckIn[], checkIn: CheckIn): Signs {
  const list = latestWarningSigns(answered);
  if (list === null) return { flags: [], flagsUnsure: [], flagsDenied: [] };
  const signs = signAnswers(list);
  // A list of an earlier day denies nothing of what was marked since.
  return dayKeyAt(list.at, checkIn.zone) >= checkIn.day ? signs : { ...signs, flagsDenied: [] };
}

type Signs = Pick<AdviceInput, "flags" | "flagsUnsure" | "flagsDenied">;

/** When it began, as said last and as long ago as that makes it; a day without pain ends it. */
function sinceOn(answered: readonly CheckIn[], checkIn: CheckIn): Since | null {
  const soFar = answered.slice(0, answered.indexOf(checkIn) + 1);
  const said = soFar.findLast(({ details, pain }) => details?.since !== undefined || pain === 0);
  if (said?.details?.since === undefined || said.pain === 0) return null;
  const days = SINCE_DAYS[said.details.since] + daysBetween(said.day, checkIn.day);
  return SINCE_ANSWERS.findLast((since) => SINCE_DAYS[since] <= days) ?? null;
}

type PlaceAndKind = Pick<AdviceInput, "zones" | "quality" | "timing" | "onset" | "followUp">;

/**
 * Where, what kind and when. A check-in without any of them has those of the last one that had, while there is pain and
 * for a week; what was an emergency stays until it is answered anew. Unknown is never read as gone.
 */
function detailsOn(answered: readonly CheckIn[], checkIn: CheckIn): PlaceAndKind {
  const said = placeAndKindOn(answered, checkIn);
  const urine = said.followUp.urine ?? urineSince(answered);
  return { ...said, followUp: { ...said.followUp, urine } };
}

/** The answer to "what is it like?" lasts as long as the list that it was asked about. */
function urineSince(answered: readonly CheckIn[]): AdviceInput["followUp"]["urine"] {
  const list = answered.findLast(({ details }) => details?.warningSigns !== undefined);
  const said = answered.findLast(({ details }) => details?.followUp?.urine !== undefined);
  return list === undefined || said === undefined || said.day < list.day
    ? null
    : (said.details?.followUp?.urine ?? null);
}

function placeAndKindOn(answered: readonly CheckIn[], checkIn: CheckIn): PlaceAndKind {
  if (saysWhere(checkIn.details)) return placeAndKind(checkIn);
  const earlier = answered.slice(0, answered.indexOf(checkIn)).findLast(({ details }) => saysWhere(details));
  if (earlier === undefined) return placeAndKind(checkIn);
  const own = placeAndKind(earlier);
  const age = daysBetween(earlier.day, checkIn.day);
  if (age <= DETAILS_STAND_DAYS && checkIn.pain !== 0) return own;
  const { level } = assess({ ...blankAdviceInput(0), ...own });
  return level === 4 || (level === 3 && age <= URGENT_STANDS_DAYS) ? own : placeAndKind(checkIn);
}

function placeAndKind({ details }: CheckIn): PlaceAndKind {
  const followUp = details?.followUp ?? {};
  return {
    zones: details?.zones ?? [],
    quality: details?.quality ?? [],
    timing: details?.timing ?? [],
    onset: details?.onset ?? null,
    followUp: {
      saddleArea: followUp.saddleArea ?? "unsure",
      ordinarySoreness: followUp.ordinarySoreness === undefined ? null : followUp.ordinarySoreness === "yes",
      chestMuscle: followUp.chestMuscle ?? null,
      urine: followUp.urine ?? null,
      hop: followUp.hop ?? null,
    },
  };
}
