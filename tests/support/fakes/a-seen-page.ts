import type { ChangesPort } from "@/src/platform/changes.ts";
import { type OnChanged, type PageClock, tellWhenSeen } from "@/src/ui/app/told.ts";

/** A page that somebody sees, on a clock that stands still unless one is given. */
export function aSeenPage(changes: Pick<ChangesPort, "onTold">, clock: Partial<PageClock> = {}): OnChanged {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as const });
  const standing: PageClock = { now: () => 0, zone: () => "UTC", every: () => () => undefined };
  return tellWhenSeen(changes, page, { ...standing, ...clock });
}
