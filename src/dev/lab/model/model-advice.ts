import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { type KeptLevel, nextKeptLevel, validLevel } from "@/src/core/care-level/kept-level.ts";
import type { Level } from "@/src/core/care-level/level.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";

/** The answers of a scripted day, as far as the engine asks of them: how careful to be. The last one stands by its own rule. */
export type ModelAdvice = {
  readonly answer: (checkIn: AdviceInput, today: DayKey) => void;
  readonly levelOn: (today: DayKey) => Level;
};

export function createModelAdvice(): ModelAdvice {
  let kept: KeptLevel | null = null;
  return {
    answer(checkIn, today) {
      kept = nextKeptLevel(null, assess(checkIn).level, { today });
    },
    levelOn: (today) => validLevel(kept, today),
  };
}
