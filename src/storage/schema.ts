import type { DBSchema } from "idb";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import type { Span } from "@/src/core/desk-time/span.ts";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { Mark } from "@/src/core/library/mark.ts";
import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { SessionItem } from "@/src/core/routines/session-item.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";

export const DB_NAME = "standing-start";
/** Raise it together with a file in upgrades/ and a frozen fixture in tests/fixtures/db/. */
export const DB_VERSION = 1;

/** One finished (or left) routine. `endedAt` − `startedAt` is wall time, `items` what was really done. */
export type RoutineSession = {
  readonly id: string;
  readonly routineId: string;
  readonly use: string;
  readonly promptId: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly items: readonly SessionItem[];
  readonly endedEarly: boolean;
};

export type StoredRunPlan = RunPlan;

/** A record that no longer parses, kept as it was found: never deleted. */
export type Quarantined = {
  readonly store: string;
  readonly key: unknown;
  readonly value: unknown;
  readonly because: string;
  readonly at: number;
};

/** The database, one store a kind of record. */
export interface DeskDB extends DBSchema {
  spans: { key: number; value: Span; indexes: { end: number } };
  prompts: { key: string; value: Occurrence; indexes: { dueAt: number; day: string } };
  checkIns: {
    key: string;
    value: CheckIn & { readonly deletedAt: number | null };
    indexes: { day: string; at: number };
  };
  questionnaires: { key: string; value: WeeklyRecord };
  /** Own ones; ours are content. */
  routines: { key: string; value: OwnRoutine };
  routineSessions: { key: string; value: RoutineSession; indexes: { startedAt: number } };
  runs: { key: string; value: Run; indexes: { start: number } };
  plans: { key: string; value: StoredRunPlan; indexes: { start: number } };
  shoes: { key: string; value: Shoe };
  marks: { key: string; value: Mark };
  days: { key: string; value: { readonly day: string } };
  log: { key: number; value: LogRow };
  quarantine: { key: number; value: Quarantined };
  engine: { key: "state"; value: EngineState };
  /** `journal`: ids of the last journals that were replayed, newest first, so that a crash in between can't replay one twice. */
  meta: { key: "journal"; value: string };
}
