import { send } from "@/src/messaging/client.ts";
import { applyTheme } from "../../app/theme.ts";

export type AboutDeps = {
  /** The region chosen for emergency numbers; null: not chosen. */
  readonly loadRegion: () => Promise<string | null>;
  readonly saveRegion: (region: string) => Promise<void>;
};

/** The region comes from the settings, and is saved there. */
export function liveAboutDeps(): AboutDeps {
  return {
    async loadRegion() {
      const { settings } = await send("get-status", {});
      applyTheme(settings.theme);
      return settings.region;
    },
    async saveRegion(region) {
      await send("save-settings", { patch: { region } });
    },
  };
}
