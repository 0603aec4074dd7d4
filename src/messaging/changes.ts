import * as v from "valibot";
import type { RecordKind } from "@/src/core/records/record-kinds.ts";
import type { ChangesPort } from "@/src/platform/changes.ts";

/** What can change under an open page: records, the engine's state, settings, troubles, the exchange with other computers. */
export type ChangeKind = RecordKind | "engine" | "settings" | "faults" | "sync";

/** A worker of another version may know kinds that this page doesn't. */
const toldSchema = v.object({ changed: v.array(v.string()) });

/** Says to every open page that what is of these kinds is no longer as it was. */
export function tellChanges(changes: Pick<ChangesPort, "tell">, changed: readonly ChangeKind[]): void {
  if (changed.length > 0) changes.tell({ changed });
}

/** Calls back whenever the worker says that one of `kinds` has changed; returns the stop. */
export function onChanges(
  changes: Pick<ChangesPort, "onTold">,
  kinds: readonly ChangeKind[],
  listener: () => void,
): () => void {
  return changes.onTold((message) => {
    const told = v.safeParse(toldSchema, message);
    if (told.success && kinds.some((kind) => told.output.changed.includes(kind))) listener();
  });
}
