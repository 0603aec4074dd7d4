/** What a shape is made of. The page turns it into a colour through the --fig-* tokens. */
export type Paint =
  | "skin"
  | "skin-far"
  | "hair"
  /** The topknot: hair that a short cut has not. */
  | "knot"
  | "hair-rim"
  | "knot-rim"
  /** Eyes and brows: hair on the face, and still seen where skin and hair are one colour. */
  | "feature"
  | "top"
  | "trim"
  | "shorts"
  | "shorts-far"
  | "sock"
  | "sock-far"
  | "shoe"
  | "shoe-far"
  | "sole"
  | "sole-far"
  | "seam"
  | "prop"
  | "prop-2"
  | "prop-3"
  | "prop-line"
  | "mat"
  | "mat-2"
  | "floor"
  | "shade"
  | "ball"
  | "ball-2"
  | "band"
  | "arrow"
  | "arrow-edge";

/** One path of a picture (path data: y down, PICTURE_SCALE to a unit; `width` in units). With `isContoured` the stroke lies under the fill, as an outline. */
export type Shape = {
  readonly d: string;
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  readonly width: number;
  readonly isContoured: boolean;
};

export const filled = (d: string, fill: Paint): Shape => ({ d, fill, stroke: null, width: 0, isContoured: false });

/** Filled with a thin seam round it, so that skin stands out from skin (and from everything in forced colours). */
export const contoured = (d: string, fill: Paint, width = 0.55): Shape => ({
  d,
  fill,
  stroke: "seam",
  width,
  isContoured: true,
});

export const stroked = (d: string, stroke: Paint, width: number): Shape => ({
  d,
  fill: null,
  stroke,
  width,
  isContoured: false,
});
