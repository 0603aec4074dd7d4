import fc from "fast-check";
import { expect, test } from "vitest";
import { exerciseById } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import { planOf } from "@/src/core/player/plan.ts";
import { LONGEST_TICK_MS, nextPlayerState, startingState } from "@/src/core/player/player-state.ts";

const TEN_MINUTES = 600_000;

/** The routine's clock: everything before the present segment, and what has passed of it. */
function played({ segments, index, elapsedMs }: ReturnType<typeof startingState>): number {
  return segments.slice(0, index).reduce((sum, { ms }) => sum + ms, 0) + elapsedMs;
}

test("over ten minutes, however irregular the ticks and whatever the pauses, the clock is never a tenth of a second off", () => {
  const routine = findRoutine("strength-runner");
  if (routine === null) throw new Error("no routine");
  const plan = planOf(routine, (id) => ({
    sides: exerciseById(id).illustration.sides,
    position: exerciseById(id).position,
  }));
  const gap = fc.oneof(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 250, max: LONGEST_TICK_MS }));
  fc.assert(
    fc.property(fc.array(fc.record({ gap, isPaused: fc.boolean() }), { minLength: 20, maxLength: 200 }), (steps) => {
      let now = 1_700_000_000_000;
      let ran = 0;
      let state = nextPlayerState(startingState(plan, now), { type: "start" }, now);
      for (const step of steps) {
        if (ran + step.gap > TEN_MINUTES) break;
        if (step.isPaused) {
          state = nextPlayerState(state, { type: "pause", because: "person" }, now);
          now += step.gap;
          state = nextPlayerState(state, { type: "resume" }, now);
        } else {
          now += step.gap;
          ran += step.gap;
          state = nextPlayerState(state, { type: "tick" }, now);
        }
        expect(Math.abs(played(state) - ran)).toBeLessThanOrEqual(100);
      }
    }),
  );
});
