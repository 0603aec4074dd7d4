import { i18n } from "#i18n";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Settings are written here and nowhere else. */
export function settingsHandlers({ reconciler, settings }: HandlerDeps): Pick<Handlers, "save-settings"> {
  return {
    "save-settings": ({ patch }) =>
      reconciler.command(async () => {
        const result = await settings.update(patch);
        if (!result.ok) {
          const places = result.error.map(({ path, message }) => `${path}: ${message}`).join("; ");
          throw new UserError(i18n.t("background.refused.settings", [places]));
        }
        return { settings: await settings.load(), answer: { settings: result.value } };
      }),
  };
}
