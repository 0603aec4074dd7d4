import type { LocksPort } from "@/src/platform/locks.ts";

/** Locks in one process: who comes waits for all that came before. `isHeld`: somebody has one or waits for it. */
export function createQueueLocks(): LocksPort & { readonly isHeld: () => boolean } {
  const last = new Map<string, Promise<unknown>>();
  let held = 0;
  return {
    with(name, work) {
      held += 1;
      const inTurn = async () => {
        try {
          return await work();
        } finally {
          held -= 1;
        }
      };
      const mine = (last.get(name) ?? Promise.resolve()).then(inTurn, inTurn);
      last.set(name, mine);
      return mine;
    },
    isHeld: () => held > 0,
  };
}

/** One turn of the event loop: what is under way goes on by as much. */
export async function nextTurn(): Promise<void> {
  await new Promise((done) => {
    setImmediate(done);
  });
}
