import type { Illustration } from "../figure/illustration.ts";
import type { Dose } from "./dose.ts";

export const EXERCISE_TYPES = [
  "activation",
  "strength",
  "mobility",
  "dynamic-warm-up",
  "static-stretch",
  "isometric",
] as const;
export type ExerciseType = (typeof EXERCISE_TYPES)[number];

export const POSITIONS = ["chair", "standing", "floor"] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * What an exercise needs. `support` is anything steady within reach (desk, wall, chair back); band, roller, ball, step,
 * mat and bench are what the settings ask about (`place.equipment`); the rest is found in any room.
 */
export const EQUIPMENT_NEEDS = [
  "chair",
  "desk",
  "wall",
  "support",
  "space",
  "mat",
  "band",
  "step",
  "ball",
  "roller",
  "bench",
  "towel",
  "pillow",
  "bag",
] as const;
export type EquipmentNeed = {
  readonly what: (typeof EQUIPMENT_NEEDS)[number];
  readonly optional: boolean;
};

/** Reasons to leave an exercise out . Words for them are content. */
export const CAUTIONS = [
  "severe-pain",
  "leg-symptoms",
  "flexion-sensitive",
  "extension-sensitive",
  "twist-provokes",
  "bridge-provokes",
  "bone-stress-suspected",
  "osteoporosis",
  "pregnancy",
  "pregnancy-late",
  "knee-pain",
  "knee-pain-kneeling",
  "hip-side-pain",
  "hip-replacement",
  "wrist-pain",
  "shoulder-pain",
  "achilles-pain",
  "rib-injury",
  "balance",
  "dizziness",
  "unstable-chair",
  "wheeled-chair",
  "unstable-desk",
  "unstable-bench",
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** An exercise without its words: the same in every language. */
export type ExerciseData = {
  readonly id: string;
  readonly type: ExerciseType;
  readonly position: Position;
  /** Muscle groups and regions, keys of the target words. */
  readonly targets: readonly string[];
  readonly equipment: readonly EquipmentNeed[];
  readonly dose: Dose;
  /** About how long the default dose takes, in seconds. */
  readonly estSeconds: number;
  readonly avoidIf: readonly Caution[];
  /** Ids in src/content/sources. */
  readonly sources: readonly string[];
  /** An easier exercise to offer instead. */
  readonly regressTo?: string;
  /** The next step up. */
  readonly progressTo?: string;
  /** Only offered to someone who asks for it. */
  readonly offByDefault?: true;
  readonly illustration: Illustration;
};

/** The words of an exercise in one language. */
export type ExerciseText = {
  readonly name: string;
  /** In order, one sentence or two each. */
  readonly steps: readonly string[];
  /** One short sentence to keep in mind. */
  readonly cue: string;
  /** What the side as drawn and the other side are called, where they are done one after the other. */
  readonly sides?: readonly string[];
  /** Names of the key poses, one a keyframe. */
  readonly phases: readonly string[];
  /** One a piece of equipment, in the same order. */
  readonly equipment: readonly string[];
  readonly note?: string;
  /** How to make it easier without changing the exercise. */
  readonly easier?: string;
  readonly harder?: string;
  /** The dose a source gives, where it differs from ours. */
  readonly sourceDose?: string;
};

export type Exercise = ExerciseData & { readonly text: ExerciseText };
