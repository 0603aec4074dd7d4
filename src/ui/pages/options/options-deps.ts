import { i18n } from "#i18n";
import type { ParsedSettings } from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { send } from "@/src/messaging/client.ts";
import { listShortcuts, openShortcutEditor, type Shortcut } from "@/src/platform/shortcuts.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import type { OnChanged } from "../../app/told.ts";
import { createVoice } from "../../sound/live-voice.ts";
import type { VoicePort } from "../../sound/voice-port.ts";
import { type ComputersDeps, liveComputersDeps } from "./computers/computers-deps.ts";
import { type DiaryDeps, liveDiaryDeps } from "./diary/diary-deps.ts";

export type SettingsDeps = {
  /** `faults`: what is stored and could not be read. */
  readonly loadSettings: () => Promise<ParsedSettings>;
  readonly onChanged: OnChanged;
  /** Answers with what is stored now. Rejects, and stores nothing, when something could not be saved. */
  readonly saveSettings: (patch: Partial<Settings>) => Promise<{ readonly settings: Settings }>;
  readonly sendTestPrompt: () => Promise<"notification" | "window" | "nothing">;
  readonly newId: () => string;
};

export type KeysDeps = {
  /** The keys that the browser watches for us, as they are now. */
  readonly listKeys: () => Promise<readonly Shortcut[]>;
  /** Opens the browser's own list, where keys are changed. */
  readonly openKeys: () => Promise<void>;
};

export type SoundDeps = { readonly voice: VoicePort };

export type OptionsDeps = SettingsDeps & KeysDeps & SoundDeps & DiaryDeps & ComputersDeps;

/** Settings are read from storage and saved through the background, so that writes happen in one place. */
export function liveOptionsDeps(): OptionsDeps {
  return {
    ...liveDiaryDeps(),
    ...liveComputersDeps(),
    loadSettings,
    onChanged: livePage.onChanged,
    saveSettings: (patch) => send("save-settings", { patch }),
    sendTestPrompt: async () => (await send("send-test-prompt", {})).delivered,
    newId: () => crypto.randomUUID(),
    voice: createVoice(i18n.t("common.lang")),
    listKeys: listShortcuts,
    openKeys: openShortcutEditor,
  };
}
