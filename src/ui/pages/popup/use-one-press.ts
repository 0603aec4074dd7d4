import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What came under a pointer that stands still so short a time ago was not meant by a press. */
const SOON_MS = 500;
const SAME_PLACE_PX = 4;

type Seen = { readonly event: MouseEvent; readonly control: Element | null };

/**
 * A press makes room for what it asks for, and an answer that comes late moves rows too: the second half of a double click, or a
 * press that was on its way, would start whatever has come to lie there. It is swallowed where it lands on a control that has
 * only just come under a pointer that stands still. Keys are not concerned.
 */
export function useOnePress(ref: RefObject<HTMLElement>): void {
  useEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    let pressed: Seen | null = null;
    let under: Seen | null = null;
    let came: Seen | null = null;
    // The browser tells of what a drawing brought under the pointer as of a move to where the pointer is.
    const point = (event: MouseEvent) => {
      const control = controlOf(event.target);
      if (under !== null && isSamePlace(event, under.event, 0) && control !== under.control) came = { event, control };
      under = { event, control };
    };
    const press = (event: MouseEvent) => {
      const control = controlOf(event.target);
      const isSecondHalf = pressed !== null && control !== pressed.control && isSoonAfter(event, pressed.event);
      const isStray = isSecondHalf || (came?.control === control && isSoonAfter(event, came.event));
      if (isStray) {
        event.preventDefault();
        event.stopPropagation();
      }
      // A click by the keyboard has no place.
      pressed = event.detail === 0 ? null : { event, control: isStray ? (pressed?.control ?? null) : control };
    };
    current.addEventListener("mouseover", point, { capture: true });
    current.addEventListener("mousemove", point, { capture: true });
    current.addEventListener("click", press, { capture: true });
    return () => {
      current.removeEventListener("mouseover", point, { capture: true });
      current.removeEventListener("mousemove", point, { capture: true });
      current.removeEventListener("click", press, { capture: true });
    };
  }, [ref]);
}

/** A label's press is followed at once by its input's: they are one. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest("label")?.control ?? target.closest("button, a, input, summary");
}

/** Whether a pointer pressed so soon after `first`, and where that was. */
const isSoonAfter = (event: MouseEvent, first: MouseEvent): boolean =>
  event.detail > 0 && event.timeStamp - first.timeStamp < SOON_MS && isSamePlace(event, first, SAME_PLACE_PX);

const isSamePlace = (one: MouseEvent, other: MouseEvent, px: number): boolean =>
  Math.abs(one.clientX - other.clientX) <= px && Math.abs(one.clientY - other.clientY) <= px;
