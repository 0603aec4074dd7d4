import type { ParsedSettings } from "@/src/core/settings/parse-settings.ts";
import type { Send } from "@/src/messaging/client.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";

export type WelcomeDeps = {
  readonly send: Send;
  readonly loadSettings: () => Promise<ParsedSettings>;
  readonly newId: () => string;
};

export function liveWelcomeDeps(): WelcomeDeps {
  return { send: livePage.send, loadSettings, newId: () => crypto.randomUUID() };
}
