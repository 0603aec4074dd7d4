import { describe, expect, it } from "vitest";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { describeLine, describeScene } from "@/src/ui/prompting/scene.ts";
import { mainStart, otherStarts } from "@/src/ui/prompting/starts.ts";
import { anOpenPrompt, aStatus, NOW } from "../../../../support/builders/a-status-report.ts";

const held = anOpenPrompt({ shownAt: null, heldBecause: "sound" });
const WALK = { routineId: "walk-break-2", use: "walk", seconds: 123, reason: null } as const;
const nothingYet = { sittingMs: 0, standingMs: 0, awayMs: 0, longestBoutMs: 0 };
const justBack = { start: NOW - 12 * MINUTE, end: NOW - 20_000 };

describe("what the popup shows", () => {
  it.each<[string, Partial<StatusView>, string, string]>([
    ["seated under a lap", {}, "run", "next"],
    ["seated over a lap", { seatedMs: 52 * MINUTE }, "over", "next"],
    ["in the morning", { seatedMs: 0, today: nothingYet }, "set", "first"],
    ["when nothing is known", { presence: "unknown", seatedMs: 0 }, "set", "first"],
    ["standing", { presence: "standing", seatedMs: 13 * MINUTE }, "stand", "standing"],
    ["standing for long", { presence: "standing", isStillStandingAsked: true }, "stand", "still-standing"],
    ["in a meeting", { meetingUntil: NOW + 1 }, "hold", "meeting"],
    ["held by a call in a tab", { open: [held] }, "hold", "held"],
    ["held by the distance between prompts", { open: [anOpenPrompt({ heldBecause: "spacing" })] }, "run", "held"],
    ["away", { presence: "away" }, "away", "away"],
    ["just back", { seatedMs: 20_000, lastAway: justBack }, "away", "back"],
    ["back and seated for a while", { seatedMs: 5 * MINUTE, lastAway: justBack }, "run", "back"],
    ["paused", { pausedUntil: NOW + 1, open: [held] }, "paused", "paused"],
    ["with a prompt open", { open: [anOpenPrompt()] }, "run", "due"],
    ["with a prompt open in a meeting", { open: [anOpenPrompt()], meetingUntil: NOW + 1 }, "hold", "due"],
    ["with nothing planned", { next: null }, "run", "none"],
  ])("%s", (_, status, scene, line) => {
    expect(describeScene(aStatus(status)).kind).toBe(scene);
    expect(describeLine(aStatus(status)).kind).toBe(line);
  });

  it("counts laps from one", () => {
    expect(describeScene(aStatus({ seatedMs: 30 * MINUTE }))).toEqual({ kind: "over", lap: 2 });
    expect(describeScene(aStatus({ seatedMs: 95 * MINUTE }))).toEqual({ kind: "over", lap: 4 });
  });

  it("puts what is on the screen before what is held, and the higher rank first", () => {
    const open = [held, anOpenPrompt({ id: "w", kind: "walk" }), anOpenPrompt({ id: "u", kind: "warm-up" })];
    expect(describeLine(aStatus({ open }))).toMatchObject({ kind: "due", prompt: { id: "u" } });
  });

  it("says until when nothing comes outside working hours", () => {
    const decisions = [{ kind: "posture", decision: "wait", because: "outside-hours", until: NOW + 1 }] as const;
    expect(describeLine(aStatus({ next: null, decisions }))).toEqual({
      kind: "none",
      because: "outside-hours",
      until: NOW + 1,
    });
  });
});

describe("the red row", () => {
  it.each<[string, Partial<StatusView>, string, string | null]>([
    ["is the hip-flexor stretch by default", {}, "hip-flexor-standing", null],
    ["is a walk while standing", { presence: "standing" }, "walk-break-2", null],
    ["is a seated reset in a meeting", { meetingUntil: NOW + 1 }, "reset-seated", null],
    ["answers the open prompt", { open: [anOpenPrompt()] }, "reset-standing", "posture:2026-11-23:3"],
    ["is no check-in", { open: [anOpenPrompt({ id: "c", kind: "check-in" })] }, "hip-flexor-standing", null],
    ["answers the held prompt of its kind", { open: [held] }, "reset-seated", "posture:2026-11-23:3"],
  ])("%s", (_, status, routineId, promptId) => {
    expect(mainStart(aStatus(status))).toMatchObject({ routineId, promptId });
  });

  it.each<[string, Partial<StatusView>]>([
    ["sitting", {}],
    ["standing", { presence: "standing" }],
    ["in a meeting", { meetingUntil: NOW + 1 }],
    ["with a walk due", { open: [anOpenPrompt({ kind: "walk", routine: WALK })] }],
  ])("leaves posture reset and hip-flexor stretch one click away: %s", (_, status) => {
    const main = mainStart(aStatus(status));
    const uses = [main, ...otherStarts(aStatus(status), main)].map(({ use }) => use);
    expect(uses).toContain("posture");
    expect(uses).toContain("hip-flexor");
  });
});
