import type { Followed } from "../../app/told.ts";
import { createDeskStore, type DeskStore } from "../../prompting/desk-store.ts";
import type { PromptDeps } from "./prompt-deps.ts";

/** The desk, for one prompt that is answered and then gone. */
export type PromptStore = DeskStore &
  Pick<PromptDeps, "id" | "close"> & {
    /** Asks at once, and again when something has changed. Returns the stop. */
    readonly start: () => () => void;
  };

/** What is said of a prompt: its words, its routine, the advice, today's answer. */
const SHOWN: readonly Followed[] = ["engine", "checkIns", "plans", "runs", "marks", "settings", "day"];

export function createPromptStore(deps: PromptDeps): PromptStore {
  const desk = createDeskStore(deps);
  const start = () => {
    void desk.refresh();
    return deps.onChanged(SHOWN, () => void desk.refresh());
  };
  return { ...desk, id: deps.id, close: deps.close, start };
}
