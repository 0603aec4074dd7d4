import { i18n } from "#i18n";
import { send } from "@/src/messaging/client.ts";
import { listShortcuts, openShortcutEditor } from "@/src/platform/shortcuts.ts";
import { createVoice } from "../../sound/live-voice.ts";
import type { OptionsPorts } from "./options-store.ts";
import type { KeysPorts } from "./parts/keys-section.tsx";
import type { SoundPorts } from "./parts/sound-section.tsx";

/** Settings are read and saved through the background, so that writes happen in one place. */
export function liveOptionsPorts(): OptionsPorts & KeysPorts & SoundPorts {
  return {
    loadSettings: async () => {
      const { settings, repaired = [] } = await send("get-status", {});
      return { settings, faults: repaired };
    },
    saveSettings: (patch) => send("save-settings", { patch }),
    sendTestPrompt: async () => (await send("send-test-prompt", {})).delivered,
    newId: () => crypto.randomUUID(),
    voice: createVoice(i18n.t("common.lang")),
    listKeys: listShortcuts,
    openKeys: openShortcutEditor,
  };
}
