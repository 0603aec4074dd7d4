import { livePage } from "../../app/live-page.ts";
import type { DeskDeps } from "../../prompting/desk-deps.ts";

export type PromptDeps = DeskDeps & {
  /** The occurrence that the address names. */
  readonly id: string;
};

/** `prompt.html?prompt=<id>`. */
export function livePromptDeps(address: string): PromptDeps {
  return { ...livePage, id: new URLSearchParams(address).get("prompt") ?? "" };
}
