import type { JSX } from "preact";
import { i18n } from "#i18n";
import { Segments } from "../../../components/segments.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { OptionsStore } from "../options-store.ts";

/** Theme, and how distances, times and weeks are written. */
export function LookSection({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { theme, units, clock, weekStart } = store.settings.value;
  return (
    <Section id="look" title={i18n.t("options.look.title")}>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.look.theme")}</span>
        <Segments
          label={i18n.t("options.look.theme")}
          value={theme}
          segments={[
            { value: "system", text: i18n.t("options.look.system"), testId: "theme-system" },
            { value: "light", text: i18n.t("options.look.light"), testId: "theme-light" },
            { value: "dark", text: i18n.t("options.look.dark"), testId: "theme-dark" },
          ]}
          onChoose={(next) => store.change({ theme: next })}
        />
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.look.units")}</span>
        <Segments
          label={i18n.t("options.look.units")}
          value={units}
          segments={[
            { value: "system", text: i18n.t("options.look.system") },
            { value: "km", text: i18n.t("options.look.km") },
            { value: "mi", text: i18n.t("options.look.mi") },
          ]}
          onChoose={(next) => store.change({ units: next })}
        />
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.look.clock")}</span>
        <Segments
          label={i18n.t("options.look.clock")}
          value={clock}
          segments={[
            { value: "system", text: i18n.t("options.look.system") },
            { value: "12h", text: i18n.t("options.look.clock12"), testId: "clock-12h" },
            { value: "24h", text: i18n.t("options.look.clock24"), testId: "clock-24h" },
          ]}
          onChoose={(next) => store.change({ clock: next })}
        />
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.look.weekStart")}</span>
        <Segments
          label={i18n.t("options.look.weekStart")}
          value={weekStart}
          segments={[
            { value: "system", text: i18n.t("options.look.system") },
            { value: "mon", text: i18n.t("options.day.mon"), testId: "week-mon" },
            { value: "sat", text: i18n.t("options.day.sat"), testId: "week-sat" },
            { value: "sun", text: i18n.t("options.day.sun"), testId: "week-sun" },
          ]}
          onChoose={(next) => store.change({ weekStart: next })}
        />
      </div>
    </Section>
  );
}
