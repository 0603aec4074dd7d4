import type { OwnStep } from "../own-routines/own-routine.ts";
import type { Prescribed } from "../routines/prescribed.ts";
import type { DayKey } from "../time/day-key.ts";
import { addDays } from "../time/local-day.ts";
import { LADDERS, rungOf, type Progress, progressOf, stepOfRung } from "./ladders.ts";
import { progressAfter } from "./moves.ts";
import {
  isWithinProgramme,
  type ProgrammeDay,
  programmeDays,
  type ProgrammeFacts,
  stepBackOf,
} from "./programme-days.ts";
import { type LightReason, lightOn, restOn, type RestReason } from "./rest-and-light.ts";
import { type StepBack, steppedBack } from "./step-back.ts";

/** A session that can be begun: what it asks for, and what made it so. */
export type SessionPlan = {
  readonly day: DayKey;
  readonly prescribed: Prescribed;
  readonly steps: readonly OwnStep[];
  readonly light: LightReason | null;
  readonly back: StepBack | null;
};

/** What today is in a programme. */
export type TodaysSession =
  | { readonly state: "over" | "not-begun" }
  | { readonly state: "done" }
  | { readonly state: "rest"; readonly reason: RestReason }
  /** `isChosen: false`: not one of the days, but nothing speaks against doing it today. */
  | { readonly state: "open"; readonly isChosen: boolean; readonly session: SessionPlan };

/**
 * The session of today.
 * @param toldSteps what the own routine of a told programme holds; of no use on our ladders
 */
export function todaysSession(facts: ProgrammeFacts, toldSteps: readonly OwnStep[] = []): TodaysSession {
  const { programme, sessions, today } = facts;
  if (sessions.some(({ prescribed }) => prescribed.day === today)) return { state: "done" };
  if (!isWithinProgramme(today, programme)) return { state: today < programme.startedOn ? "not-begun" : "over" };
  const reason = restOn(today, facts);
  if (reason !== null) return { state: "rest", reason };
  const [planned] = programmeDays(facts, { from: today, to: today });
  const before = sessions.find(({ prescribed }) => prescribed.day === addDays(today, -1));
  const dayBefore = before === undefined ? "none" : before.prescribed.isLight ? "light" : "full";
  const light = planned?.state === "planned" ? planned.light : lightFor(facts, dayBefore);
  return { state: "open", isChosen: planned?.state === "planned", session: planFor(facts, light, toldSteps) };
}

function lightFor(facts: ProgrammeFacts, dayBefore: "full" | "light" | "none"): LightReason | null {
  return lightOn(facts.today, dayBefore, facts) ?? (stepBackOf(facts)?.isLight ? { because: "step-back" } : null);
}

/** Where somebody stands today, before what happened since the last session. */
export function progressToday(facts: ProgrammeFacts): Progress {
  return steppedBack(progressAfter(facts.sessions, startOf(facts.programme)), stepBackOf(facts));
}

const startOf = ({ start }: ProgrammeFacts["programme"]): Progress => progressOf(({ id }) => start[id] ?? 0);

function planFor(facts: ProgrammeFacts, light: LightReason | null, toldSteps: readonly OwnStep[]): SessionPlan {
  const { programme, today } = facts;
  const isTold = programme.kind === "told";
  const progress = progressToday(facts);
  const steps = (isTold ? toldSteps : LADDERS.map((ladder) => stepOfRung(rungOf(ladder, progress)))).map((step) =>
    light === null || isTold ? step : { ...step, sets: 1 },
  );
  const prescribed: Prescribed = {
    programmeId: programme.id,
    day: today,
    isLight: light !== null && !isTold,
    steps: steps.map(({ exerciseId, sets, reps, seconds }, index) => {
      const ladder = isTold ? undefined : LADDERS[index];
      return {
        ladder: ladder?.id ?? null,
        rung: ladder === undefined ? null : progress[ladder.id],
        exerciseId,
        sets,
        reps,
        seconds,
      };
    }),
  };
  return { day: today, prescribed, steps, light: isTold ? null : light, back: isTold ? null : stepBackOf(facts) };
}

/** The next day with a session after today, within four weeks. */
export function nextSessionDay(facts: ProgrammeFacts): Extract<ProgrammeDay, { readonly state: "planned" }> | null {
  const ahead = programmeDays(facts, { from: addDays(facts.today, 1), to: addDays(facts.today, 28) });
  return ahead.find((day) => day.state === "planned") ?? null;
}
