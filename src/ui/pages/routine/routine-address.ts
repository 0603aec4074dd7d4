import { MOST_MINUTES } from "@/src/core/navigation/typed-target.ts";
import { ROUTINE_USES, type RoutineUse } from "@/src/core/routines/routine-use.ts";

/** What the address asks for. Whatever it doesn't say, or says wrong, has its harmless value. */
export type RoutineAddress = {
  readonly routineId: string;
  /** Null: whatever a routine of its kind counts as. */
  readonly use: RoutineUse | null;
  readonly promptId: string | null;
  readonly isPast: boolean;
  /** "I have so many minutes": 1 to 30; null: not asked. */
  readonly minutes: number | null;
  /** What was typed in the address bar behind our keyword; null: it didn't lead here. */
  readonly typed: string | null;
};

export function parseRoutineAddress(search: string): RoutineAddress {
  const query = new URLSearchParams(search);
  const use = query.get("use");
  const promptId = query.get("prompt");
  return {
    routineId: query.get("routine") ?? "",
    use: ROUTINE_USES.find((known) => known === use) ?? null,
    promptId: promptId === null || promptId === "" || promptId.length > 200 ? null : promptId,
    isPast: query.get("past") === "1",
    minutes: parseMinutes(query.get("minutes")),
    typed: query.get("typed"),
  };
}

function parseMinutes(text: string | null): number | null {
  const minutes = Number(text ?? "");
  return Number.isInteger(minutes) && minutes >= 1 ? Math.min(MOST_MINUTES, minutes) : null;
}
