import { expect, test } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { loopMs, momentAt } from "@/src/core/figure/frame-at.ts";
import { planeOf, SIDES, solveJoints } from "@/src/core/figure/skeleton.ts";
import { distance, type Vector } from "@/src/core/figure/vector.ts";
import { comingWork, figureClock } from "@/src/core/player/figure-clock.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";

const cases = [...exercises.values()].map((exercise) => {
  const item = {
    kind: "exercise",
    exerciseId: exercise.id,
    dose: exercise.dose,
    sides: exercise.illustration.sides,
    position: exercise.position,
    seconds: exercise.estSeconds,
    leadInSeconds: 3,
    sideSwitchSeconds: 3,
  } as const;
  const segments = segmentsOf([item]);
  return [exercise.id, exercise, segments.filter((segment) => segment.kind === "work"), segments] as const;
});

test.each(cases)(
  "%s: the figure's clock stays inside its loop all through the work",
  (_, { illustration }, segments) => {
    for (const segment of segments) {
      const loop = loopMs(illustration);
      const outside: number[] = [];
      for (let ms = 0; ms <= segment.ms; ms += segment.ms / 97) {
        const at = figureClock(illustration, segment, ms);
        if (!(at >= 0 && at <= loop)) outside.push(ms);
      }
      expect(outside).toEqual([]);
    }
  },
);

const holds = cases.filter(
  ([, { dose, illustration }]) => dose.mode === "hold" && (illustration.keyframes.at(-1)?.holdMs ?? 0) > 0,
);

test.each(holds)("%s: a hold stays in its last pose", (_, { illustration }, [segment]) => {
  if (segment === undefined) throw new Error("a hold has work to do");
  const middle = figureClock(illustration, segment, (segment.reps?.ms ?? segment.ms) * 0.6);
  expect(middle).toBeGreaterThanOrEqual(loopMs(illustration) - (illustration.keyframes.at(-1)?.holdMs ?? 0));
});

test.each(cases.filter(([, { dose }]) => dose.mode === "reps"))(
  "%s: the loop comes round once a repetition, or once for both sides",
  (_, { illustration }, [segment]) => {
    if (segment?.reps === undefined || segment.reps === null) throw new Error("repetitions are counted");
    const turns = illustration.sides === "alternates" && segment.side === "alternating" ? 2 : 1;
    const end = figureClock(illustration, segment, segment.reps.ms * turns * 0.999);
    expect(end).toBeGreaterThan(loopMs(illustration) * 0.99);
  },
);

/** Faster than any of our moves: a figure that is somewhere else at once. */
const JUMP = 12;
const LOOK_MS = 25;

test.each(cases)(
  "%s: from getting ready to the end of a side the figure never jumps",
  (_, exercise, _work, segments) => {
    const { illustration } = exercise;
    let before: readonly Vector[] | null = null;
    const jumps: string[] = [];
    for (const [index, segment] of segments.entries()) {
      // Changing sides swaps left and right.
      if (segment.kind === "switch") before = null;
      for (let ms = 0; ms < segment.ms; ms += LOOK_MS) {
        const at = figureClock(illustration, segment, ms, comingWork(segments, index, ms));
        const points = pointsAt(illustration, at);
        const moved = Math.max(...points.map((point, joint) => distance(point, before?.[joint] ?? point)));
        if (!(moved < JUMP)) jumps.push(`${segment.kind} at ${String(ms)} ms`);
        before = points;
      }
    }
    expect(jumps).toEqual([]);
  },
);

function pointsAt(illustration: (typeof cases)[number][1]["illustration"], ms: number): readonly Vector[] {
  const joints = solveJoints(momentAt(illustration, ms).frame, planeOf(illustration.view));
  return [
    joints.root,
    joints.head,
    ...SIDES.flatMap((side) => [joints[side].hand, joints[side].ankle, joints[side].knee]),
  ];
}
