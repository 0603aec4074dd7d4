import type { JSX } from "preact";
import { i18n } from "#i18n";
import { PROMPT_SETTINGS } from "@/src/core/settings/settings.ts";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import type { OptionsStore } from "../options-store.ts";
import { PromptSettingRow } from "./prompt-setting.tsx";
import { TestPrompt } from "./test-prompt.tsx";

const STAND_MINUTES = 20;
/** Where a line that is drawn anew begins: about what an office day comes to. */
const DAILY_LINE_MINUTES = 360;

/** Every kind of prompt with its number or time, and what holds between them. */
export function PromptsSection({ store }: { readonly store: OptionsStore }): JSX.Element {
  const settings = store.settings.value;
  return (
    <Section
      id="prompts"
      title={i18n.t("options.prompts.title")}
      intro={i18n.t("options.prompts.intro")}
      aside={<TestPrompt store={store} />}
    >
      <ul class="opt-prompts">
        {PROMPT_SETTINGS.map((kind) => (
          <PromptSettingRow key={kind} store={store} kind={kind} />
        ))}
      </ul>
      <div class="opt-prompt opt-spacing">
        <div>
          <b>{i18n.t("options.prompts.spacing")}</b>
          <span class="hint">{i18n.t("options.prompts.spacingHint")}</span>
        </div>
        <div class="opt-value">
          <MinutesField
            label={i18n.t("options.prompts.spacing")}
            setting="spacing"
            minutes={settings.spacingMinutes}
            unit={i18n.t("options.prompts.minutes")}
            testId="spacing"
            onChange={(spacingMinutes) => store.change({ spacingMinutes })}
          />
        </div>
      </div>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.prompts.namesBack.label")}
          hint={i18n.t("options.prompts.namesBack.hint")}
          isOn={settings.namesBack}
          testId="names-back"
          onToggle={({ isOn }) => store.change({ namesBack: isOn })}
        />
      </div>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.prompts.stand.label")}
          hint={i18n.t("options.prompts.stand.hint")}
          isOn={settings.standMinutes !== null}
          testId="stand-on"
          onToggle={({ isOn }) => store.change({ standMinutes: isOn ? STAND_MINUTES : null })}
        />
        {settings.standMinutes !== null && (
          <MinutesField
            label={i18n.t("options.prompts.stand.field")}
            setting="stand"
            minutes={settings.standMinutes}
            unit={i18n.t("options.prompts.stand.unit")}
            onChange={(standMinutes) => store.change({ standMinutes })}
          />
        )}
      </div>
      <div class="opt-line">
        <Switch
          label={i18n.t("options.prompts.dailyLine.label")}
          hint={i18n.t("options.prompts.dailyLine.hint")}
          isOn={settings.dailyLineMinutes !== null}
          testId="daily-line-on"
          onToggle={({ isOn }) => store.change({ dailyLineMinutes: isOn ? DAILY_LINE_MINUTES : null })}
        />
        {settings.dailyLineMinutes !== null && (
          <MinutesField
            label={i18n.t("options.prompts.dailyLine.field")}
            setting="dailyLine"
            minutes={settings.dailyLineMinutes}
            unit={i18n.t("options.prompts.dailyLine.unit")}
            testId="daily-line"
            onChange={(dailyLineMinutes) => store.change({ dailyLineMinutes })}
          />
        )}
      </div>
    </Section>
  );
}
