import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ALL_ROOM, type Drawn, drawnOf, givenUp, isSameShape, settleAnew, settleRoom, stepsUpTo } from "./room.ts";

type Wanted = {
  /** Something else stands in its place for now: all stays given up as it was. */
  readonly isRestOpen: boolean;
  /** What is shown. Where it comes to say something else, what is given up is found out anew. */
  readonly of: unknown;
};

/**
 * What has to be given up so that the element of `ref` fits into the popup's window, written on it as `data-given` for the style
 * sheet. Looked at after every drawing, before it is painted, and in the next frame where something inside changed its size by
 * itself. What the style sheet alone can give up is tried out on the element; only what has to be drawn otherwise is drawn again.
 */
export function useRoom({ isRestOpen, of }: Wanted): {
  readonly ref: RefObject<HTMLElement>;
  readonly given: readonly Drawn[];
} {
  const ref = useRef<HTMLElement>(null);
  const [given, draw] = useState<readonly Drawn[]>([]);
  const [fitting] = useState(createFitting);
  const measure = () => {
    if (ref.current === null) return;
    if (isRestOpen) fitting.leave(ref.current);
    else draw(fitting.fit(ref.current, of, given));
  };
  const measureRef = useRef(measure);
  useLayoutEffect(() => {
    measureRef.current = measure;
    measure();
  });
  useEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry?.borderBoxSize[0]?.blockSize === fitting.height()) return;
      // Not within the observer's own turn: what changes a size there is reported as an error.
      requestAnimationFrame(() => measureRef.current());
    });
    observer.observe(current, { box: "border-box" });
    return () => observer.disconnect();
  }, [fitting]);
  return { ref, given };
}

/** What has been found out about one element. */
function createFitting() {
  let room = ALL_ROOM;
  let shown: unknown = null;
  let height = 0;

  return {
    /** How high it was left, CSS px. */
    height: () => height,
    leave: (element: HTMLElement) => {
      height = makeWhole(element, heightOf(element));
    },
    /**
     * Gives up on `element` what has to be so that it fits.
     * @param drawn what it is drawn for now.
     * @returns what it has to be drawn for before this can go on; `drawn` itself: it is done.
     */
    fit: (element: HTMLElement, of: unknown, drawn: readonly Drawn[]): readonly Drawn[] => {
      const held = heldBy(element);
      if (!isSameShape(shown, of)) room = settleAnew(room, held);
      shown = of;
      for (;;) {
        element.dataset["given"] = givenUp(room).join(" ");
        const wanted = drawnOf(room);
        if (wanted.length !== drawn.length) return wanted;
        const exact = heightOf(element);
        const next = settleRoom(room, Math.ceil(exact), held);
        if (next === room) {
          height = makeWhole(element, exact);
          return drawn;
        }
        room = next;
      }
    },
  };
}

/** What has the focus would be lost if it were drawn otherwise: so many steps stay given up. */
const HOLDS = [
  { selector: ".popup-rest", steps: stepsUpTo("rest") },
  { selector: ".popup-fault, .popup-remedy", steps: stepsUpTo("remedies") },
  { selector: ".popup-folded", steps: stepsUpTo("rows") },
] as const;

function heldBy({ ownerDocument: { activeElement } }: HTMLElement): number {
  return HOLDS.find(({ selector }) => activeElement?.closest(selector))?.steps ?? 0;
}

/** Without what was added to it to make it whole. */
const heightOf = (element: HTMLElement): number =>
  element.getBoundingClientRect().height - Number.parseFloat(element.style.paddingBottom || "0");

/**
 * Makes it as high as whole pixels, and says how high. Chromium's window has only whole ones: for the part of one that is left
 * over it would scroll.
 */
function makeWhole(element: HTMLElement, height: number): number {
  const whole = Math.ceil(height);
  const padding = whole === height ? "" : `${whole - height}px`;
  if (element.style.paddingBottom !== padding) element.style.paddingBottom = padding;
  return whole;
}
