import { type ChangeKind, onChanges } from "@/src/messaging/changes.ts";
import type { ChangesPort } from "@/src/platform/changes.ts";

/** Calls back when one of `kinds` has changed, until the returned function is called. */
export type OnChanged = (kinds: readonly ChangeKind[], again: () => void) => () => void;

type Visibility = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

/** A page that nobody sees reads nothing: what it was told meanwhile it reads once, when it is seen again. */
export function tellWhenSeen(changes: Pick<ChangesPort, "onTold">, page: Visibility): OnChanged {
  return (kinds, again) => {
    let hasMissed = false;
    const isSeen = () => page.visibilityState === "visible";
    const hearAgain = () => {
      if (!isSeen() || !hasMissed) return;
      hasMissed = false;
      again();
    };
    const stop = onChanges(changes, kinds, () => {
      if (isSeen()) again();
      else hasMissed = true;
    });
    page.addEventListener("visibilitychange", hearAgain);
    return () => {
      stop();
      page.removeEventListener("visibilitychange", hearAgain);
    };
  };
}

/**
 * Never two reads of the same at once. Asked for while one is under way, which may have begun before the change, it reads
 * once more after it. @param read never rejects.
 */
export function oneAtATime(read: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  return again;

  function again(): Promise<void> {
    if (current === null) {
      current = read().finally(() => {
        current = null;
      });
      return current;
    }
    next ??= current.then(() => {
      next = null;
      return again();
    });
    return next;
  }
}
