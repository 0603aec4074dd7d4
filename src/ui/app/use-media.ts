import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, kept up to date. For what a style sheet alone can't change, such as how much a chart shows. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setMatches(list.matches);
    update();
    list.addEventListener("change", update);
    return () => list.removeEventListener("change", update);
  }, [query]);
  return matches;
}

/** A phone's width: charts show less instead of becoming too small to read. */
export const NARROW = "(max-width: 620px)";
