import type { RoutineUse } from "@/src/core/engine/engine-event.ts";
import { ROUTINE_USES } from "@/src/messaging/protocol.ts";

/** What the address asks for. Whatever it doesn't say, or says wrong, has its harmless value. */
export type RoutineAddress = {
  readonly routineId: string;
  /** Null: whatever a routine of its kind counts as. */
  readonly use: RoutineUse | null;
  readonly promptId: string | null;
  readonly isPast: boolean;
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
  };
}
