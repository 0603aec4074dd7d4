import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import { type ClockTime, WEEKDAYS } from "@/src/core/time/day-key.ts";
import { Button, IconButton } from "../../../components/button.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { Section } from "../../../components/sheet.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import type { OptionsStore } from "../options-store.ts";
import { WeekdaySelect } from "./weekday-select.tsx";
import { clockTime, dayName } from "./words.ts";

const MOST_RUNS = 28;

/** The runs that come back every week, which the warm-up and cool-down prompts follow. */
export function RunPlan({ store }: { readonly store: OptionsStore }): JSX.Element {
  const { runPlan } = store.settings.value;
  const change = (runs: readonly WeeklyRun[], words?: string) => store.change({ runPlan: [...runs] }, words);
  return (
    <Section id="runs" title={i18n.t("options.runs.title")} intro={i18n.t("options.runs.intro")}>
      {runPlan.length === 0 && <p class="second small">{i18n.t("options.runs.empty")}</p>}
      <ul class="opt-runs">
        {runPlan.map((run, index) => (
          <RunRow
            key={run.id}
            run={run}
            number={index + 1}
            onChange={(next) => change(runPlan.map((other) => (other.id === run.id ? next : other)))}
            onRemove={() =>
              change(
                runPlan.filter((other) => other.id !== run.id),
                i18n.t("options.runs.removed"),
              )
            }
          />
        ))}
      </ul>
      {runPlan.length >= MOST_RUNS ? (
        <p class="hint">{i18n.t("options.runs.full")}</p>
      ) : (
        <Button
          icon="plus"
          size="small"
          testId="add-run"
          onPress={() => change([...runPlan, nextRun(runPlan, store.newId())])}
        >
          {i18n.t("options.runs.add")}
        </Button>
      )}
    </Section>
  );
}

type RunRowProps = {
  readonly run: WeeklyRun;
  readonly number: number;
  readonly onChange: (run: WeeklyRun) => void;
  readonly onRemove: () => void;
};

function RunRow({ run, number, onChange, onRemove }: RunRowProps): JSX.Element {
  return (
    <li class="opt-run" data-testid="run">
      <WeekdaySelect
        label={i18n.t("options.runs.day", [number])}
        day={run.weekday}
        testId={`run-${number}-day`}
        onChange={(weekday) => onChange({ ...run, weekday })}
      />
      <TimeField
        label={i18n.t("options.runs.at", [number])}
        time={run.at}
        testId={`run-${number}-at`}
        onChange={(at) => onChange({ ...run, at })}
      />
      <MinutesField
        label={i18n.t("options.runs.minutes", [number])}
        setting="run"
        minutes={run.minutes}
        unit={i18n.t("options.runs.unit")}
        testId={`run-${number}-minutes`}
        onChange={(minutes) => onChange({ ...run, minutes })}
      />
      <IconButton
        size="small"
        icon="close"
        label={i18n.t("options.runs.remove", [dayName(run.weekday), clockTime(run.at)])}
        onPress={onRemove}
      />
    </li>
  );
}

/** A further run: as the last one, two days later; the first one on a Tuesday evening. */
function nextRun(runs: readonly WeeklyRun[], id: string): WeeklyRun {
  const last = runs.at(-1);
  if (last === undefined) return { id, weekday: "tue", at: "18:00" as ClockTime, minutes: 45 };
  const weekday = WEEKDAYS[(WEEKDAYS.indexOf(last.weekday) + 2) % WEEKDAYS.length] ?? "tue";
  return { ...last, id, weekday };
}
