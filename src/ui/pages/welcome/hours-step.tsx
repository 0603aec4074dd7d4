import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { Settings } from "@/src/core/settings/settings.ts";
import { type ClockTime, WEEKDAYS } from "@/src/core/time/day-key.ts";
import type { Format } from "../../app/format.ts";
import { Chip } from "../../components/chip.tsx";
import { TextField } from "../../components/field.tsx";
import { Step } from "./step.tsx";
import { sharedHours, type WelcomeStore } from "./welcome-store.ts";

type HoursStepProps = {
  readonly hours: Settings["workingHours"];
  readonly format: Format;
  readonly store: WelcomeStore;
};

const isClockTime = (text: string): text is ClockTime => /^\d\d:\d\d$/.test(text);

/** First question: on which days and between which times may sitting prompts come. */
export function HoursStep({ hours, format, store }: HoursStepProps): JSX.Element {
  const shared = sharedHours(hours);
  const isOff = WEEKDAYS.every((day) => hours[day].length === 0);
  const setEnd = (end: "from" | "to") => (value: string) => {
    if (isClockTime(value)) void store.setHours({ [end]: value });
  };
  return (
    <Step number={1} title={i18n.t("welcome.hours.title")} body={i18n.t("welcome.hours.body")}>
      {shared === null ? (
        <p>{i18n.t("welcome.hours.own")}</p>
      ) : (
        <>
          <fieldset class="welcome-days">
            <legend class="sr">{i18n.t("welcome.hours.days")}</legend>
            {WEEKDAYS.map((day) => (
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
              <TextField
                label={i18n.t("welcome.hours.from")}
                hideLabel
                type="time"
                size="small"
                value={shared.from}
                onCommit={setEnd("from")}
                testId="hours-from"
              />
              <span class="quiet" aria-hidden="true">
                {i18n.t("welcome.hours.toWord")}
              </span>
              <TextField
                label={i18n.t("welcome.hours.to")}
                hideLabel
                type="time"
                size="small"
                value={shared.to}
                onCommit={setEnd("to")}
                testId="hours-to"
              />
            </div>
          )}
        </>
      )}
    </Step>
  );
}
