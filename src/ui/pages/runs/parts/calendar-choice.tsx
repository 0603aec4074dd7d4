import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CalendarRun } from "@/src/core/running/parse-calendar.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import type { RunsStore } from "../runs-store.ts";

/** The entries of a calendar; those that say run are ticked. */
export function CalendarChoice({
  store,
  runs,
  onClose,
}: {
  readonly store: RunsStore;
  readonly runs: readonly CalendarRun[];
  readonly onClose: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(runs.flatMap(({ isRun }, index) => (isRun ? [index] : []))),
  );
  const format = browserFormat();
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };
  return (
    <div data-testid="calendar-choice">
      <p>{i18n.t("runs.import.calendar", runs.length)}</p>
      <ul class="rows runs-calendar-rows">
        {runs.map((run, index) => (
          <li key={index}>
            <label class="grow">
              <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />{" "}
              {format.date(run.start)}, {format.clock(run.start)}, {format.minutes(run.minutes * MINUTE)}{" "}
              <span class="second">{run.title}</span>
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
            void store.planCalendar(runs.filter((_, index) => chosen.has(index)));
            onClose();
          }}
        >
          {i18n.t("runs.import.plan", chosen.size)}
        </Button>
      </div>
    </div>
  );
}
