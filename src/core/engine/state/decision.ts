import type { EpochMs } from "../../time/epoch-ms.ts";
import type { ExpiryReason, HoldReason } from "./occurrence.ts";
import type { PromptKind } from "./prompt-kind.ts";

/** Why nothing of a kind is due. */
export type WaitReason =
  | "not-yet"
  | "switched-off"
  | "outside-hours"
  | "paused"
  | "standing"
  | "away"
  | "done"
  | "snoozed"
  | "no-run"
  | "medical";

/**
 * What the engine decided about one kind at one step, always with its reason, so that the popup can answer
 * "why now?" and "why not yet?". `until` is when it will change by itself if the body goes on as now; null if nothing tells.
 */
export type Decision =
  | {
      readonly kind: PromptKind;
      readonly decision: "wait";
      readonly because: WaitReason;
      readonly until: EpochMs | null;
    }
  | {
      readonly kind: PromptKind;
      readonly decision: "hold";
      readonly id: string;
      readonly because: HoldReason;
      readonly until: EpochMs | null;
    }
  | { readonly kind: PromptKind; readonly decision: "show"; readonly id: string; readonly because: "due" | "redeliver" }
  | {
      readonly kind: PromptKind;
      readonly decision: "open";
      readonly id: string;
      readonly because: "unanswered";
      readonly until: EpochMs | null;
    }
  | { readonly kind: PromptKind; readonly decision: "expire"; readonly id: string; readonly because: ExpiryReason };
