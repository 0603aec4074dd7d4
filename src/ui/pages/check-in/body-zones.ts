import type { Zone } from "@/src/core/check-in/vocabulary.ts";

export type BodySide = "back" | "front";

/** One zone of the map. `path` reaches a little beyond the body's outline, which cuts it; `dot` marks a chosen zone. */
export type ZoneShape = {
  readonly id: Zone;
  readonly path: string;
  readonly dot: readonly [x: number, y: number];
};

type Sign = -1 | 1;
type Pair = {
  readonly name:
    | "low"
    | "hip"
    | "butt"
    | "groin"
    | "legBack"
    | "legBelowKnee"
    | "thighFront"
    | "thighInner"
    | "knee"
    | "foot"
    | "flank";
  readonly path: (sign: Sign) => string;
  readonly dot: readonly [x: number, y: number];
};

const box = (x1: number, y1: number, x2: number, y2: number): string => `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;

/** Seen from behind the body's left is left on the screen, from the front it is right. */
const both = (side: BodySide, { name, path, dot: [x, y] }: Pair): readonly ZoneShape[] => {
  const left: Sign = side === "back" ? -1 : 1;
  const right: Sign = side === "back" ? 1 : -1;
  return [
    { id: `${name}L` as Zone, path: path(left), dot: [left * x, y] },
    { id: `${name}R` as Zone, path: path(right), dot: [right * x, y] },
  ];
};

const BELOW_KNEE: Pair = { name: "legBelowKnee", path: (s) => box(s * 0.3, -23.4, s * 7.6, -6.2), dot: [4.7, -15] };

const BACK: readonly ZoneShape[] = [
  { id: "upperBack", path: box(-12, -76.4, 12, -68.2), dot: [0, -72.4] },
  { id: "midBack", path: box(-12, -67.6, 12, -60.2), dot: [0, -64] },
  { id: "lowL", path: box(-7.4, -59.6, -2.9, -52.2), dot: [-4.8, -56] },
  { id: "lowC", path: box(-2.4, -59.6, 2.4, -52.2), dot: [0, -56] },
  { id: "lowR", path: box(2.9, -59.6, 7.4, -52.2), dot: [4.8, -56] },
  { id: "sacrum", path: "M-3.2-51.6H3.2L1.3-46H-1.3Z", dot: [0, -49.4] },
  ...both("back", {
    name: "hip",
    path: (s) => `M${s * 6.1}-51.6H${s * 9.8}V-41.6H${s * 6.4}Z`,
    dot: [7.5, -46.6],
  }),
  ...both("back", {
    name: "butt",
    path: (s) => `M${s * 3.8}-51.6H${s * 5.5}L${s * 5.8}-41.6V-38.4H${s * 0.3}V-45.4H${s * 1.8}Z`,
    dot: [3.3, -43.6],
  }),
  ...both("back", { name: "legBack", path: (s) => box(s * 0.3, -37.8, s * 9.2, -26.2), dot: [4.9, -32.2] }),
  ...both("back", BELOW_KNEE),
];

const FRONT: readonly ZoneShape[] = [
  { id: "chest", path: box(-12, -76.4, 12, -66), dot: [0, -71] },
  { id: "abdomen", path: box(-3.3, -65.4, 3.3, -52.6), dot: [0, -59] },
  ...both("front", { name: "flank", path: (s) => box(s * 3.8, -65.4, s * 12, -52.6), dot: [5.2, -59] }),
  ...both("front", { name: "hip", path: (s) => `M${s * 5.3}-52H${s * 9.8}V-42H${s * 7.2}Z`, dot: [7.5, -47] }),
  ...both("front", {
    name: "groin",
    path: (s) => `M${s * 0.3}-52H${s * 4.6}L${s * 6.5}-42 ${s * 6.2}-39.2H${s * 0.3}Z`,
    dot: [3, -45.6],
  }),
  ...both("front", { name: "thighInner", path: (s) => box(s * 0.3, -38.6, s * 4.8, -28.4), dot: [3.3, -34] }),
  ...both("front", { name: "thighFront", path: (s) => box(s * 5.3, -38.6, s * 9.4, -28.4), dot: [6.8, -34] }),
  ...both("front", { name: "knee", path: (s) => box(s * 0.3, -27.8, s * 8, -22.8), dot: [4.7, -25.3] }),
  ...both("front", { ...BELOW_KNEE, path: (s) => box(s * 0.3, -22.2, s * 7.6, -7.4) }),
  ...both("front", { name: "foot", path: (s) => box(s * 2, -6.8, s * 9.2, 0.3), dot: [5.4, -2.6] }),
];

/** The zones that a side shows, top to bottom. The saddle area is not drawn: it is a word under the map. */
export const ZONE_SHAPES: Readonly<Record<BodySide, readonly ZoneShape[]>> = { back: BACK, front: FRONT };

/** Half the body's outline from neck to ankle and up the inside of the leg; mirrored for the other half. */
const HALF_OUTLINE: readonly (readonly [x: number, y: number])[] = [
  [0, -79.2],
  [2.6, -79],
  [4.6, -77.6],
  [8.2, -75.6],
  [8.8, -73],
  [7.7, -68.5],
  [6.9, -63],
  [6.6, -58.2],
  [7.2, -52.5],
  [8.9, -47],
  [9.4, -42],
  [8.6, -35],
  [6.9, -26],
  [7.2, -19],
  [6.3, -12],
  [5.1, -5.4],
  [2.9, -5.4],
  [2.7, -12],
  [2.2, -19],
  [2.5, -26],
  [1.7, -34],
  [0.9, -39.6],
  [0, -40.8],
];

/** A smooth closed curve through the outline's points (Catmull-Rom as Bézier). */
function outlinePath(): string {
  const mirrored = HALF_OUTLINE.slice(1, -1)
    .toReversed()
    .map(([x, y]) => [-x, y] as const);
  const points = [...HALF_OUTLINE, ...mirrored];
  const at = (index: number) => points[(index + points.length) % points.length] ?? [0, 0];
  const round = (value: number) => Math.round(value * 100) / 100;
  const curves = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const numbers = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      ...to,
    ];
    return `C${numbers.map(round).join(" ")}`;
  });
  return `M${at(0).join(" ")}${curves.join("")}Z`;
}

export const BODY_OUTLINE = outlinePath();

/** The body's outline ends at the ankles: so far down a zone may reach. */
export const FEET = `${box(-9.2, -6, -2, 0.3)}${box(2, -6, 9.2, 0.3)}`;
