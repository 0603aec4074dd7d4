import { send } from "@/src/messaging/client.ts";
import { applyTheme } from "../../app/theme.ts";
import type { UrgentHelpPorts } from "./urgent-help.tsx";

/** The region comes from the settings, and is saved there. */
export function liveAboutPorts(): UrgentHelpPorts {
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
