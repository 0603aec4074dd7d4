import type { JSX } from "preact";
import { i18n } from "#i18n";
import { RUNNER, type Runner } from "@/src/core/settings/runner.ts";
import { Partner } from "../../../components/partner.tsx";
import { Segments } from "../../../components/segments.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { OptionsStore } from "../options-store.ts";

/** Who the drawn runner is, seen at once; and who is missing among them. */
export function RunnerSection({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { runner } = store.settings.value;
  const choose = (next: Partial<Runner>) => store.change({ runner: { ...store.settings.value.runner, ...next } });
  return (
    <Section id="runner" title={i18n.t("options.runner.title")} intro={i18n.t("options.runner.intro")}>
      <div class="opt-runner">
        {(["sit", "stand", "dressed"] as const).map((does) => (
          <Partner key={does} does={does} />
        ))}
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.runner.skin")}</span>
        <Segments
          label={i18n.t("options.runner.skin")}
          value={runner.skin}
          segments={RUNNER.skin.map((value) => ({
            value,
            text: i18n.t(`options.runner.colour.skin.${value}`),
            testId: `skin-${value}`,
          }))}
          onChoose={(skin) => choose({ skin })}
        />
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.runner.hair")}</span>
        <Segments
          label={i18n.t("options.runner.hair")}
          value={runner.hair}
          segments={RUNNER.hair.map((value) => ({ value, text: i18n.t(`options.runner.colour.hair.${value}`) }))}
          onChoose={(hair) => choose({ hair })}
        />
      </div>
      <div class="opt-line opt-side">
        <span>{i18n.t("options.runner.kit")}</span>
        <Segments
          label={i18n.t("options.runner.kit")}
          value={runner.kit}
          segments={RUNNER.kit.map((value) => ({ value, text: i18n.t(`options.runner.colour.kit.${value}`) }))}
          onChoose={(kit) => choose({ kit })}
        />
      </div>
      <p class="small second">{i18n.t("options.runner.missing")}</p>
    </Section>
  );
}
