import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { SettingsKey } from "@/src/core/settings/settings.ts";
import { Button } from "../../../components/button.tsx";
import type { OptionsStore } from "../options-store.ts";
import { settingName } from "./setting-name.ts";

/** Which settings could not be read and stand at their defaults, until each was saved. */
export function RepairedNotice({ store }: { readonly store: OptionsStore }): JSX.Element | null {
  const repaired = store.repaired.value;
  if (repaired.length === 0) return null;
  return (
    <div class="notice opt-repaired" data-testid="repaired">
      <h2 class="h3">{i18n.t("options.repaired.title")}</h2>
      <p class="second">{i18n.t("options.repaired.body", [namesOf(repaired)])}</p>
      <Button look="ink" size="small" onPress={store.keepRepaired} testId="keep-repaired">
        {i18n.t("options.repaired.keep")}
      </Button>
    </div>
  );
}

/** Two settings of one section are one name. */
function namesOf(keys: readonly SettingsKey[]): string {
  return [...new Set(keys.map(settingName))].reduce((all, name) => i18n.t("options.hours.list", [all, name]));
}
