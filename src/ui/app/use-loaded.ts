import { useCallback, useEffect, useState } from "preact/hooks";
import { messageOf } from "@/src/core/lib/message-of.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly message: string; readonly retry: () => void };

/** Loads something once for a page and keeps the three things a page must draw apart. `load` is called again on retry. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Loaded<T>) => {
      if (isCurrent) setLoaded(next);
    };
    settle({ state: "loading" });
    load().then(
      (value) => settle({ state: "ready", value }),
      (error: unknown) => settle({ state: "failed", message: messageOf(error), retry }),
    );
    return () => {
      isCurrent = false;
    };
    // `load` is new at every drawing: only a retry loads again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  return loaded;
}
