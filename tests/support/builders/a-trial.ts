import type { DayKey } from "@/src/core/time/day-key.ts";
import type { Trial } from "@/src/core/trials/trial.ts";

/** Four weeks of walks from Monday, 2 November 2026. */
export const aTrial = (fields: Partial<Trial> = {}): Trial => ({
  id: "trial",
  change: "walks",
  outcome: "pain",
  firstDay: "2026-11-02" as DayKey,
  weeks: ["with", "without", "without", "with"],
  stoppedOn: null,
  createdAt: Date.UTC(2026, 10, 1),
  ...fields,
});
