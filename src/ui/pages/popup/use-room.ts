import type { RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ALL_ROOM, type GivenUp, givenUp, settleRoom } from "./room.ts";

/**
 * What has to be given up so that the element of `ref` fits into the popup's window. Looked at after every drawing, before it
 * is painted, and in the next frame where something inside changed its size by itself.
 * @param isAside something else stands in its place for now: nothing is measured, and all stays given up as it was.
 */
export function useRoom({ isAside }: { readonly isAside: boolean }): {
  readonly ref: RefObject<HTMLElement>;
  readonly given: readonly GivenUp[];
} {
  const ref = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(ALL_ROOM);
  const look = useCallback(() => {
    const { current } = ref;
    if (current === null) return;
    const height = wholeHeight(current);
    if (!isAside) setRoom((now) => settleRoom(now, height));
  }, [isAside]);
  useLayoutEffect(look);
  useEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    // Not within the observer's own turn: what changes a size there is reported as an error.
    const observer = new ResizeObserver(() => requestAnimationFrame(look));
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);
  return { ref, given: givenUp(room) };
}

/**
 * Makes it as high as whole pixels, and says how high. Chromium's window has only whole ones: for the part of one that is left
 * over it would scroll. Measured once, because each measure lays the page out.
 */
function wholeHeight(element: HTMLElement): number {
  const added = Number.parseFloat(element.style.paddingBottom || "0");
  const height = element.getBoundingClientRect().height - added;
  const whole = Math.ceil(height);
  if (whole - height !== added) element.style.paddingBottom = `${whole - height}px`;
  return whole;
}
