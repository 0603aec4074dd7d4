import type { Send } from "@/src/messaging/client.ts";
import { livePage } from "../../app/live-page.ts";

export type WelcomeDeps = { readonly send: Send; readonly newId: () => string };

export function liveWelcomeDeps(): WelcomeDeps {
  return { send: livePage.send, newId: () => crypto.randomUUID() };
}
