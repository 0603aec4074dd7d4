import type { JSX } from "preact";
import { i18n } from "#i18n";
import {
  hasPromptField,
  type PromptSetting,
  type PromptSettingWith,
  type Settings,
} from "@/src/core/settings/settings.ts";
import { type Weekday, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { Chip } from "../../../components/chip.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import type { OptionsStore } from "../options-store.ts";
import { PromptRow } from "./prompt-row.tsx";
import { WeekdaySelect } from "./weekday-select.tsx";
import { dayName, dayShort } from "./words.ts";

type Store = Pick<OptionsStore, "settings" | "change">;
type Props<K extends PromptSetting = PromptSetting> = { readonly store: Store; readonly kind: K };

const MINUTES = ["everyMinutes", "leadMinutes", "afterMinutes"] as const;
type MinutesKind = PromptSettingWith<(typeof MINUTES)[number]>;

/** One kind of prompt and what of it can be set: a control for each field of its setting, with words keyed by its name. */
export function PromptSettingRow({ store, kind }: Props): JSX.Element {
  const group = store.settings.value[kind];
  return (
    <PromptRow
      name={i18n.t(`options.prompts.${kind}.name`)}
      hint={i18n.t(`options.prompts.${kind}.hint`)}
      isOn={group.on}
      testId={`prompt-${kind}`}
      onToggle={({ isOn }) => store.change(withFields(store, kind, { on: isOn }))}
    >
      {MINUTES.map(
        (field) => hasPromptField(kind, field) && <MinutesOf key={field} store={store} kind={kind} field={field} />,
      )}
      {hasPromptField(kind, "weekdays") && <WeekdaysOf store={store} kind={kind} />}
      {hasPromptField(kind, "weekday") && (
        <WeekdaySelect
          label={i18n.t(`options.prompts.${kind}.day`)}
          day={store.settings.value[kind].weekday}
          onChange={(weekday) => store.change(withFields(store, kind, { weekday }))}
        />
      )}
      {hasPromptField(kind, "at") && <TimeOf store={store} kind={kind} />}
      {hasPromptField(kind, "weekdays") && group.on && store.settings.value[kind].weekdays.length === 0 && (
        <p class="err" role="alert">
          {i18n.t("options.refuse.needsDay")}
        </p>
      )}
    </PromptRow>
  );
}

/** The same group with some of its fields changed. */
const withFields = (store: Store, kind: PromptSetting, fields: object): Partial<Settings> => ({
  [kind]: { ...store.settings.value[kind], ...fields },
});

function MinutesOf({
  store,
  kind,
  field,
}: Props<MinutesKind> & { readonly field: (typeof MINUTES)[number] }): JSX.Element {
  const group: { readonly [field in (typeof MINUTES)[number]]?: number } = store.settings.value[kind];
  return (
    <MinutesField
      label={i18n.t("options.prompts.every", [i18n.t(`options.prompts.${kind}.name`)])}
      setting={kind}
      minutes={group[field] ?? 0}
      unit={i18n.t(`options.prompts.${kind}.unit`)}
      testId={`every-${kind}`}
      onChange={(minutes) => store.change(withFields(store, kind, { [field]: minutes }))}
    />
  );
}

function TimeOf({ store, kind }: Props<PromptSettingWith<"at">>): JSX.Element {
  return (
    <>
      <TimeField
        label={i18n.t(`options.prompts.${kind}.at`)}
        time={store.settings.value[kind].at}
        onChange={(at) => store.change(withFields(store, kind, { at }))}
      />
      {!hasPromptField(kind, "weekdays") && !hasPromptField(kind, "weekday") && (
        <span>{i18n.t("options.prompts.eachDay")}</span>
      )}
    </>
  );
}

function WeekdaysOf({ store, kind }: Props<PromptSettingWith<"weekdays">>): JSX.Element {
  const { weekdays } = store.settings.value[kind];
  const toggleDay = (day: Weekday, isOn: boolean) =>
    store.change(
      withFields(store, kind, {
        weekdays: WEEKDAYS.filter((other) => (other === day ? isOn : weekdays.includes(other))),
      }),
    );
  return (
    <fieldset class="chips opt-weekdays" aria-label={i18n.t(`options.prompts.${kind}.days`)}>
      {weekdaysInOrder().map((day) => (
        <Chip
          key={day}
          round
          label={dayName(day)}
          isOn={weekdays.includes(day)}
          onToggle={({ isOn }) => toggleDay(day, isOn)}
        >
          {dayShort(day).slice(0, 1)}
        </Chip>
      ))}
    </fieldset>
  );
}
