import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CalendarRun } from "@/src/core/imports/parse-calendar.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceWords } from "../words.ts";

/** The entries of calendars; those that say run and are not planned yet as they are here are ticked. */
export function CalendarChoice({
  store,
  runs,
  onDone,
}: {
  readonly store: RunsStore;
  readonly runs: readonly CalendarRun[];
  readonly onDone: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(runs.flatMap((run) => (run.isRun && ["new", "moves"].includes(standingOf(store, run)) ? [run.id] : []))),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div data-testid="calendar-choice">
      <p>{i18n.t("runs.import.calendar", runs.length)}</p>
      <ul class="rows runs-calendar-rows">
        {runs.map((run) => (
          <li key={run.id}>
            <label class="grow">
              <input type="checkbox" checked={chosen.has(run.id)} onChange={() => toggle(run.id)} />{" "}
              <Entry store={store} run={run} />
            </label>
          </li>
        ))}
      </ul>
      <div class="runs-acts">
        <Button
          look="go"
          disabled={chosen.size === 0}
          testId="calendar-plan"
          onPress={() => {
            void store.planCalendar(runs.filter(({ id }) => chosen.has(id)));
            onDone();
          }}
        >
          {i18n.t("runs.import.plan", chosen.size)}
        </Button>
        <Button onPress={onDone}>{i18n.t("runs.import.skipCalendar")}</Button>
      </div>
    </div>
  );
}

function Entry({ store, run }: { readonly store: RunsStore; readonly run: CalendarRun }): JSX.Element {
  const format = browserFormat(store.zone());
  const standing = standingOf(store, run);
  const { units } = store.data.value.report.settings;
  const facts = [
    format.date(run.start),
    format.clock(run.start),
    format.minutes(run.minutes * MINUTE),
    ...(run.meters === null ? [] : [distanceWords(run.meters, units)]),
  ];
  return (
    <>
      {facts.join(", ")} <span class="second">{run.title}</span>{" "}
      {standing !== "new" && <span class="second">{i18n.t(`runs.import.standing.${standing}`)}</span>}
    </>
  );
}

/** What the plan knows of an entry: nothing, the same, another time of it, or that the person cancelled it. */
function standingOf(store: RunsStore, run: CalendarRun): "new" | "there" | "moves" | "cancelled" {
  const plan = store.data.value.plans.find(({ id }) => id === run.id);
  if (plan === undefined) return "new";
  if (plan.isCancelled) return "cancelled";
  return plan.start === run.start && plan.minutes === run.minutes ? "there" : "moves";
}
