import type { JSX } from "preact";
import { i18n } from "#i18n";
import { type Weekday, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { Chip } from "../../../components/chip.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import type { OptionsStore } from "../options-store.ts";
import { PromptRow } from "./prompt-row.tsx";
import { TestPrompt } from "./test-prompt.tsx";
import { WeekdaySelect } from "./weekday-select.tsx";
import { dayName, dayShort } from "./words.ts";

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
        <SittingPrompt store={store} kind="posture" />
        <SittingPrompt store={store} kind="hipFlexor" />
        <SittingPrompt store={store} kind="walk" />
        <PromptRow
          name={i18n.t("options.prompts.warmUp.name")}
          hint={i18n.t("options.prompts.warmUp.hint")}
          isOn={settings.warmUp.on}
          testId="prompt-warm-up"
          onToggle={({ isOn }) => store.change({ warmUp: { ...settings.warmUp, on: isOn } })}
        >
          <MinutesField
            label={i18n.t("options.prompts.every", [i18n.t("options.prompts.warmUp.name")])}
            setting="warmUpLead"
            minutes={settings.warmUp.leadMinutes}
            unit={i18n.t("options.prompts.warmUp.unit")}
            onChange={(leadMinutes) => store.change({ warmUp: { ...settings.warmUp, leadMinutes } })}
          />
        </PromptRow>
        <PromptRow
          name={i18n.t("options.prompts.coolDown.name")}
          hint={i18n.t("options.prompts.coolDown.hint")}
          isOn={settings.coolDown.on}
          testId="prompt-cool-down"
          onToggle={({ isOn }) => store.change({ coolDown: { ...settings.coolDown, on: isOn } })}
        >
          <MinutesField
            label={i18n.t("options.prompts.every", [i18n.t("options.prompts.coolDown.name")])}
            setting="coolDownAfter"
            minutes={settings.coolDown.afterMinutes}
            unit={i18n.t("options.prompts.coolDown.unit")}
            onChange={(afterMinutes) => store.change({ coolDown: { ...settings.coolDown, afterMinutes } })}
          />
        </PromptRow>
        <StrengthPrompt store={store} />
        <PromptRow
          name={i18n.t("options.prompts.checkIn.name")}
          hint={i18n.t("options.prompts.checkIn.hint")}
          isOn={settings.checkIn.on}
          testId="prompt-check-in"
          onToggle={({ isOn }) => store.change({ checkIn: { ...settings.checkIn, on: isOn } })}
        >
          <TimeField
            label={i18n.t("options.prompts.checkIn.at")}
            time={settings.checkIn.at}
            onChange={(at) => store.change({ checkIn: { ...settings.checkIn, at } })}
          />
          <span>{i18n.t("options.prompts.checkIn.unit")}</span>
        </PromptRow>
        <PromptRow
          name={i18n.t("options.prompts.review.name")}
          hint={i18n.t("options.prompts.review.hint")}
          isOn={settings.review.on}
          testId="prompt-review"
          onToggle={({ isOn }) => store.change({ review: { ...settings.review, on: isOn } })}
        >
          <WeekdaySelect
            label={i18n.t("options.prompts.review.day")}
            day={settings.review.weekday}
            onChange={(weekday) => store.change({ review: { ...settings.review, weekday } })}
          />
          <TimeField
            label={i18n.t("options.prompts.review.at")}
            time={settings.review.at}
            onChange={(at) => store.change({ review: { ...settings.review, at } })}
          />
        </PromptRow>
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

type SittingKey = "posture" | "hipFlexor" | "walk";

function SittingPrompt({ store, kind }: { readonly store: OptionsStore; readonly kind: SittingKey }): JSX.Element {
  const group = store.settings.value[kind];
  const name = i18n.t(`options.prompts.${kind}.name`);
  return (
    <PromptRow
      name={name}
      hint={i18n.t(`options.prompts.${kind}.hint`)}
      isOn={group.on}
      testId={`prompt-${kind}`}
      onToggle={({ isOn }) => store.change({ [kind]: { ...group, on: isOn } })}
    >
      <MinutesField
        label={i18n.t("options.prompts.every", [name])}
        setting={kind}
        minutes={group.everyMinutes}
        unit={i18n.t(`options.prompts.${kind}.unit`)}
        testId={`every-${kind}`}
        onChange={(everyMinutes) => store.change({ [kind]: { ...group, everyMinutes } })}
      />
    </PromptRow>
  );
}

function StrengthPrompt({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { strength } = store.settings.value;
  const toggleDay = (day: Weekday, isOn: boolean) =>
    store.change({
      strength: {
        ...strength,
        weekdays: WEEKDAYS.filter((other) => (other === day ? isOn : strength.weekdays.includes(other))),
      },
    });
  return (
    <PromptRow
      name={i18n.t("options.prompts.strength.name")}
      hint={i18n.t("options.prompts.strength.hint")}
      isOn={strength.on}
      testId="prompt-strength"
      onToggle={({ isOn }) => store.change({ strength: { ...strength, on: isOn } })}
    >
      <fieldset class="chips opt-weekdays" aria-label={i18n.t("options.prompts.strength.days")}>
        {weekdaysInOrder().map((day) => (
          <Chip
            key={day}
            round
            label={dayName(day)}
            isOn={strength.weekdays.includes(day)}
            onToggle={({ isOn }) => toggleDay(day, isOn)}
          >
            {dayShort(day).slice(0, 1)}
          </Chip>
        ))}
      </fieldset>
      <TimeField
        label={i18n.t("options.prompts.strength.at")}
        time={strength.at}
        onChange={(at) => store.change({ strength: { ...strength, at } })}
      />
      {strength.on && strength.weekdays.length === 0 && (
        <p class="err" role="alert">
          {i18n.t("options.refuse.needsDay")}
        </p>
      )}
    </PromptRow>
  );
}
