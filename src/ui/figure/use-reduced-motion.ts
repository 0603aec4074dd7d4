import { useMedia } from "../app/use-media.ts";

/** Whether the person asked for less motion; follows the system's switch while the page is open. */
export const usePrefersReducedMotion = (): boolean => useMedia("(prefers-reduced-motion: reduce)");
