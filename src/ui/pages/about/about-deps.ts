import { send } from "@/src/messaging/client.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import type { OnChanged } from "../../app/told.ts";

export type AboutDeps = {
  /** The region chosen for emergency numbers; null: not chosen. */
  readonly loadRegion: () => Promise<string | null>;
  readonly saveRegion: (region: string) => Promise<void>;
  readonly onChanged: OnChanged;
};

/** The region comes from the settings, and is saved there. */
export function liveAboutDeps(): AboutDeps {
  return {
    async loadRegion() {
      const { settings } = await loadSettings();
      return settings.region;
    },
    async saveRegion(region) {
      await send("save-settings", { patch: { region } });
    },
    onChanged: livePage.onChanged,
  };
}
