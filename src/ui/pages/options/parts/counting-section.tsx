import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { OptionsStore } from "../options-store.ts";

/** The two habits that change what a quiet keyboard means, and what stays uncertain. */
export function CountingSection({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { locksWhenLeaving, readsAwayFromBrowser } = store.settings.value;
  return (
    <Section id="counting" title={i18n.t("options.counting.title")} intro={i18n.t("options.counting.intro")}>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.counting.locks")}
          hint={i18n.t("options.counting.locksHint")}
          isOn={locksWhenLeaving}
          testId="locks"
          onToggle={({ isOn }) => store.change({ locksWhenLeaving: isOn })}
        />
      </div>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.counting.reads")}
          hint={i18n.t("options.counting.readsHint")}
          isOn={readsAwayFromBrowser}
          testId="reads"
          onToggle={({ isOn }) => store.change({ readsAwayFromBrowser: isOn })}
        />
      </div>
      {locksWhenLeaving && readsAwayFromBrowser && <p class="hint">{i18n.t("options.counting.both")}</p>}
      <p class="opt-aside">{i18n.t("options.counting.limits")}</p>
    </Section>
  );
}
