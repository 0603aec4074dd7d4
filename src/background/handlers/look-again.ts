import type { Reconciler } from "../reconcile.ts";

/**
 * One more step, with what has just been stored: the level of the advice may have changed, and a prompt on the screen may
 * have to go. What was stored is stored whatever becomes of this; the next wake looks again anyway.
 */
export async function lookAgain(reconciler: Pick<Reconciler, "command">): Promise<void> {
  await reconciler.command(() => ({ events: [] })).catch(() => undefined);
}
