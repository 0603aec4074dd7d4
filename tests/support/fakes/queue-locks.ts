import type { LocksPort } from "@/src/platform/locks.ts";

/** Locks in one process: who comes waits for all that came before. */
export function createQueueLocks(): LocksPort {
  const last = new Map<string, Promise<unknown>>();
  return {
    with(name, work) {
      const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, mine);
      return mine;
    },
  };
}
