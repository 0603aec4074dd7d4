import type { Caution } from "@/src/core/exercises/exercise.ts";
import cautions from "./texts/en/cautions.json" with { type: "json" };
import targets from "./texts/en/targets.json" with { type: "json" };

/** Why to leave an exercise out, in words: "You can’t kneel comfortably". */
export const cautionWords: Readonly<Record<Caution, string>> = cautions;

/** Every target key with its words: "gluteus medius". */
export const targetWords: Readonly<Record<string, string>> = targets;
