import type { Keyframe, Pose, PoseAngle, Segment } from "./illustration.ts";
import { POSE_ANGLES, SEGMENTS } from "./illustration.ts";
import type { Frame } from "./skeleton.ts";
import { mix, mixNumbers } from "./vector.ts";

/** Cubic ease-in-out, 0 to 1. */
export const easeInOut = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2);

export const frameOfKey = (keyframe: Keyframe): Frame => ({
  root: keyframe.root,
  pose: keyframe.pose,
  foreshorten: keyframe.foreshorten ?? {},
  breath: 0,
});

/** Every angle and length on its way from one frame to another; `share` 0 to 1. */
export function blendFrames(from: Frame, to: Frame, share: number): Frame {
  const pose: { [K in PoseAngle]?: number } = {};
  for (const name of POSE_ANGLES) {
    const a = from.pose[name];
    const b = to.pose[name];
    if (a !== undefined || b !== undefined) pose[name] = mixNumbers(a ?? 0, b ?? 0, share);
  }
  const foreshorten: { [K in Segment]?: number } = {};
  for (const name of SEGMENTS) {
    const a = from.foreshorten[name];
    const b = to.foreshorten[name];
    if (a !== undefined || b !== undefined) foreshorten[name] = mixNumbers(a ?? 1, b ?? 1, share);
  }
  return { root: mix(from.root, to.root, share), pose, foreshorten, breath: mixNumbers(from.breath, to.breath, share) };
}

const SIGNED_IN_FRONT: ReadonlySet<string> = new Set(["pelvis", "lumbar", "thorax", "neck", "hipbar"]);

/** The same frame done with the other side. The figure goes on facing the same way. */
export function mirrorFrame(frame: Frame, view: "side" | "front"): Frame {
  const isFront = view === "front";
  const pose = Object.fromEntries(
    Object.entries(frame.pose).map(([name, angle]) => [
      swapSide(name),
      name === "twist" || (isFront && SIGNED_IN_FRONT.has(name)) ? -angle : angle,
    ]),
  ) as Pose;
  const foreshorten = Object.fromEntries(
    Object.entries(frame.foreshorten).map(([name, factor]) => [swapSide(name), factor]),
  );
  return { ...frame, pose, foreshorten, root: isFront ? [-frame.root[0], frame.root[1]] : frame.root };
}

/** `kneeL` for `kneeR` and back; a name without a side as it is. */
export function swapSide<N extends string>(name: N): N {
  const end = name.at(-1);
  if (end !== "L" && end !== "R") return name;
  return `${name.slice(0, -1)}${end === "L" ? "R" : "L"}` as N;
}
