import "./figure.css";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { atLeast, boxOf } from "@/src/core/figure/box.ts";
import { shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { momentOfKey } from "@/src/core/figure/frame-at.ts";
import { type Illustration, tellingPose } from "@/src/core/figure/illustration.ts";
import { otherSide } from "@/src/core/figure/other-side.ts";
import { drawPicture, viewBoxOf } from "@/src/core/figure/picture.ts";
import { chosenBuild } from "../app/runner.ts";

export type StillFigureProps = {
  readonly illustration: Illustration;
  /** Which key pose; the one that says most where absent. */
  readonly pose?: number | undefined;
  /** The other side. */
  readonly mirror?: boolean | undefined;
  /** What a screen reader says; empty: decoration beside its name. */
  readonly label: string;
  /** Leave the floor line out where the picture is under 60 px. */
  readonly floorLine?: boolean | undefined;
  /** Smallest window in units (a person stands 92 tall), so that pictures in a list share a scale. */
  readonly atLeast?: { readonly width: number; readonly height: number } | undefined;
  readonly class?: string | undefined;
};

/** One key pose, for lists. Size it with CSS: it keeps its proportions and stands at the bottom. */
export function StillFigure(props: StillFigureProps): JSX.Element {
  const { illustration, pose = tellingPose(illustration), label, floorLine = true } = props;
  const { mirror, isTurnedOver } = otherSide(illustration, { mirror: props.mirror ?? false });
  const { width = 0, height = 0 } = props.atLeast ?? {};
  const build = chosenBuild();
  const picture = useMemo(() => {
    const box = atLeast(boxOf(illustration, { mirror }), { width, height });
    return drawPicture(illustration, momentOfKey(illustration, pose, { mirror }), { box, mirror, floorLine, build });
  }, [illustration, pose, mirror, floorLine, width, height, build]);
  return (
    <svg
      class={`figure ${props.class ?? ""}`}
      data-turned={isTurnedOver}
      {...figureFrame(viewBoxOf(picture.box), label)}
    >
      {picture.shapes.map((shape, index) => (
        <path key={index} {...shapeAttributes(shape)} />
      ))}
    </svg>
  );
}

/** What every figure's svg shares: it stands at the bottom of whatever room it has. */
export function figureFrame(viewBox: string, label: string) {
  const shared = {
    viewBox,
    preserveAspectRatio: "xMidYMax meet",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  } as const;
  return label === ""
    ? { ...shared, "aria-hidden": true as const }
    : { ...shared, role: "img" as const, "aria-label": label };
}
