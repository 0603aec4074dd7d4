import { expect, test } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { boxOf } from "@/src/core/figure/box.ts";
import { BUILDS } from "@/src/core/figure/build.ts";
import { PICTURE_SCALE } from "@/src/core/figure/drawing/path-data.ts";
import { momentOfKey } from "@/src/core/figure/frame-at.ts";
import { drawPicture } from "@/src/core/figure/picture.ts";

const named = (ids: readonly string[]) =>
  [...exercises.values()]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, illustration }) => [id, illustration] as const);
const SKIN = ["skin", "skin-far", "top", "shorts", "shorts-far"];

test.each(named(["squat", "overhead-reach", "open-book"]))(
  "%s is drawn of the same parts in every build, and the trunk of each is another",
  (_, illustration) => {
    const box = boxOf(illustration);
    const moment = momentOfKey(illustration, 0);
    const drawn = BUILDS.map((build) => drawPicture(illustration, moment, { box, build }).shapes);
    const parts = drawn.map((shapes) => shapes.map(({ fill, stroke }) => `${String(fill)} ${String(stroke)}`));
    for (const one of parts) expect(one).toEqual(parts[0]);
    const trunks = drawn.map((shapes) => shapes.find(({ fill }) => fill === "top")?.d);
    expect(new Set(trunks).size).toBe(BUILDS.length);
  },
);

/** Lowest point of a path's curves: y runs down, so the greatest of every second number. */
const lowestOf = (d: string): number =>
  -Math.max(...[...d.replaceAll(/A[^A-Z]*/gu, "").matchAll(/-?\d+ (-?\d+)/gu)].map((match) => Number(match[1]))) /
  PICTURE_SCALE;

test.each(named(["prone-on-elbows", "glute-bridge", "locust-hold"]))(
  "%s sinks no deeper into the floor where the runner is large",
  (_, illustration) => {
    const box = boxOf(illustration);
    for (const key of illustration.keyframes.keys()) {
      const moment = momentOfKey(illustration, key);
      const lowest = (["medium", "large"] as const).map((build) =>
        Math.min(
          ...drawPicture(illustration, moment, { box, build })
            .shapes.filter(({ fill }) => fill !== null && SKIN.includes(fill))
            .map(({ d }) => lowestOf(d)),
        ),
      );
      expect(Math.min(...lowest)).toBeGreaterThan(Math.min(-1, lowest[0] ?? 0) - 1.5);
    }
  },
);
