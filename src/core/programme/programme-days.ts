import { type DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import type { ProgrammeSession } from "./programme-session.ts";
import type { Programme } from "./programme.ts";
import { type DayFacts, isChosen, lightOn, type LightReason, restOn, type RestReason } from "./rest-and-light.ts";
import { type StepBack, stepBackSince } from "./step-back.ts";

/** One day of a programme. Days that were not chosen and on which nothing was done are not in the list. */
export type ProgrammeDay =
  | { readonly day: DayKey; readonly state: "done"; readonly session: ProgrammeSession }
  /** Nobody makes up for it: the next one is the next chosen day's, and no longer for it. */
  | { readonly day: DayKey; readonly state: "missed" }
  | { readonly day: DayKey; readonly state: "rest"; readonly reason: RestReason }
  | { readonly day: DayKey; readonly state: "planned"; readonly light: LightReason | null };

export type ProgrammeFacts = Omit<DayFacts, "programme"> & {
  readonly programme: Programme;
  /** Of this programme, oldest first. */
  readonly sessions: readonly ProgrammeSession[];
};

/** The last day of a programme; null: it goes on until it is ended. */
export function lastDayOf({
  startedOn,
  weeks,
  endedOn,
}: Pick<Programme, "startedOn" | "weeks" | "endedOn">): DayKey | null {
  const planned = weeks === null ? null : addDays(startedOn, weeks * 7 - 1);
  if (endedOn === null || planned === null) return endedOn ?? planned;
  return endedOn < planned ? endedOn : planned;
}

export const isWithinProgramme = (day: DayKey, programme: Programme): boolean => {
  const last = lastDayOf(programme);
  return day >= programme.startedOn && (last === null || day <= last);
};

/** The days from `from` to `to`, both included, as they were and as they are planned: a session a day at most. */
export function programmeDays(
  facts: ProgrammeFacts,
  { from, to }: { readonly from: DayKey; readonly to: DayKey },
): readonly ProgrammeDay[] {
  const { sessions, today } = facts;
  const back = stepBackOf(facts);
  const doneOn = new Map(sessions.map((session) => [session.prescribed.day, session]));
  const days: ProgrammeDay[] = [];
  // One day earlier: whether the first day comes after a full one.
  let before: "full" | "light" | "none" = "none";
  let isNext = true;
  const first = today < from ? today : from;
  for (let day = addDays(first, -1); day <= to; day = addDays(day, 1)) {
    const entry = dayOf(day, before, isNext ? back : null, { facts, doneOn });
    before = loadOf(entry);
    if (entry?.state === "planned") isNext = false;
    if (entry !== null && day >= from) days.push(entry);
  }
  return days;
}

type Around = { readonly facts: ProgrammeFacts; readonly doneOn: ReadonlyMap<DayKey, ProgrammeSession> };

function dayOf(
  day: DayKey,
  before: "full" | "light" | "none",
  back: StepBack | null,
  { facts, doneOn }: Around,
): ProgrammeDay | null {
  const session = doneOn.get(day);
  if (session !== undefined) return { day, state: "done", session };
  if (!isWithinProgramme(day, facts.programme) || !isChosen(day, facts.programme)) return null;
  const reason = restOn(day, facts);
  if (reason !== null) return { day, state: "rest", reason };
  if (day < facts.today) return { day, state: "missed" };
  // What somebody else prescribed stays as it is.
  if (facts.programme.kind === "told") return { day, state: "planned", light: null };
  const light = lightOn(day, before, facts);
  return { day, state: "planned", light: light ?? (back?.isLight ? { because: "step-back" } : null) };
}

function loadOf(entry: ProgrammeDay | null): "full" | "light" | "none" {
  if (entry?.state === "done") return entry.session.prescribed.isLight ? "light" : "full";
  if (entry?.state === "planned") return entry.light === null ? "full" : "light";
  return "none";
}

/** What lies between the last session and today and steps the next one back. */
export function stepBackOf({ programme, sessions, today, careDays }: ProgrammeFacts): StepBack | null {
  return stepBackSince(sessions.at(-1)?.prescribed.day ?? null, { today, programme, careDays });
}
