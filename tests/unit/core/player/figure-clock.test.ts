import { expect, test } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { loopMs } from "@/src/core/figure/frame-at.ts";
import { figureClock } from "@/src/core/player/figure-clock.ts";
import { segmentsOf } from "@/src/core/player/segments.ts";

const cases = [...exercises.values()].map((exercise) => {
  const item = {
    kind: "exercise",
    exerciseId: exercise.id,
    dose: exercise.dose,
    sides: exercise.illustration.sides,
    seconds: exercise.estSeconds,
    leadInSeconds: 3,
    sideSwitchSeconds: 3,
  } as const;
  return [exercise.id, exercise, segmentsOf([item]).filter((segment) => segment.kind === "work")] as const;
});

test.each(cases)(
  "%s: the figure's clock stays inside its loop all through the work",
  (_, { illustration }, segments) => {
    for (const segment of segments) {
      for (let ms = 0; ms <= segment.ms; ms += segment.ms / 97) {
        const at = figureClock(illustration, segment, ms);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(loopMs(illustration));
      }
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
