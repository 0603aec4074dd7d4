import { assertNever } from "../lib/assert-never.ts";

/**
 * How an exercise is drawn: a planar skeleton, one unit about 1 % of standing height, x to the right, y up, floor at 0.
 * Angles in degrees; an angle that is absent is 0 (standing). Plus bends: flexion of hip, knee, elbow
 * and shoulder, the spine forward, the foot pointed. A pelvis of -90 lies on the back, of 90 face down.
 */
export type View = "side" | "front" | "top";
export type Side = "L" | "R";

export const POSE_ANGLES = [
  "pelvis",
  "lumbar",
  "thorax",
  "neck",
  "twist",
  "hipbar",
  "hipL",
  "hipR",
  "kneeL",
  "kneeR",
  "ankleL",
  "ankleR",
  "shoulderL",
  "shoulderR",
  "elbowL",
  "elbowR",
] as const;
export type PoseAngle = (typeof POSE_ANGLES)[number];
export type Pose = { readonly [K in PoseAngle]?: number };

export const SEGMENTS = [
  "lumbar",
  "thorax",
  "thighL",
  "thighR",
  "shankL",
  "shankR",
  "upperArmL",
  "upperArmR",
  "forearmL",
  "forearmR",
] as const;
export type Segment = (typeof SEGMENTS)[number];
/**
 * Length factor, 0 to 1, of segments that point toward or away from the viewer; below 0, down to -1, one that has passed the
 * viewer and points the other way.
 */
export type Foreshortening = { readonly [K in Segment]?: number };

export const PLANTABLE = [
  "ankleL",
  "ankleR",
  "kneeL",
  "kneeR",
  "handL",
  "handR",
  "elbowL",
  "elbowR",
  "pelvis",
] as const;
export type PlantedJoint = (typeof PLANTABLE)[number];

export type Point = readonly [x: number, y: number];

/** A pose to move into over `moveMs` and stay in for `holdMs`. */
export type Keyframe = {
  readonly moveMs: number;
  readonly holdMs: number;
  /** The pelvis (hip centre). */
  readonly root: Point;
  readonly pose: Pose;
  readonly foreshorten?: Foreshortening;
  /** Joints that have not moved since the keyframe before: they stay put on the way here. */
  readonly planted: readonly PlantedJoint[];
  /** Feet that step over an edge on the way here: up before forward, back before down. */
  readonly stepsOver?: readonly ("ankleL" | "ankleR")[];
  /** Motion that the picture can't show because it comes toward the viewer or turns; drawn on the way here. */
  readonly arrows?: readonly Arrow[];
};

export const ARROW_KINDS = [
  "toward",
  "away",
  "turn-left",
  "turn-right",
  "up",
  "down",
  "over",
  "squeeze",
  "rock-back",
  "rock-forward",
] as const;

/**
 * `toward` points at the viewer; `turn-left` and `turn-right` go round the spine as seen on the screen; `up` and `down` stand
 * beside a limb or over the trunk; `over` crosses a body seen from above; `squeeze` presses in from behind, in profile;
 * `rock-back` and `rock-forward` tip the pelvis, in profile.
 */
export type Arrow = {
  readonly kind: (typeof ARROW_KINDS)[number];
  readonly at: "chest" | "pelvis" | "kneeL" | "kneeR" | "ankleL" | "ankleR" | "handL" | "handR";
};

export type Prop =
  | {
      readonly type: "chair";
      readonly x: number;
      readonly seatY: number;
      readonly back: boolean;
      readonly flip?: boolean;
    }
  | { readonly type: "chairFront"; readonly seatY: number }
  | { readonly type: "desk"; readonly x: number; readonly y: number }
  | { readonly type: "wall"; readonly x: number }
  | { readonly type: "pole"; readonly x: number; readonly y: number }
  | { readonly type: "step"; readonly x1: number; readonly x2: number; readonly y: number }
  | { readonly type: "bench"; readonly x1: number; readonly x2: number; readonly y: number }
  | { readonly type: "roller"; readonly x: number; readonly y: number; readonly r: number }
  | { readonly type: "ball"; readonly x: number; readonly y: number; readonly r: number }
  | { readonly type: "mat" }
  | { readonly type: "band"; readonly joints: readonly [`knee${Side}`, `knee${Side}`] }
  | { readonly type: "bag"; readonly hand: Side };

export type Illustration = {
  /** `side` faces right, near limb R; `front` faces the viewer, its left on the right of the screen; `top` is side seen from above. */
  readonly view: View;
  /** `above`: seen from above, there is no floor line to stand on. */
  readonly surface: "floor" | "above";
  /** `mirror`: swap left and right for the other side; `alternates`: both sides are in the loop. */
  readonly sides: "both" | "mirror" | "alternates";
  readonly props: readonly Prop[];
  /** Loops: the first is moved into from the last. */
  readonly keyframes: readonly Keyframe[];
  /** The keyframe that says most in a picture that stands still; the last where absent. */
  readonly telling?: number;
};

/** The key pose of a picture that stands still. */
export const tellingPose = ({ keyframes, telling }: Illustration): number => telling ?? keyframes.length - 1;

/** The illustration whose props stand where the other side needs them; only the front view has a left and right of its own. */
export function mirrorProps(illustration: Illustration): Illustration {
  const isFront = illustration.view === "front";
  return {
    ...illustration,
    props: illustration.props.map((prop) => (isFront || prop.type === "bag" ? mirrorProp(prop) : prop)),
  };
}

function mirrorProp(prop: Prop): Prop {
  switch (prop.type) {
    case "step":
    case "bench":
      return { ...prop, x1: -prop.x2, x2: -prop.x1 };
    case "chair":
    case "wall":
    case "pole":
    case "roller":
    case "ball":
      return { ...prop, x: -prop.x };
    case "bag":
      return { ...prop, hand: prop.hand === "L" ? "R" : "L" };
    case "desk":
    case "chairFront":
    case "mat":
    case "band":
      return prop;
    default:
      return assertNever(prop);
  }
}
