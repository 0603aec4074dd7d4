import { deskToday } from "@/src/core/desk-time/desk-today.ts";
import { openRecords } from "@/src/core/engine/state/open-records.ts";
import type { RunDay } from "@/src/core/routines/warm-up-for.ts";
import { diaryDayOf } from "@/src/core/time/local-day.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a warm-up is chosen by, as the newest state knows it. */
export function runDayOf({ at, zone, context, state }: Snapshot): RunDay {
  const spans = [...(context.todaySpans ?? []), ...openRecords(state, at).spans];
  return {
    at,
    zone,
    settings: context.settings,
    adviceLevel: context.adviceLevel,
    strengthRoutineId: context.strengthRoutineId,
    deskToday: () => deskToday(spans, diaryDayOf(at, zone)),
  };
}
