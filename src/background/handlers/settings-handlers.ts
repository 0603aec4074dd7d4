import { i18n } from "#i18n";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Settings are written here and nowhere else. The engine hears of it by the store's own watch. */
export function settingsHandlers({ settings }: HandlerDeps): Pick<Handlers, "save-settings"> {
  return {
    async "save-settings"({ patch }) {
      const result = await settings.update(patch);
      if (!result.ok) {
        const places = result.error.map(({ path, message }) => `${path}: ${message}`).join("; ");
        throw new UserError(i18n.t("background.refused.settings", [places]));
      }
      return { settings: result.value, faults: [] };
    },
  };
}
