import type { Foreshortening, Point, Pose, PoseAngle, Segment, Side, View } from "./illustration.ts";
import { add, cosine, direction, sine, type Vector } from "./vector.ts";

/** Bone lengths in units, about 1 % of standing height. */
export const LENGTHS = {
  shank: 23,
  thigh: 23,
  lumbar: 13,
  thorax: 16,
  neck: 3,
  head: 6.2,
  upperArm: 15.5,
  forearm: 15.5,
  hipHalf: 4.2,
  shoulderHalf: 8,
  shoulderDrop: 1.5,
} as const;

/** From the ankle joint down to the ground under the shoe. */
export const SOLE = 2.3;

/** How far a shoulder stands from the spine in profile where the ribs are turned to the side: less than its width, the trunk covers it. */
const SHOULDER_DEPTH = 6;

export const SIDES = ["L", "R"] as const;

/** The body at one moment: angles in degrees, `breath` −1 to 1 (ribs narrow to wide). */
export type Frame = {
  readonly root: Point;
  readonly pose: Pose;
  readonly foreshorten: Foreshortening;
  readonly breath: number;
};

/** One arm and one leg. Directions are absolute; the lengths are foreshortened ones. */
export type Limbs = {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly hand: Vector;
  readonly thighDirection: number;
  readonly shankDirection: number;
  readonly footDirection: number;
  readonly upperArmDirection: number;
  readonly forearmDirection: number;
  readonly kneeBend: number;
  readonly elbowBend: number;
  readonly thighLength: number;
  readonly shankLength: number;
  readonly upperArmLength: number;
  readonly forearmLength: number;
  /** Front view: 1 toward the right of the screen (its left side), −1 the other way. */
  readonly outward: 1 | -1;
};

export type Joints = {
  /** `top` is solved and drawn as `side`. */
  readonly view: "side" | "front";
  readonly root: Vector;
  readonly waist: Vector;
  readonly chest: Vector;
  readonly nape: Vector;
  readonly head: Vector;
  readonly pelvisDirection: number;
  readonly lumbarDirection: number;
  readonly thoraxDirection: number;
  readonly neckDirection: number;
  readonly twist: number;
  readonly breath: number;
  readonly L: Limbs;
  readonly R: Limbs;
};

export const planeOf = (view: View): "side" | "front" => (view === "front" ? "front" : "side");

/** Front view, right side: angles run the other way round. */
export const signOf = (view: "side" | "front", side: Side): 1 | -1 => (view === "front" && side === "R" ? -1 : 1);

/** Forward kinematics: where every joint of a frame is. */
export function solveJoints(frame: Frame, view: "side" | "front"): Joints {
  const angle = (name: PoseAngle): number => frame.pose[name] ?? 0;
  const factor = (segment: Segment): number => frame.foreshorten[segment] ?? 1;

  const pelvisDirection = angle("pelvis");
  const lumbarDirection = pelvisDirection + angle("lumbar");
  const thoraxDirection = lumbarDirection + angle("thorax");
  const neckDirection = thoraxDirection + angle("neck");
  const waist = add(frame.root, direction(lumbarDirection), LENGTHS.lumbar * factor("lumbar"));
  const chest = add(waist, direction(thoraxDirection), LENGTHS.thorax * factor("thorax"));
  const nape = add(chest, direction(neckDirection), LENGTHS.neck);
  const shoulderCentre = add(chest, direction(thoraxDirection), -LENGTHS.shoulderDrop);

  const limbsOf = (side: Side): Limbs => {
    const sign = signOf(view, side);
    const outward = side === "L" ? 1 : -1;
    const isFront = view === "front";
    const hipLine = direction(90 + pelvisDirection + angle("hipbar"));
    const shoulderHalf = LENGTHS.shoulderHalf * outward * cosine(angle("twist"));
    const hip = isFront ? add(frame.root, hipLine, LENGTHS.hipHalf * outward) : frame.root;
    // In profile one shoulder hides the other until the ribs turn: the left one goes back as they turn left, away from the viewer.
    const shoulderOff = isFront ? shoulderHalf : -SHOULDER_DEPTH * outward * sine(angle("twist"));
    const shoulder = add(shoulderCentre, direction(90 + thoraxDirection), shoulderOff);
    const thighDirection = pelvisDirection + 180 - sign * angle(`hip${side}`);
    const shankDirection = thighDirection + sign * angle(`knee${side}`);
    const upperArmDirection = thoraxDirection + 180 - sign * angle(`shoulder${side}`);
    const forearmDirection = upperArmDirection - sign * angle(`elbow${side}`);
    const thighLength = LENGTHS.thigh * factor(`thigh${side}`);
    const shankLength = LENGTHS.shank * factor(`shank${side}`);
    const upperArmLength = LENGTHS.upperArm * factor(`upperArm${side}`);
    const forearmLength = LENGTHS.forearm * factor(`forearm${side}`);
    const knee = add(hip, direction(thighDirection), thighLength);
    const elbow = add(shoulder, direction(upperArmDirection), upperArmLength);
    return {
      hip,
      knee,
      ankle: add(knee, direction(shankDirection), shankLength),
      shoulder,
      elbow,
      hand: add(elbow, direction(forearmDirection), forearmLength),
      thighDirection,
      shankDirection,
      footDirection: shankDirection - 90 + angle(`ankle${side}`),
      upperArmDirection,
      forearmDirection,
      kneeBend: angle(`knee${side}`),
      elbowBend: angle(`elbow${side}`),
      thighLength,
      shankLength,
      upperArmLength,
      forearmLength,
      outward,
    };
  };

  return {
    view,
    root: frame.root,
    waist,
    chest,
    nape,
    head: add(nape, direction(neckDirection), LENGTHS.head),
    pelvisDirection,
    lumbarDirection,
    thoraxDirection,
    neckDirection,
    twist: angle("twist"),
    breath: frame.breath,
    L: limbsOf("L"),
    R: limbsOf("R"),
  };
}
