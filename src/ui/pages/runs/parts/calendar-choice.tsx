import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { CALENDAR_KINDS } from "@/src/core/imports/calendar-kind.ts";
import type { CalendarRest, CalendarRun } from "@/src/core/imports/parse-calendar.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceWords } from "../words.ts";

/** The entries of calendars; those that say run and are not planned yet as they are here are ticked. */
export function CalendarChoice({
  store,
  runs,
  left,
  onDone,
}: {
  readonly store: RunsStore;
  readonly runs: readonly CalendarRun[];
  /** What of the calendar is not here. */
  readonly left: readonly CalendarRest[];
  readonly onDone: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(runs.flatMap((run) => (run.isRun && ["new", "moves"].includes(planMatch(store, run)) ? [run.id] : []))),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div data-testid="calendar-choice">
      <p>{i18n.t("runs.import.calendar", runs.length)}</p>
      {left.map((rest) => (
        <p key={rest} class="small second" data-testid="calendar-left">
          {i18n.t(`runs.import.calendarLeft.${rest}`)}
        </p>
      ))}
      <Ticks runs={runs} chosen={chosen} onChoose={setChosen} />
      {runs.some(isGuessed) && <p class="small second">{i18n.t("runs.import.guessedHint")}</p>}
      <ul class="rows runs-calendar-rows">
        {runs.map((run) => (
          <li key={run.id}>
            <label class="grow">
              <input type="checkbox" class="tick" checked={chosen.has(run.id)} onChange={() => toggle(run.id)} />{" "}
              <Entry store={store} run={run} />
            </label>
          </li>
        ))}
      </ul>
      <div class="runs-acts">
        <Button
          variant="go"
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

const isGuessed = ({ isTimeGiven, isLengthGiven }: CalendarRun) => !isTimeGiven || !isLengthGiven;

/** All, none, or all of one kind at once. */
function Ticks({
  runs,
  chosen,
  onChoose,
}: {
  readonly runs: readonly CalendarRun[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): JSX.Element | null {
  if (runs.length < 2) return null;
  const idsOf = (some: readonly CalendarRun[]) => some.map(({ id }) => id);
  const kinds = CALENDAR_KINDS.map((kind) => ({ kind, ids: idsOf(runs.filter((run) => run.kind === kind)) }));
  return (
    <fieldset class="chips" data-testid="calendar-ticks">
      <legend>{i18n.t("runs.import.tick.label")}</legend>
      <Chip testId="tick-all" isOn={chosen.size === runs.length} onToggle={() => onChoose(new Set(idsOf(runs)))}>
        {i18n.t("runs.import.tick.all")}
      </Chip>
      <Chip testId="tick-none" isOn={chosen.size === 0} onToggle={() => onChoose(new Set())}>
        {i18n.t("runs.import.tick.none")}
      </Chip>
      {kinds
        .filter(({ ids }) => ids.length > 0)
        .map(({ kind, ids }) => (
          <Chip
            key={kind}
            testId={`tick-${kind}`}
            isOn={ids.every((id) => chosen.has(id))}
            onToggle={({ isOn }) =>
              onChoose(isOn ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id))))
            }
          >
            {i18n.t(`runs.import.tick.${kind}`, [ids.length])}
          </Chip>
        ))}
    </fieldset>
  );
}

function Entry({ store, run }: { readonly store: RunsStore; readonly run: CalendarRun }): JSX.Element {
  const format = browserFormat(store.zone());
  const match = planMatch(store, run);
  const { units } = store.data.value.settings;
  const clock = format.clock(run.start);
  const minutes = format.minutes(run.minutes * MINUTE);
  return (
    <>
      {format.date(run.start)}, {run.isTimeGiven ? clock : <em>{`${clock} (${i18n.t("runs.import.guessedTime")})`}</em>}
      , {run.isLengthGiven ? minutes : <em>{i18n.t("runs.import.guessedMinutes", [minutes])}</em>}
      {run.meters !== null && `, ${distanceWords(run.meters, units)}`} <span class="second">{run.title}</span>{" "}
      {match !== "new" && <span class="second">{i18n.t(`runs.import.match.${match}`)}</span>}
    </>
  );
}

/** What the plan knows of an entry: nothing, the same, another time of it, or that the person cancelled it. */
function planMatch(store: RunsStore, run: CalendarRun): "new" | "there" | "moves" | "cancelled" {
  const plan = store.data.value.plans.find(({ id }) => id === run.id);
  if (plan === undefined) return "new";
  if (plan.isCancelled) return "cancelled";
  return plan.start === run.start && plan.minutes === run.minutes ? "there" : "moves";
}
