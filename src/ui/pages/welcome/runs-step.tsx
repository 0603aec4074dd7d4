import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { Format } from "../../app/format.ts";
import { weekdaysInOrder } from "../../app/regional.ts";
import { Chip } from "../../components/chip.tsx";
import { MinutesField } from "../../components/minutes-field.tsx";
import { TimeField } from "../../components/time-field.tsx";
import { Step } from "./step.tsx";
import type { WelcomeStore } from "./welcome-store.ts";

type RunsStepProps = { readonly runs: readonly WeeklyRun[]; readonly format: Format; readonly store: WelcomeStore };

/** Third question: the weekly runs, one a day here; more in the options. */
export function RunsStep({ runs, format, store }: RunsStepProps): JSX.Element {
  return (
    <Step number={3} title={i18n.t("welcome.runs.title")} body={i18n.t("welcome.runs.body")}>
      <fieldset class="welcome-days">
        <legend class="sr">{i18n.t("welcome.runs.days")}</legend>
        {weekdaysInOrder().map((day) => (
          <Chip
            key={day}
            round
            label={format.weekdayName(day, "long")}
            isOn={runs.some(({ weekday }) => weekday === day)}
            onToggle={(next) => void store.toggleRunDay(day, next)}
            testId={`run-${day}`}
          >
            {format.weekdayName(day, "letter")}
          </Chip>
        ))}
      </fieldset>
      {runs.length > 0 && (
        <ul class="welcome-runs">
          {runs.map((run) => (
            <RunRow key={run.id} run={run} name={format.weekdayName(run.weekday, "long")} store={store} />
          ))}
        </ul>
      )}
    </Step>
  );
}

type RunRowProps = { readonly run: WeeklyRun; readonly name: string; readonly store: Pick<WelcomeStore, "changeRun"> };

function RunRow({ run, name, store }: RunRowProps): JSX.Element {
  return (
    <li>
      <span class="welcome-day">{name}</span>
      <TimeField
        label={i18n.t("welcome.runs.at", [name])}
        time={run.at}
        onChange={(at) => void store.changeRun(run.id, { at })}
        testId={`run-at-${run.weekday}`}
      />
      <MinutesField
        label={i18n.t("welcome.runs.minutes", [name])}
        setting="run"
        minutes={run.minutes}
        unit={i18n.t("welcome.runs.unit")}
        onChange={(minutes) => void store.changeRun(run.id, { minutes })}
        testId={`run-minutes-${run.weekday}`}
      />
    </li>
  );
}
