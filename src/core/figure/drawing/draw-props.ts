import { assertNever } from "../../lib/assert-never.ts";
import type { Box } from "../box.ts";
import type { Illustration, Prop } from "../illustration.ts";
import type { Joints } from "../skeleton.ts";
import { add, subtract, unit, type Vector } from "../vector.ts";
import { circle, ellipse, openCurve, polyline, roundedBox } from "./path-data.ts";
import { filled, type Shape, stroked } from "./shape.ts";

type PropOf<T extends Prop["type"]> = Extract<Prop, { type: T }>;

/** Everything behind the body. */
export function drawProps(illustration: Illustration, box: Box): Shape[] {
  return illustration.props.flatMap((prop): Shape[] => {
    switch (prop.type) {
      case "chair":
        return chair(prop);
      case "chairFront":
        return chairFromFront(prop);
      case "desk":
        return desk(prop);
      case "wall":
        return wall(prop);
      case "pole":
        return pole(prop);
      case "step":
        return step(prop);
      case "bench":
        return bench(prop);
      case "roller":
        return roller(prop);
      case "ball":
        return ball(prop);
      case "mat":
        return illustration.surface === "floor" ? mat(box) : [];
      case "band":
      case "bag":
        return [];
      default:
        return assertNever(prop);
    }
  });
}

/** What moves with the body: a band above the knees, a bag in a hand. */
export function drawCarried(illustration: Illustration, joints: Joints): Shape[] {
  return illustration.props.flatMap((prop) =>
    prop.type === "band" ? band(prop, joints) : prop.type === "bag" ? bag(joints[prop.hand].hand) : [],
  );
}

function bag([x, y]: Vector): Shape[] {
  return [
    stroked(openCurve([add([x, y], [-3, -4.5]), [x, y], add([x, y], [3, -4.5])]), "prop-line", 1.1),
    filled(roundedBox(x - 5, y - 4, 10, 9.5, 2.4), "ball"),
    filled(roundedBox(x - 3, y - 7.5, 6, 4, 1.2), "ball-2"),
  ];
}

function band(prop: PropOf<"band">, joints: Joints): Shape[] {
  const [a, b] = [jointOf(joints, prop.joints[0]), jointOf(joints, prop.joints[1])];
  const along = unit(subtract(b, a));
  const loops = [a, b].map((knee) => openCurve([add(knee, [-3.3, 0.4]), add(knee, [0, -0.9]), add(knee, [3.3, 0.4])]));
  return [stroked(polyline([add(a, along, 3), add(b, along, -3)]), "band", 1.7), stroked(loops.join(""), "band", 1.9)];
}

/** Heights at which a hand lies flat. */
export function surfacesOf(illustration: Illustration): number[] {
  const heights = illustration.props.flatMap((prop) => {
    if (prop.type === "desk" || prop.type === "bench" || prop.type === "step") return [prop.y];
    return prop.type === "chair" ? [prop.seatY] : [];
  });
  return [0, ...heights];
}

function jointOf(joints: Joints, name: "kneeL" | "kneeR") {
  return name === "kneeL" ? joints.L.knee : joints.R.knee;
}

function chair({ x: centre, seatY, back, flip }: PropOf<"chair">): Shape[] {
  const sign = flip === true ? -1 : 1;
  const x = (ahead: number): number => centre + ahead * sign;
  const backrest = [
    stroked(
      openCurve([
        [x(-9), seatY - 1],
        [x(-10.2), seatY + 10],
        [x(-12.4), seatY + 25],
      ]),
      "prop-2",
      1.7,
    ),
    stroked(
      openCurve([
        [x(-11), seatY + 13],
        [x(-11.6), seatY + 19],
        [x(-12.5), seatY + 25.5],
      ]),
      "prop",
      3.2,
    ),
  ];
  const legs = [
    [-8, -10],
    [8.4, 10.2],
  ] as const;
  return [
    ...(back ? backrest : []),
    stroked(
      legs
        .map(([top, foot]) =>
          polyline([
            [x(top), seatY - 3],
            [x(foot), 0.9],
          ]),
        )
        .join(""),
      "prop-2",
      1.8,
    ),
    filled(roundedBox(Math.min(x(-10), x(10.5)), seatY, 20.5, 4.2, 2), "prop"),
    stroked(
      polyline([
        [x(-8), seatY - 3.9],
        [x(8.5), seatY - 3.9],
      ]),
      "prop-2",
      0.6,
    ),
  ];
}

function chairFromFront({ seatY }: PropOf<"chairFront">): Shape[] {
  const legs = [-1, 1].map((side) =>
    polyline([
      [side * 9.4, seatY - 3],
      [side * 10.6, 0.9],
    ]),
  );
  const posts = [-1, 1].map((side) =>
    polyline([
      [side * 9, seatY],
      [side * 8.4, seatY + 25],
    ]),
  );
  return [
    stroked(posts.join(""), "prop-2", 1.7),
    stroked(legs.join(""), "prop-2", 1.8),
    filled(roundedBox(-9.6, seatY + 26, 19.2, 9.5, 3), "prop"),
    filled(roundedBox(-11, seatY, 22, 4.4, 2), "prop"),
  ];
}

/** With the laptop left open: it says where we are. */
function desk({ x, y }: PropOf<"desk">): Shape[] {
  return [
    stroked(
      polyline([
        [x + 25, y - 1],
        [x + 26.5, 0.9],
      ]),
      "prop-2",
      1.8,
    ),
    filled(roundedBox(x, y, 30, 2.4, 1.2), "prop"),
    stroked(
      polyline([
        [x + 12.5, y + 0.6],
        [x + 22, y + 0.6],
      ]),
      "prop-line",
      1.1,
    ),
    stroked(
      polyline([
        [x + 22, y + 0.8],
        [x + 26, y + 9.8],
      ]),
      "prop-line",
      1.2,
    ),
  ];
}

function wall({ x }: PropOf<"wall">): Shape[] {
  return [
    filled(roundedBox(x + 0.4, 98, 5, 98, 0.4), "prop-3"),
    stroked(
      polyline([
        [x + 0.4, 98],
        [x + 0.4, 0],
      ]),
      "prop-line",
      0.6,
    ),
    filled(roundedBox(x - 0.5, 4.5, 1.1, 4.5, 0.3), "prop-2"),
  ];
}

/** Something steady to hold, at hip height. */
function pole({ x, y }: PropOf<"pole">): Shape[] {
  return [
    stroked(
      polyline([
        [x, y],
        [x, 0.8],
      ]),
      "prop-2",
      1.9,
    ),
    stroked(
      polyline([
        [x - 5, 0.8],
        [x + 5, 0.8],
      ]),
      "prop-2",
      1.5,
    ),
    stroked(
      polyline([
        [x - 4.5, y],
        [x + 4.5, y],
      ]),
      "prop",
      2.7,
    ),
  ];
}

function step({ x1, x2, y }: PropOf<"step">): Shape[] {
  return [
    filled(roundedBox(x1, y, x2 - x1, y, 1), "prop"),
    filled(roundedBox(x1 - 0.6, y, x2 - x1 + 1.2, 2.1, 1), "prop-2"),
  ];
}

function bench({ x1, x2, y }: PropOf<"bench">): Shape[] {
  const legs = [x1 + 3, x2 - 3].map((x) =>
    polyline([
      [x, y - 3],
      [x, 0.9],
    ]),
  );
  return [stroked(legs.join(""), "prop-2", 1.9), filled(roundedBox(x1, y, x2 - x1, 4.4, 2), "prop")];
}

function roller({ x, y, r }: PropOf<"roller">): Shape[] {
  return [
    filled(circle([x, y], r), "ball"),
    filled(circle([x, y], r * 0.48), "ball-2"),
    filled(circle([x, y], r * 0.2), "ball"),
  ];
}

function ball({ x, y, r }: PropOf<"ball">): Shape[] {
  const seams = [0.62, 0.26].map((share) => ellipse([x, y], r * share, r * 0.985));
  return [filled(circle([x, y], r), "ball"), stroked(seams.join(""), "ball-2", 0.7)];
}

function mat(box: Box): Shape[] {
  return [filled(roundedBox(box.x + 3.5, 0.1, box.width - 7, 1.8, 0.9), "mat-2")];
}
