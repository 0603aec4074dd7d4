import { livePage } from "../../app/live-page.ts";
import type { OnChanged } from "../../app/told.ts";
import type { DeskDeps } from "../../prompting/desk-deps.ts";

export type PromptDeps = DeskDeps & {
  /** The occurrence that the address names. */
  readonly id: string;
  readonly onChanged: OnChanged;
};

/** `prompt.html?prompt=<id>`. */
export function livePromptDeps(address: string): PromptDeps {
  return { ...livePage, id: new URLSearchParams(address).get("prompt") ?? "" };
}
