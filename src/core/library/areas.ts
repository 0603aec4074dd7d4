/** Parts of the body to look for, coarse enough for a list. */
export const AREAS = [
  "front-of-hip",
  "buttocks",
  "back-of-leg",
  "lower-leg",
  "trunk",
  "low-back",
  "upper-back",
  "whole-body",
] as const;
export type Area = (typeof AREAS)[number];

const TARGETS: Readonly<Record<Area, readonly string[]>> = {
  "front-of-hip": ["hip-flexors", "front-of-hips", "hip-flexors-of-the-back-leg", "quadriceps"],
  buttocks: [
    "gluteals",
    "gluteus-maximus",
    "gluteus-medius",
    "gluteals-of-the-standing-leg",
    "hip-abductors",
    "hip-rotators",
    "deep-hip-rotators",
    "hips",
    "adductors",
  ],
  "back-of-leg": ["hamstrings"],
  "lower-leg": ["calves", "gastrocnemius", "soleus", "feet", "foot-and-ankle"],
  trunk: [
    "deep-trunk-muscles",
    "abdominals",
    "deep-abdominals",
    "obliques",
    "side-trunk",
    "trunk",
    "quadratus-lumborum",
    "pelvic-control",
  ],
  "low-back": ["lower-back", "lumbar-spine", "back-extensors", "lower-back-unloading", "whole-spine"],
  "upper-back": [
    "upper-back",
    "thoracic-spine",
    "chest",
    "lats",
    "shoulders",
    "back-of-shoulder",
    "muscles-beside-the-thoracic-spine",
  ],
  "whole-body": ["whole-body", "balance", "relaxation"],
};

/** The areas that an exercise's targets lie in, in the order of `AREAS`. */
export function areasOf(targets: readonly string[]): readonly Area[] {
  return AREAS.filter((area) => TARGETS[area].some((target) => targets.includes(target)));
}
