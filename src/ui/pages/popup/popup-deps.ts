import { createClient } from "@/src/messaging/client.ts";
import { sendToBackground } from "@/src/platform/runtime.ts";
import { type MeetingPlace, postAfterFirst } from "../../app/first-question.ts";
import { livePage } from "../../app/live-page.ts";
import type { OnChanged } from "../../app/told.ts";
import type { DeskDeps } from "../../prompting/desk-deps.ts";

export type PopupDeps = DeskDeps & {
  readonly onChanged: OnChanged;
  /** Calls back every so many ms until the returned function is called. */
  readonly every: (ms: number, callback: () => void) => () => void;
};

export function livePopupDeps(): PopupDeps {
  return { ...livePage, send: createClient(postAfterFirst(sendToBackground, window as MeetingPlace)) };
}
