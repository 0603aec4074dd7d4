import { type EngineState, initialState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import type { StorageSnapshot } from "@/src/storage/desk-storage.ts";
import type { Now } from "./near-rows.ts";

type LoadedState = {
  readonly state: EngineState;
  /** What was stored in its place and no longer parses. */
  readonly unread: readonly Quarantined[];
};

/** The stored state; a new one where there is none, or where what there is no longer parses: that is kept aside. */
export async function loadState(stored: Pick<StorageSnapshot, "state">, { at, zone }: Now): Promise<LoadedState> {
  const raw = await stored.state();
  if (raw === undefined || raw === null) return { state: initialState(at, zone), unread: [] };
  const parsed = parseEngineState(raw);
  if (parsed.ok) return { state: parsed.value, unread: [] };
  const unread = { store: "engine", key: "state", value: raw, because: parsed.error, at };
  return { state: initialState(at, zone), unread: [unread] };
}
