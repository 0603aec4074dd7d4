import { send } from "@/src/messaging/client.ts";
import type { OptionsPorts } from "./options-store.ts";

/** Settings are read and saved through the background, so that writes happen in one place. */
export function liveOptionsPorts(): OptionsPorts {
  return {
    loadSettings: async () => (await send("get-status", {})).settings,
    saveSettings: (patch) => send("save-settings", { patch }),
    sendTestPrompt: async () => (await send("send-test-prompt", {})).delivered,
    newId: () => crypto.randomUUID(),
  };
}
