import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** What is being dragged: how far it is from its place, and the place it would have if it were let go. */
export type Dragging = {
  readonly index: number;
  readonly offset: number;
  readonly to: number;
  /** The room it takes, px: so far the items in between make way. */
  readonly room: number;
};

type Start = {
  readonly index: number;
  /** Where on the page the pointer went down. */
  readonly y: number;
  /** Middles of all items at that moment, down the page. */
  readonly middles: readonly number[];
  readonly room: number;
};

/** So near an edge of the window the page moves along, px. */
const EDGE = 56;
const SCROLL_STEP = 14;

/**
 * Dragging the children of `list` into another order with mouse, pen or finger. The items stay where they are until the
 * pointer is let go; Escape takes it back. The keyboard has its own way.
 */
export function useDragOrder(
  list: RefObject<HTMLElement>,
  onDrop: (from: number, to: number) => void,
): { readonly dragging: Dragging | null; readonly begin: (index: number, event: PointerEvent) => void } {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const startRef = useRef<Start | null>(null);
  const dropRef = useRef(onDrop);
  useEffect(() => {
    dropRef.current = onDrop;
  });
  const isDragging = dragging !== null;

  useEffect(() => {
    if (!isDragging) return undefined;
    const at = (event: PointerEvent): Dragging | null => startRef.current && draggedTo(startRef.current, event.pageY);
    const move = (event: PointerEvent) => {
      // Let go outside the window.
      if (event.buttons === 0) {
        setDragging(null);
        return;
      }
      if (event.clientY < EDGE) scrollBy(0, -SCROLL_STEP);
      else if (event.clientY > innerHeight - EDGE) scrollBy(0, SCROLL_STEP);
      setDragging(at(event));
    };
    const end = (event: PointerEvent) => {
      const last = at(event);
      setDragging(null);
      if (last !== null && last.to !== last.index) dropRef.current(last.index, last.to);
    };
    const cancel = () => setDragging(null);
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") cancel();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", cancel);
    addEventListener("keydown", key);
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", cancel);
      removeEventListener("keydown", key);
    };
  }, [isDragging]);

  return {
    dragging,
    begin: (index, event) => {
      if (event.button !== 0 || list.current === null) return;
      const boxes = [...list.current.children].map((child) => child.getBoundingClientRect());
      const middles = boxes.map(({ top, height }) => top + scrollY + height / 2);
      const room = (boxes[index]?.height ?? 0) + gapOf(boxes);
      startRef.current = { index, y: event.pageY, middles, room };
      setDragging({ index, offset: 0, to: index, room });
    },
  };
}

/** Where an item is whose pointer has come to `pageY`. Above all others it is the first, under all the last. */
export function draggedTo({ index, y, middles, room }: Start, pageY: number): Dragging {
  const offset = pageY - y;
  const middle = (middles[index] ?? 0) + offset;
  const to = middles.filter((other, position) => position !== index && other < middle).length;
  return { index, offset, to, room };
}

/** How far the item at `index` is moved while another one is dragged past it, px down. */
export function shiftOf({ index: dragged, offset, to, room }: Dragging, index: number): number {
  if (index === dragged) return offset;
  if (index > dragged && index <= to) return -room;
  return index < dragged && index >= to ? room : 0;
}

function gapOf([first, second]: readonly DOMRect[]): number {
  return first === undefined || second === undefined ? 0 : second.top - first.top - first.height;
}
