import { SECOND } from "@/src/core/time/epoch-ms.ts";
import { dayKeyAt, diaryDayOf } from "@/src/core/time/local-day.ts";
import { type ChangeKind, onChanges } from "@/src/messaging/changes.ts";
import type { ChangesPort } from "@/src/platform/changes.ts";

/** What may change under an open page. `day`: another day began, at midnight or, for the diary, at four; or the zone changed. */
export type Followed = ChangeKind | "day";

/** Calls back when one of `kinds` has changed, until the returned function is called. */
export type OnChanged = (kinds: readonly Followed[], again: () => void) => () => void;

type Visibility = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

export type PageClock = {
  readonly now: () => number;
  readonly zone: () => string;
  readonly every: (ms: number, callback: () => void) => () => void;
};

/** A timer is late after a sleep and where the clock was set: a page that is seen looks at its own clock instead. */
const DAY_CHECK_MS = 15 * SECOND;

/** A page that nobody sees reads nothing: what it was told meanwhile it reads once, when it is seen again. */
export function tellWhenSeen(changes: Pick<ChangesPort, "onTold">, page: Visibility, clock: PageClock): OnChanged {
  return (kinds, again) => {
    let hasMissed = false;
    let day = dayOn(clock);
    const isSeen = () => page.visibilityState === "visible";
    const check = () => {
      const before = day;
      day = kinds.includes("day") ? dayOn(clock) : before;
      hasMissed ||= day !== before;
      if (!isSeen() || !hasMissed) return;
      hasMissed = false;
      again();
    };
    const told = kinds.filter((kind) => kind !== "day");
    const stops = [
      onChanges(changes, told, () => {
        hasMissed = true;
        check();
      }),
      ...(kinds.includes("day") ? [clock.every(DAY_CHECK_MS, check)] : []),
    ];
    page.addEventListener("visibilitychange", check);
    return () => {
      for (const stop of stops) stop();
      page.removeEventListener("visibilitychange", check);
    };
  };
}

function dayOn({ now, zone }: PageClock): string {
  return `${zone()} ${dayKeyAt(now(), zone())} ${diaryDayOf(now(), zone()).day}`;
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
