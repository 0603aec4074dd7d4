import "./figure.css";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { boxOf } from "@/src/core/figure/box.ts";
import { type ShapeAttributes, shapeAttributes } from "@/src/core/figure/drawing/shape-attributes.ts";
import { momentAt, momentOfKey } from "@/src/core/figure/frame-at.ts";
import type { Illustration } from "@/src/core/figure/illustration.ts";
import { otherSide } from "@/src/core/figure/other-side.ts";
import { drawPicture, viewBoxOf, type Picture } from "@/src/core/figure/picture.ts";
import { chosenBuild } from "../app/runner.ts";
import { useMedia } from "../app/use-media.ts";
import { figureFrame } from "./still-figure.tsx";

export type MovingFigureProps = {
  readonly illustration: Illustration;
  /** Names of the key poses, shown under the picture where motion is reduced. */
  readonly phases: readonly string[];
  /** Ms into the loop, read at every frame: who owns the clock pauses the figure. Keep the function the same. */
  readonly elapsedMs: () => number;
  readonly mirror?: boolean | undefined;
  /** What a screen reader says; empty: decoration. */
  readonly label: string;
  readonly class?: string | undefined;
};

/** The figure in motion. With reduced motion its key poses cross-fade instead and the phase is named. */
export function MovingFigure(props: MovingFigureProps): JSX.Element {
  const isReduced = usePrefersReducedMotion();
  return isReduced ? <KeyPoses {...props} /> : <Motion {...props} />;
}

function Motion({ illustration, elapsedMs, label, ...props }: MovingFigureProps): JSX.Element {
  const { mirror, isTurnedOver } = otherSide(illustration, { mirror: props.mirror ?? false });
  const build = chosenBuild();
  const svg = useRef<SVGSVGElement>(null);
  const box = useMemo(() => boxOf(illustration, { mirror }), [illustration, mirror]);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    element.replaceChildren();
    const paint = createFramePainter(element);
    // The frame loop of the window that shows the figure: a document in picture-in-picture has its own.
    const view = element.ownerDocument.defaultView ?? window;
    let shown = Number.NaN;
    let handle = 0;
    const draw = (): void => {
      const ms = elapsedMs();
      if (ms !== shown) {
        paint(drawPicture(illustration, momentAt(illustration, ms, { mirror }), { box, mirror, build }));
      }
      shown = ms;
      handle = view.requestAnimationFrame(draw);
    };
    draw();
    return () => view.cancelAnimationFrame(handle);
  }, [illustration, mirror, box, elapsedMs, build]);
  const frame = figureFrame(viewBoxOf(box), label);
  return <svg ref={svg} class={`figure ${props.class ?? ""}`} data-turned={isTurnedOver} {...frame} />;
}

const POSE_CHECK_MS = 100;

function KeyPoses(props: MovingFigureProps): JSX.Element {
  const { illustration, phases, elapsedMs, label } = props;
  const { mirror, isTurnedOver } = otherSide(illustration, { mirror: props.mirror ?? false });
  const [key, setKey] = useState(() => momentAt(illustration, elapsedMs()).key);
  const box = useMemo(() => boxOf(illustration, { mirror }), [illustration, mirror]);
  useEffect(() => {
    const timer = setInterval(() => setKey(momentAt(illustration, elapsedMs()).key), POSE_CHECK_MS);
    return () => clearInterval(timer);
  }, [illustration, elapsedMs]);
  return (
    <div class={`figure-poses ${props.class ?? ""}`}>
      <svg class="figure" data-turned={isTurnedOver} {...figureFrame(viewBoxOf(box), label)}>
        {illustration.keyframes.map((_, index) => (
          <Pose key={index} illustration={illustration} pose={index} mirror={mirror} isShown={index === key} />
        ))}
      </svg>
      <p class="figure-phase">{phases[key]}</p>
    </div>
  );
}

type PoseProps = {
  readonly illustration: Illustration;
  readonly pose: number;
  readonly mirror: boolean;
  readonly isShown: boolean;
};

function Pose({ illustration, pose, mirror, isShown }: PoseProps): JSX.Element {
  const build = chosenBuild();
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    if (group.current === null) return;
    const box = boxOf(illustration, { mirror });
    createFramePainter(group.current)(
      drawPicture(illustration, momentOfKey(illustration, pose, { mirror }), { box, mirror, build }),
    );
  }, [illustration, pose, mirror, build]);
  return <g ref={group} class="figure-pose" data-shown={isShown} />;
}

/** Whether the person asked for less motion; follows the system's switch while the page is open. */
const usePrefersReducedMotion = (): boolean => useMedia("(prefers-reduced-motion: reduce)");

const SVG = "http://www.w3.org/2000/svg";
const NAMES = ["d", "fill", "stroke", "stroke-width", "paint-order"] as const;

/**
 * Paints pictures into one parent, frame after frame: paths stay, and only attributes that differ from the last frame are
 * written (mostly `d`). A share of the cost of replacing the markup.
 */
function createFramePainter(parent: SVGElement): (picture: Picture) => void {
  const paths: { readonly element: SVGPathElement; last: ShapeAttributes | null }[] = [];
  return ({ shapes }) => {
    for (const [index, shape] of shapes.entries()) {
      let path = paths[index];
      if (path === undefined) {
        path = { element: parent.ownerDocument.createElementNS(SVG, "path"), last: null };
        paths.push(path);
        parent.append(path.element);
      }
      const attributes = shapeAttributes(shape);
      for (const name of NAMES) {
        if (path.last?.[name] !== attributes[name]) path.element.setAttribute(name, attributes[name]);
      }
      path.last = attributes;
    }
    for (const path of paths.splice(shapes.length)) path.element.remove();
  };
}
