/** How someone is made; the first is how everybody is drawn where nobody chose. */
export const BUILDS = ["medium", "slim", "curvy", "broad", "large"] as const;
export type Build = (typeof BUILDS)[number];

/**
 * A build in factors of the drawn runner's own widths; bones stay, so that hands, feet and seat are where the exercise puts
 * them. `belly` and `bust` are units toward the front at waist and ribs, in profile.
 */
export type BuildShape = {
  readonly arm: number;
  readonly thigh: number;
  readonly shank: number;
  readonly hips: number;
  readonly waist: number;
  readonly chest: number;
  readonly belly: number;
  readonly bust: number;
  readonly neck: number;
  readonly head: number;
};

const MEDIUM: BuildShape = {
  arm: 1,
  thigh: 1,
  shank: 1,
  hips: 1,
  waist: 1,
  chest: 1,
  belly: 0,
  bust: 0,
  neck: 1,
  head: 1,
};

/** A build where it is drawn. `floor`: flesh flattens on what it lies on, the lowest y that it reaches. */
export type Flesh = BuildShape & { readonly floor: number };

export const BUILD_SHAPES: Readonly<Record<Build, BuildShape>> = {
  medium: MEDIUM,
  slim: { ...MEDIUM, arm: 0.8, thigh: 0.8, shank: 0.84, hips: 0.86, waist: 0.84, chest: 0.88, neck: 0.88, head: 1.04 },
  curvy: {
    ...MEDIUM,
    thigh: 1.18,
    shank: 1.06,
    hips: 1.2,
    waist: 0.98,
    chest: 0.98,
    belly: 0.4,
    bust: 1.9,
    head: 1.02,
  },
  broad: { ...MEDIUM, arm: 1.34, thigh: 1.14, shank: 1.12, waist: 1.12, chest: 1.2, bust: 0.5, neck: 1.3, head: 0.96 },
  large: {
    arm: 1.36,
    thigh: 1.3,
    shank: 1.22,
    hips: 1.3,
    waist: 1.46,
    chest: 1.24,
    belly: 1.7,
    bust: 1.3,
    neck: 1.24,
    head: 1.02,
  },
};
