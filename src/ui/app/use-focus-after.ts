import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** For what stands in the place of something that was closed: it gets the focus when `isOpen` turns false. */
export function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement> {
  const elementRef = useRef<HTMLButtonElement>(null);
  const wasOpenRef = useRef(isOpen);
  useEffect(() => {
    if (wasOpenRef.current && !isOpen) elementRef.current?.focus();
    wasOpenRef.current = isOpen;
  }, [isOpen]);
  return elementRef;
}
