import { describe, expect, test } from "vitest";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { Body } from "@/src/dev/lab/day/day-script.ts";
import { createModelDesk } from "@/src/dev/lab/model/model-desk.ts";

const START = 60 * MINUTE;

function deskThat(...turns: readonly (readonly [Body, number])[]) {
  const desk = createModelDesk({ startsAt: START, thresholdSeconds: 300 });
  desk.startSession(START);
  for (const [body, minute] of turns) desk.setBody(body, minute * MINUTE);
  return desk;
}

describe("the idle API", () => {
  test("says nothing while someone types", () => {
    expect(deskThat(["type", 60]).nextChange(START)).toBe(Number.POSITIVE_INFINITY);
  });

  test("tells of quiet once, when it has lasted as long as the threshold", () => {
    const desk = deskThat(["type", 60], ["read", 70]);
    expect(desk.nextChange(70 * MINUTE)).toBe(75 * MINUTE);
    expect(desk.takeChange(75 * MINUTE)).toBe("idle");
    expect(desk.nextChange(75 * MINUTE)).toBe(Number.POSITIVE_INFINITY);
  });

  test("tells of the return at the next poll", () => {
    const desk = deskThat(["type", 60], ["leave", 70]);
    desk.takeChange(75 * MINUTE);
    desk.setBody("type", 80 * MINUTE + 400);
    expect(desk.nextChange(80 * MINUTE + 400)).toBe(80 * MINUTE + SECOND);
    expect(desk.takeChange(80 * MINUTE + SECOND)).toBe("active");
  });

  test("tells of a locked screen at once", () => {
    const desk = deskThat(["type", 60], ["lock", 70]);
    expect(desk.nextChange(70 * MINUTE)).toBe(70 * MINUTE);
    expect(desk.takeChange(70 * MINUTE)).toBe("locked");
  });

  test("finds a call's input every four minutes shorter than the threshold", () => {
    const desk = deskThat(["type", 60], ["call", 70]);
    expect(desk.nextChange(70 * MINUTE)).toBe(Number.POSITIVE_INFINITY);
    expect(desk.queryState(15, 74 * MINUTE + 14 * SECOND)).toBe("active");
    expect(desk.queryState(15, 74 * MINUTE + 15 * SECOND)).toBe("idle");
    expect(desk.queryState(60, 75 * MINUTE)).toBe("idle");
  });

  test("remembers an active state at every start, so that an empty room gives one event", () => {
    const desk = deskThat(["leave", 60]);
    expect(desk.nextChange(START)).toBe(START);
    expect(desk.takeChange(START)).toBe("idle");
  });

  test("counts the click that started the browser, and none when someone just sits down to read", () => {
    expect(deskThat(["read", 60]).queryState(15, START)).toBe("active");
    expect(deskThat(["leave", 60], ["read", 90]).queryState(15, 90 * MINUTE)).toBe("idle");
  });
});

test("nobody unlocks a screen without a hand", () => {
  const desk = deskThat(["type", 60], ["lock", 70], ["read", 90]);
  expect(desk.queryState(15, 90 * MINUTE)).toBe("active");
});

test("a video starts with a click, and goes on without one", () => {
  const desk = deskThat(["type", 60], ["leave", 70], ["watch", 90]);
  expect(desk.queryState(15, 90 * MINUTE)).toBe("active");
  expect(desk.queryState(60, 91 * MINUTE)).toBe("idle");
});
