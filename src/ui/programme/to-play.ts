import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { OwnStep } from "@/src/core/own-routines/own-routine.ts";
import { toRoutine } from "@/src/core/own-routines/to-routine.ts";
import { type TodaysSession, todaysSession } from "@/src/core/programme/next-session.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { START_TEST_ID, START_TEST_STEPS } from "@/src/core/programme/start-test.ts";
import type { Prescribed } from "@/src/core/routines/prescribed.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import type { KnownProgramme } from "./load-programme.ts";

/** What the player makes of a programme's id: a routine, or why there is none today. Null: no such programme. */
export type ProgrammeToPlay =
  | { readonly kind: "open"; readonly routine: Routine; readonly prescribed?: Prescribed }
  | {
      readonly kind: "closed";
      readonly today: Exclude<TodaysSession, { readonly state: "open" }> | { readonly state: "gone" };
      readonly routine?: undefined;
      readonly prescribed?: undefined;
    }
  | null;

export const startTest = (): ProgrammeToPlay => ({
  kind: "open",
  routine: sessionRoutine(START_TEST_ID, i18n.t("programme.test.name"), START_TEST_STEPS),
});

/** Today's session as the player knows routines. */
export function toPlay({ facts, told }: KnownProgramme): ProgrammeToPlay {
  const today = todaysSession(facts, told?.steps ?? []);
  if (today.state !== "open") return { kind: "closed", today };
  const { session } = today;
  if (session.steps.length === 0) return { kind: "closed", today: { state: "gone" } };
  const name = session.light === null ? i18n.t("programme.session.name") : i18n.t("programme.session.light");
  return {
    kind: "open",
    routine: sessionRoutine(programmeRoutineId(facts.programme.id), told?.name ?? name, session.steps),
    prescribed: session.prescribed,
  };
}

export function sessionRoutine(id: string, name: string, steps: readonly OwnStep[]): Routine {
  return toRoutine({ id, name, steps }, findExercise);
}
