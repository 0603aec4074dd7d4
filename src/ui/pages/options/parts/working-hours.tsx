import type { JSX } from "preact";
import { i18n } from "#i18n";
import { copyMondayToFriday, hoursToDraw } from "@/src/core/settings/edit-hours.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import type { OptionsStore } from "../options-store.ts";
import { DayRow } from "./day-row.tsx";
import { HoursScale } from "./hours-lane.tsx";
import { clockTime } from "./words.ts";

const NIGHT = { from: "22:00" as ClockTime, to: "07:00" as ClockTime };

/** When sitting prompts may come, a lane a day, and the hours in which nothing may. */
export function WorkingHours({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { workingHours } = store.settings.value;
  const scale = hoursToDraw(workingHours);
  const weekdays = weekdaysInOrder();
  return (
    <Section
      id="hours"
      title={i18n.t("options.hours.title")}
      intro={i18n.t("options.hours.intro")}
      aside={
        <Button
          size="small"
          icon="swap"
          testId="copy-monday"
          onPress={() =>
            store.change({ workingHours: copyMondayToFriday(workingHours) }, i18n.t("options.hours.copied"))
          }
        >
          {i18n.t("options.hours.copy")}
        </Button>
      }
    >
      <HoursScale scale={scale} words={hourWords} />
      <ul class="opt-days">
        {weekdays.map((day, index) => (
          <DayRow
            key={day}
            day={day}
            ranges={workingHours[day]}
            before={workingHours[weekdays.at(index - 1) ?? day]}
            scale={scale}
            onChange={(ranges, words) =>
              store.change({ workingHours: { ...store.settings.value.workingHours, [day]: [...ranges] } }, words)
            }
          />
        ))}
      </ul>
      <QuietHours store={store} />
    </Section>
  );
}

function QuietHours({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { quietHours } = store.settings.value;
  return (
    <div class="opt-line">
      <Switch
        label={i18n.t("options.quiet.label")}
        hint={i18n.t("options.quiet.hint")}
        isOn={quietHours !== null}
        testId="quiet-on"
        onToggle={({ isOn }) => store.change({ quietHours: isOn ? NIGHT : null })}
      />
      {quietHours !== null && (
        <div class="opt-range">
          <TimeField
            label={i18n.t("options.quiet.from")}
            time={quietHours.from}
            onChange={(from) => store.change({ quietHours: { ...quietHours, from } })}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={i18n.t("options.quiet.to")}
            time={quietHours.to}
            onChange={(to) => store.change({ quietHours: { ...quietHours, to } })}
          />
          {quietHours.from === quietHours.to && <p class="hint">{i18n.t("options.hours.wholeDay")}</p>}
        </div>
      )}
    </div>
  );
}

function hourWords(hour: number): string {
  return clockTime(`${String(hour % 24).padStart(2, "0")}:00`);
}
