import { describe, expect, it } from "vitest";
import type { Level } from "@/src/core/care-level/level.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { partnerDoes } from "@/src/ui/prompting/partner-does.ts";
import { anOpenPrompt, aStatus, NOW } from "../../../../support/builders/a-status-report.ts";

const warmUp = { routineId: "warmup-run", use: "warm-up", seconds: 387, reason: { because: "usual" } } as const;
const tonight = { id: "r", start: NOW + 2 * HOUR, minutes: 45, warmUpAt: NOW + 100 * MINUTE, warmUp };
const soon = { ...tonight, start: NOW + 10 * MINUTE, warmUpAt: NOW - 10 * MINUTE };
const coolDown = anOpenPrompt({ kind: "cool-down", because: "run", runStart: NOW - HOUR });

describe("the runner at your side", () => {
  it.each<[does: string, when: string, status: Partial<StatusView>, level: Level]>([
    ["sit", "you sit", {}, 0],
    ["sit", "you sit in a meeting", { meetingUntil: NOW + HOUR }, 0],
    ["sit", "a run is hours away", { run: tonight }, 0],
    ["sit", "a prompt waits for the end of a call", { open: [anOpenPrompt({ heldBecause: "sound" })] }, 0],
    ["sit", "prompts are paused", { open: [anOpenPrompt()], pausedUntil: NOW + HOUR }, 0],
    ["sit", "only tips are given, so that nothing is begun", { open: [anOpenPrompt()], suggests: "tips" }, 0],
    ["rise", "a prompt is due", { open: [anOpenPrompt()] }, 0],
    ["stand", "you stand", { presence: "standing" }, 0],
    ["walk", "you are away", { presence: "away" }, 0],
    ["dressed", "your warm-up's time has come", { run: soon }, 0],
    ["dressed", "the warm-up is asked for", { open: [anOpenPrompt({ kind: "warm-up" })], run: tonight }, 1],
    ["sit", "your answers rule the run out", { run: { ...soon, warmUp: null } }, 0],
    ["breathe", "your cool-down is due", { open: [coolDown] }, 0],
    ["rest", "it is a bad day", { open: [anOpenPrompt()], run: soon }, 2],
    ["rest", "an exercise made it worse", { suggests: "nothing", presence: "standing" }, 0],
  ])("does %s when %s", (does, _, status, level) => {
    expect(partnerDoes(aStatus(status), level)).toBe(does);
  });
});
