import { PROMPT_KINDS, type PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import type { OpenPrompt, StatusView } from "@/src/core/status/status-view.ts";

/** What the choice page has to offer for one occurrence. */
export type PromptOffer =
  | { readonly kind: "open"; readonly prompt: OpenPrompt }
  /** Answered elsewhere, expired, or never heard of: a manual start always works. */
  | { readonly kind: "passed"; readonly prompt: PromptKind };

/** Finds the occurrence of the address among what is open now. */
export function offerFor(id: string, status: StatusView): PromptOffer {
  const prompt = status.open.find((open) => open.id === id);
  return prompt === undefined ? { kind: "passed", prompt: kindOfId(id) } : { kind: "open", prompt };
}

/** Ids begin with their kind; an id that doesn't is taken for the posture reset, which fits everybody. */
function kindOfId(id: string): PromptKind {
  const word = id.split(":")[0];
  return PROMPT_KINDS.find((kind) => kind === word) ?? "posture";
}
