import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What comes under a pointer that hasn't moved so soon after a press was not meant by the next one. */
const SOON_MS = 500;
const SAME_PLACE_PX = 4;

/**
 * A press makes room for what it asks for, and the rows move: of a double click the second half would start whatever has come to
 * lie there. It is swallowed where it lands in the same place on another control. Keys are not concerned.
 */
export function useOnePress(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    let before: { readonly event: MouseEvent; readonly control: Element | null } | null = null;
    const look = (event: MouseEvent) => {
      const control = controlOf(event.target);
      const isStray = before !== null && control !== before.control && isSecondHalf(event, before.event);
      if (isStray) {
        event.preventDefault();
        event.stopPropagation();
      }
      // A click by the keyboard has no place.
      before = event.detail === 0 ? null : { event, control: isStray ? (before?.control ?? null) : control };
    };
    current.addEventListener("click", look, { capture: true });
    return () => current.removeEventListener("click", look, { capture: true });
  }, [ref]);
}

/** A label's press is followed at once by its input's: they are one. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest("label")?.control ?? target.closest("button, a, input, summary");
}

function isSecondHalf(event: MouseEvent, first: MouseEvent): boolean {
  const isSoon = event.timeStamp - first.timeStamp < SOON_MS;
  const isSamePlace =
    Math.abs(event.clientX - first.clientX) <= SAME_PLACE_PX &&
    Math.abs(event.clientY - first.clientY) <= SAME_PLACE_PX;
  return event.detail > 0 && isSoon && isSamePlace;
}
