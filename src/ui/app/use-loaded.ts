import { useCallback, useEffect, useState } from "preact/hooks";
import { messageOf } from "@/src/core/lib/message-of.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly message: string; readonly retry: () => void };

/**
 * Loads something for a page and keeps the three things a page must draw apart. `load` is called again on retry, and whenever
 * `follow` calls back: what is shown then stays until the new is there, and where that can't be loaded.
 *
 * @param follow subscribes to changes and returns the stop
 */
export function useLoaded<T>(load: () => Promise<T>, follow?: (again: () => void) => () => void): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let newest = 0;
    const read = () => {
      newest += 1;
      const mine = newest;
      const settle = (next: (before: Loaded<T>) => Loaded<T>) => {
        if (mine === newest) setLoaded(next);
      };
      load().then(
        (value) => settle(() => ({ state: "ready", value })),
        (error: unknown) =>
          settle((before) =>
            before.state === "ready" ? before : { state: "failed", message: messageOf(error), retry },
          ),
      );
    };
    setLoaded({ state: "loading" });
    read();
    const stop = follow?.(read);
    return () => {
      newest = -1;
      stop?.();
    };
    // `load` is new at every drawing: only a retry loads again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  return loaded;
}
