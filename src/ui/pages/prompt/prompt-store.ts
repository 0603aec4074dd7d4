import { createDeskStore, type DeskStore } from "../../prompting/desk-store.ts";
import type { PromptDeps } from "./prompt-deps.ts";

/** The desk, for one prompt that is answered and then gone. */
export type PromptStore = DeskStore & Pick<PromptDeps, "id" | "close">;

export function createPromptStore(deps: PromptDeps): PromptStore {
  return { ...createDeskStore(deps), id: deps.id, close: deps.close };
}
