import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Send } from "@/src/messaging/client.ts";

/** What popup and prompt both ask of the world. */
export type DeskDeps = {
  readonly send: Send;
  readonly now: () => EpochMs;
  /** Opens a page without the background's help, for when it does not answer. */
  readonly openTab: (path: string) => void;
  readonly close: () => void;
};
