import { type EngineState, initialState, parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Quarantined } from "@/src/core/records/log-kinds.ts";
import type { StorageSnapshot } from "@/src/storage/desk-storage.ts";
import type { Now } from "./near-rows.ts";

type LoadedState = {
  readonly state: EngineState;
  /** There may be a stored one that can't be read: `state` stands in for it and must never be stored. */
  readonly isUnread: boolean;
  /** What was stored in its place and no longer parses. */
  readonly unread: readonly Quarantined[];
};

/** The stored state; a new one where there is none, or where what there is no longer parses: that is kept aside. */
export async function loadState(stored: Pick<StorageSnapshot, "state">, { at, zone }: Now): Promise<LoadedState> {
  const born = { state: initialState(at, zone), isUnread: false, unread: [] };
  let raw: unknown;
  try {
    raw = await stored.state();
  } catch {
    return { ...born, isUnread: true };
  }
  if (raw === undefined || raw === null) return born;
  const parsed = parseEngineState(raw);
  if (parsed.ok) return { ...born, state: parsed.value };
  return { ...born, unread: [{ store: "engine", key: "state", value: raw, because: parsed.error, at }] };
}
