import { describe, expect, it } from "vitest";
import { findRoutine } from "@/src/content/routines/index.ts";
import type { Level } from "@/src/core/care-level/level.ts";
import { PROMPT_KINDS, type PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import type { PromptToAnswer } from "@/src/core/engine/state/prompt-routine.ts";
import { routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { ROUTINE_SECONDS } from "@/src/core/routines/routine-seconds.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { MONDAY } from "@/tests/support/builders/records.ts";

const TUESDAY = "2026-11-24" as DayKey;
const AT = Date.UTC(2026, 10, 23, 17, 40);
type Around = { readonly deskMs?: number; readonly floor?: boolean; readonly level?: Level };

function choose(kind: PromptKind, prompt: Partial<PromptToAnswer> = {}, around: Around = {}) {
  const { deskMs = 2 * HOUR, floor = false, level = 0 } = around;
  return routineForPrompt(
    { kind, short: false, day: MONDAY, runStart: AT + 20 * MINUTE, ...prompt },
    {
      at: AT,
      zone: "UTC",
      settings: { ...DEFAULT_SETTINGS, place: { ...DEFAULT_SETTINGS.place, floor } },
      adviceLevel: level,
      deskToday: () => ({ deskMs, longestBoutMs: 30 * MINUTE }),
    },
  );
}

describe("the routine for a prompt", () => {
  it.each<[PromptKind, Partial<PromptToAnswer>, Around, string | undefined]>([
    ["posture", {}, {}, "reset-standing"],
    ["posture", { short: true }, {}, "reset-30"],
    ["hip-flexor", {}, {}, "hip-flexor-standing"],
    ["hip-flexor", { short: true }, {}, "reset-30"],
    ["walk", {}, {}, "walk-break-2"],
    ["warm-up", {}, {}, "warmup-run"],
    ["warm-up", {}, { deskMs: 5 * HOUR }, "hip-flexor-standing+warmup-run"],
    ["warm-up", {}, { deskMs: 7 * HOUR, floor: true }, "hip-flexor-standing+warmup-run+glute-primer-floor"],
    ["warm-up", { runStart: AT + 4 * MINUTE }, { deskMs: 5 * HOUR }, "warmup-short"],
    ["warm-up", { runStart: AT - MINUTE }, {}, "warmup-run"],
    ["warm-up", {}, { level: 1 }, "warmup-gentle"],
    ["warm-up", {}, { level: 2, deskMs: 7 * HOUR }, "warmup-gentle"],
    ["cool-down", {}, {}, "cooldown-standing"],
    ["cool-down", {}, { floor: true }, "cooldown"],
    ["cool-down", {}, { floor: true, level: 2 }, "walk-break-5"],
    ["strength", {}, {}, "desk-strength"],
    ["strength", {}, { floor: true }, "core-10"],
    ["strength", { day: TUESDAY }, { floor: true }, "strength-runner"],
    ["check-in", {}, {}, undefined],
    ["review", {}, {}, undefined],
  ])("%s %j %j: %s", (kind, prompt, around, expected) => {
    expect(choose(kind, prompt, around)?.routineId).toBe(expected);
  });

  it("names only routines that exist, with the seconds they take", () => {
    for (const kind of PROMPT_KINDS) {
      for (const short of [true, false]) {
        for (const floor of [true, false]) {
          for (const deskMs of [0, 5 * HOUR, 8 * HOUR]) {
            const choice = choose(kind, { short }, { floor, deskMs });
            if (choice) expect(findRoutine(choice.routineId)?.seconds, choice.routineId).toBe(choice.seconds);
          }
        }
      }
    }
  });

  it("says why a warm-up is what it is", () => {
    expect(choose("warm-up", {}, { deskMs: 6 * HOUR + 10 * MINUTE })?.reason).toEqual({
      because: "long-sit",
      ms: 6 * HOUR + 10 * MINUTE,
    });
    expect(choose("posture")?.reason).toBeNull();
  });

  it("starts the programme's session where one runs, as long as its page says", () => {
    const deskToday = () => ({ deskMs: 0, longestBoutMs: 0 });
    const now = { at: 0, zone: "UTC", settings: DEFAULT_SETTINGS, deskToday, strengthRoutineId: "programme:p" };
    const prompt = { kind: "strength", short: false, day: "2026-11-24" as never, runStart: null } as const;
    expect(routineForPrompt(prompt, now)).toEqual({
      routineId: "programme:p",
      use: "strength",
      seconds: null,
      reason: null,
    });
  });

  it("knows the lengths that the content has", () => {
    for (const [id, seconds] of Object.entries(ROUTINE_SECONDS)) expect(findRoutine(id)?.seconds).toBe(seconds);
  });
});
