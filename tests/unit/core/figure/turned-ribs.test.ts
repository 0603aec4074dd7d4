import { describe, expect, test } from "vitest";
import { mirrorFrame } from "@/src/core/figure/blend-frames.ts";
import { type Frame, solveJoints } from "@/src/core/figure/skeleton.ts";

const turned = (twist: number): Frame => ({ root: [0, 50], pose: { twist }, foreshorten: {}, breath: 0 });

describe("ribs in profile, facing right", () => {
  test("hide one shoulder behind the other until they turn", () => {
    const { L, R } = solveJoints(turned(0), "side");
    expect(L.shoulder).toEqual(R.shoulder);
  });

  test.each([
    ["left, away from the viewer, take the left shoulder back", 50, -1],
    ["right, to the viewer, bring the left shoulder forward", -50, 1],
  ])("that turn %s", (_, twist, way) => {
    const { L, R } = solveJoints(turned(twist), "side");
    expect(Math.sign(L.shoulder[0] - R.shoulder[0])).toBe(way);
  });

  test.each(["side", "front"] as const)("turn the other way with the other side (%s)", (view) => {
    expect(mirrorFrame(turned(50), view).pose.twist).toBe(-50);
  });
});
