import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export type ScrollXProps = {
  readonly children: ComponentChildren;
  /** Where a narrow window begins: at the `end` where the newest is what counts. */
  readonly startsAt?: "start" | "end";
};

/** Scrolls sideways on a phone, by the keys too: what is in it may have nothing to focus. */
export function ScrollX({ children, startsAt = "start" }: ScrollXProps): JSX.Element {
  const frameRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = frameRef.current;
    if (startsAt === "end" && frame !== null) frame.scrollLeft = frame.scrollWidth;
  }, [startsAt]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="insights-scroll" tabIndex={0} ref={frameRef}>
      {children}
    </div>
  );
}
