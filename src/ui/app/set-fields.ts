import type { Signal } from "@preact/signals";

/** Replaces the named fields of a state that is one object, and tells everybody who shows it. */
export function setFields<S extends object>(state: Signal<S>, fields: Partial<S>): void {
  state.value = { ...state.value, ...fields };
}
