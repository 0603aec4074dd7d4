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
  const shared = { runner, onChoose: (next: Runner) => store.change({ runner: next }) };
  return (
    <Section id="runner" title={i18n.t("options.runner.title")} intro={i18n.t("options.runner.intro")}>
      <div class="opt-runner">
        {(["sit", "stand", "dressed"] as const).map((does) => (
          <Partner key={does} does={does} />
        ))}
      </div>
      <Choice
        part="skin"
        values={RUNNER.skin}
        wordOf={(one) => i18n.t(`options.runner.colour.skin.${one}`)}
        {...shared}
      />
      <Choice
        part="hair"
        values={RUNNER.hair}
        wordOf={(one) => i18n.t(`options.runner.colour.hair.${one}`)}
        {...shared}
      />
      <Choice part="cut" values={RUNNER.cut} wordOf={(one) => i18n.t(`options.runner.shape.cut.${one}`)} {...shared} />
      <Choice
        part="build"
        values={RUNNER.build}
        wordOf={(one) => i18n.t(`options.runner.shape.build.${one}`)}
        {...shared}
      />
      <Choice part="kit" values={RUNNER.kit} wordOf={(one) => i18n.t(`options.runner.colour.kit.${one}`)} {...shared} />
      <p class="small second">{i18n.t("options.runner.missing")}</p>
    </Section>
  );
}

type ChoiceProps<K extends keyof Runner> = {
  readonly part: K;
  readonly values: readonly Runner[K][];
  readonly wordOf: (value: Runner[K]) => string;
  readonly runner: Runner;
  readonly onChoose: (next: Runner) => void;
};

function Choice<K extends keyof Runner>({ part, values, wordOf, runner, onChoose }: ChoiceProps<K>): JSX.Element {
  return (
    <div class="opt-line opt-side">
      <span>{i18n.t(`options.runner.${part}`)}</span>
      <Segments
        label={i18n.t(`options.runner.${part}`)}
        value={runner[part]}
        segments={values.map((value) => ({ value, text: wordOf(value), testId: `${part}-${value}` }))}
        onChoose={(value) => onChoose({ ...runner, [part]: value })}
      />
    </div>
  );
}
