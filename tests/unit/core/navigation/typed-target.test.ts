import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRoutine, routines } from "@/src/content/routines/index.ts";
import { LAUNCHERS, launcherLink } from "@/src/core/navigation/launcher.ts";
import { typedTarget } from "@/src/core/navigation/typed-target.ts";

describe("what is typed behind the keyword", () => {
  test.each([
    ["2", { kind: "minutes", minutes: 2 }],
    ["5 min", { kind: "minutes", minutes: 5 }],
    ["10minutes", { kind: "minutes", minutes: 10 }],
    ["99", { kind: "minutes", minutes: 30 }],
    ["", { kind: "minutes", minutes: 2 }],
    ["  ", { kind: "minutes", minutes: 2 }],
    ["hip", { kind: "routine", id: "hip-flexor-standing" }],
    ["Posture stand", { kind: "routine", id: "reset-standing" }],
    ["core-10", { kind: "routine", id: "core-10" }],
    ["0", { kind: "find", words: "0" }],
    ["& ", { kind: "find", words: "&" }],
    ["Tea & cake", { kind: "find", words: "Tea & cake" }],
  ])("%j means %j", (typed, target) => {
    expect(typedTarget(typed, routines)).toEqual(target);
  });

  test("every routine is found by its id and by the whole of its name", () => {
    for (const { id, name } of routines) {
      expect(typedTarget(id, routines)).toEqual({ kind: "routine", id });
      expect(typedTarget(name.toUpperCase(), routines)).toEqual({ kind: "routine", id });
    }
  });

  test("whatever is typed leads somewhere", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const target = typedTarget(typed, routines);
        if (target.kind === "routine") expect(findRoutine(target.id)).not.toBeNull();
        if (target.kind === "minutes") expect(target.minutes).toBeGreaterThan(0);
        if (target.kind === "find") expect(target.words).toBe(typed.trim());
      }),
    );
  });
});

describe("a launcher", () => {
  test.each(LAUNCHERS.map((launcher) => [launcher]))("%s leads to a page; the routine it names exists", (launcher) => {
    const link = launcherLink(launcher);
    expect(["routine", "check-in"]).toContain(link?.page);
    expect(findRoutine(link?.query["routine"] ?? "reset-30")).not.toBeNull();
  });

  test("of another version is none", () => expect(launcherLink("start-jumping")).toBeNull());
});
