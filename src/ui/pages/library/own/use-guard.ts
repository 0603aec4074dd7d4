import { useEffect } from "preact/hooks";

/** Leaving the page with unsaved changes asks first. The words are the browser's own. */
export function useGuard(isDirty: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isDirty]);
}
