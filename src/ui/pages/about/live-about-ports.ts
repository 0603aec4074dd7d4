import { send } from "@/src/messaging/client.ts";
import { applyTheme } from "../../app/theme.ts";
import type { AboutPorts } from "./about-page.tsx";

/** The region comes from the settings, and is saved there. */
export function liveAboutPorts(): AboutPorts {
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
