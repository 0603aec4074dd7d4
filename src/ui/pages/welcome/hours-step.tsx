import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Settings } from "@/src/core/settings/settings.ts";
import { WEEKDAYS } from "@/src/core/time/day-key.ts";
import type { Format } from "../../app/format.ts";
import { weekdaysInOrder } from "../../app/regional.ts";
import { Chip } from "../../components/chip.tsx";
import { hoursNote } from "../../components/hours-note.ts";
import { TimeField } from "../../components/time-field.tsx";
import { Step } from "./step.tsx";
import { sharedHours, type WelcomeStore } from "./welcome-store.ts";

type HoursStepProps = {
  readonly hours: Settings["workingHours"];
  readonly format: Format;
  readonly store: WelcomeStore;
};

/** First question: on which days and between which times may sitting prompts come. */
export function HoursStep({ hours, format, store }: HoursStepProps): JSX.Element {
  const shared = sharedHours(hours);
  const isOff = WEEKDAYS.every((day) => hours[day].length === 0);
  const note = shared === null ? null : hoursNote(shared);
  return (
    <Step number={1} title={i18n.t("welcome.hours.title")} body={i18n.t("welcome.hours.body")}>
      {shared === null ? (
        <p>{i18n.t("welcome.hours.own")}</p>
      ) : (
        <>
          <fieldset class="welcome-days">
            <legend class="sr">{i18n.t("welcome.hours.days")}</legend>
            {weekdaysInOrder().map((day) => (
              <Chip
                key={day}
                round
                label={format.weekdayName(day, "long")}
                isOn={hours[day].length > 0}
                onToggle={(next) => void store.toggleWorkday(day, next)}
                testId={`weekday-${day}`}
              >
                {format.weekdayName(day, "letter")}
              </Chip>
            ))}
          </fieldset>
          {isOff ? (
            <p>{i18n.t("welcome.hours.none")}</p>
          ) : (
            <div class="welcome-times">
              <TimeField
                label={i18n.t("welcome.hours.from")}
                time={shared.from}
                onChange={(from) => void store.setHours({ from })}
                testId="hours-from"
              />
              <span class="quiet" aria-hidden="true">
                {i18n.t("welcome.hours.toWord")}
              </span>
              <TimeField
                label={i18n.t("welcome.hours.to")}
                time={shared.to}
                onChange={(to) => void store.setHours({ to })}
                testId="hours-to"
              />
              {note !== null && <p class="welcome-note">{note}</p>}
            </div>
          )}
        </>
      )}
    </Step>
  );
}
