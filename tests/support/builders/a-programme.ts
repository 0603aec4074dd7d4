import { LADDERS, rungOf, type Progress, progressOf } from "@/src/core/programme/ladders.ts";
import type { ProgrammeFacts } from "@/src/core/programme/programme-days.ts";
import type { ProgrammeSession } from "@/src/core/programme/programme-session.ts";
import type { Programme } from "@/src/core/programme/programme.ts";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { SessionItem } from "@/src/core/routines/session-item.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";

export const day = (text: string): DayKey => text as DayKey;

/** Every ladder on the same rung, or on its last where it has fewer. */
export const allOn = (rung: number): Progress => progressOf(() => rung);

/** Eight weeks from Monday 2 November 2026, on Mondays and Thursdays, from the third rung of everything. */
export const aProgramme = (about: Partial<Programme> = {}): Programme => ({
  id: "p",
  kind: "ladder",
  startedOn: day("2026-11-02"),
  weeks: 8,
  weekdays: ["mon", "thu"],
  start: allOn(2),
  routineId: null,
  pauses: [],
  races: [],
  endedOn: null,
  createdAt: 0,
  ...about,
});

type About = {
  readonly felt?: Felt | null;
  readonly isLight?: boolean;
  readonly progress?: Progress;
  /** Outcomes other than done, by exercise. */
  readonly items?: Readonly<Record<string, SessionItem["outcome"]>>;
};

/** A session done as prescribed, felt right. */
export function aProgrammeSession(on: string, about: About = {}): ProgrammeSession {
  const { felt = "right", isLight = false, progress = allOn(2), items = {} } = about;
  const steps = LADDERS.map((ladder) => ({
    ...rungOf(ladder, progress),
    ladder: ladder.id,
    rung: progress[ladder.id],
    ...(isLight && { sets: 1 }),
  }));
  return {
    id: `session-${on}`,
    startedAt: Date.parse(on),
    felt,
    prescribed: { programmeId: "p", day: day(on), isLight, steps },
    items: steps.map(({ exerciseId, sets }) => {
      const outcome = items[exerciseId] ?? "done";
      return { exerciseId, outcome, seconds: 30, sets: outcome === "skipped" ? 0 : sets };
    }),
  };
}

/** A day of it on which nothing is the matter. */
export const programmeFacts = (today: string, about: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
  programme: aProgramme(),
  sessions: [],
  today: day(today),
  care: { kind: "known", level: 0, suggests: "exercise" },
  careDays: [],
  runs: [],
  ...about,
});
