import { useEffect, useState } from "preact/hooks";

/** A page's state: one plain object that is replaced, never changed. The smallest thing that redraws a page. */
export type PageState<S> = {
  readonly get: () => S;
  /** Replaces the named fields and tells everybody who listens. */
  readonly set: (patch: Partial<S>) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPageState<S extends object>(initial: S): PageState<S> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(patch) {
      current = { ...current, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state as it is now; the component is drawn again when it changes. */
export function usePageState<S>(state: PageState<S>): S {
  const [value, setValue] = useState(state.get);
  useEffect(() => {
    // What changed between the first drawing and this moment would otherwise be missed.
    setValue(state.get);
    return state.subscribe(() => setValue(state.get));
  }, [state]);
  return value;
}
