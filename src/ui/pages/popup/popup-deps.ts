import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Send } from "@/src/messaging/client.ts";
import { livePage } from "../../app/live-page.ts";
import type { OnChanged } from "../../app/told.ts";

export type PopupDeps = {
  readonly send: Send;
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
  /** Calls back every so many ms until the returned function is called. */
  readonly every: (ms: number, callback: () => void) => () => void;
  /** Opens a page without the background's help, for when it does not answer. */
  readonly openTab: (path: string) => void;
  readonly close: () => void;
};

export function livePopupDeps(): PopupDeps {
  return livePage;
}
