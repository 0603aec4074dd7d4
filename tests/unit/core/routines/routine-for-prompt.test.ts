import { describe, expect, it } from "vitest";
import { routineSummaries } from "@/src/content/routines/summary.ts";
import { PROMPT_KINDS, type PromptKind } from "@/src/core/prompts/prompt-kind.ts";
import { routineForPrompt, type RoutineCircumstances } from "@/src/core/routines/routine-for-prompt.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { MONDAY } from "@/tests/support/builders/records.ts";

const usual: RoutineCircumstances = { short: false, seatedMs: 30 * MINUTE, leadMs: null, floor: false, day: MONDAY };
const TUESDAY = "2026-11-24" as DayKey;

describe("the routine for a prompt", () => {
  it.each<[PromptKind, Partial<RoutineCircumstances>, string | undefined]>([
    ["posture", {}, "reset-standing"],
    ["posture", { short: true }, "reset-30"],
    ["hip-flexor", {}, "hip-flexor-standing"],
    ["hip-flexor", { short: true }, "reset-30"],
    ["walk", {}, "walk-break-2"],
    ["warm-up", { leadMs: 20 * MINUTE, seatedMs: 3 * HOUR }, "warmup-run"],
    ["warm-up", { leadMs: 20 * MINUTE, seatedMs: 10 * MINUTE }, "warmup-short"],
    ["warm-up", { leadMs: 5 * MINUTE, seatedMs: 3 * HOUR }, "warmup-short"],
    ["warm-up", { seatedMs: 3 * HOUR, short: true }, "warmup-short"],
    ["cool-down", {}, "cooldown-standing"],
    ["cool-down", { floor: true }, "cooldown"],
    ["strength", {}, "desk-strength"],
    ["strength", { floor: true }, "core-10"],
    ["strength", { floor: true, day: TUESDAY }, "strength-runner"],
    ["check-in", {}, undefined],
    ["review", {}, undefined],
  ])("%s %j: %s", (kind, around, expected) => {
    expect(routineForPrompt(kind, { ...usual, ...around })?.routineId).toBe(expected);
  });

  it("names only routines that exist", () => {
    const known: readonly string[] = routineSummaries.map(({ id }) => id);
    for (const kind of PROMPT_KINDS) {
      for (const short of [true, false]) {
        for (const floor of [true, false]) {
          for (const day of [MONDAY, TUESDAY]) {
            for (const seatedMs of [0, 3 * HOUR]) {
              const choice = routineForPrompt(kind, { short, floor, day, seatedMs, leadMs: 20 * MINUTE });
              if (choice) expect(known).toContain(choice.routineId);
            }
          }
        }
      }
    }
  });
});
