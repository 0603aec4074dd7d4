import { useEffect, useState } from "preact/hooks";

const QUERY = "(prefers-reduced-motion: reduce)";

/** Whether the person asked for less motion; follows the system's switch while the page is open. */
export function usePrefersReducedMotion(): boolean {
  const [isReduced, setIsReduced] = useState(() => matchMedia(QUERY).matches);
  useEffect(() => {
    const list = matchMedia(QUERY);
    const update = (): void => setIsReduced(list.matches);
    list.addEventListener("change", update);
    return () => list.removeEventListener("change", update);
  }, []);
  return isReduced;
}
