import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { mapSideMeasures } from "@/src/core/runs/measures.ts";
import { SURFACES } from "@/src/core/runs/run-vocabulary.ts";
import { type Run, RUN_KINDS, SUPPORTS } from "@/src/core/runs/run.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";
import { type PlannedEntry, plannedNear } from "@/src/core/training/plan-week.ts";
import { defaultShoe } from "@/src/core/training/shoe-wear.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { Dialog, useChanged } from "../../../components/dialog.tsx";
import { Field, TextField } from "../../../components/field.tsx";
import { plannedIn } from "../planned.ts";
import type { RunsStore } from "../runs-store.ts";
import { distanceNumber, durationClock, isDateAndTime, localFields, parseDistance, parseDuration } from "../words.ts";
import { JoinRuns } from "./join-runs.tsx";
import { RunFacts } from "./run-facts.tsx";
import { closeAfter, Trouble } from "./trouble.tsx";

type Draft = {
  day: string;
  time: string;
  duration: string;
  distance: string;
  effort: string;
  pain: string;
  kind: string;
  shoe: string;
  surface: string;
  supports: readonly (typeof SUPPORTS)[number][];
  note: string;
};
type Fault = { readonly field: "time" | "duration" | "distance"; readonly text: string };

/** One run of the log: by hand, or with what only the person knows about a recorded one. */
export function RunForm({
  store,
  run,
  entry,
  onClose,
}: {
  readonly store: RunsStore;
  readonly run: Run | null;
  /** The planned run that it was, for a new one. */
  readonly entry: PlannedEntry | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { units } = store.data.value.settings;
  const [draft, setDraft] = useState<Draft>(() => draftOf(store, run, entry));
  const [fault, setFault] = useState<Fault | null>(null);
  const put = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const isChanged = useChanged([draft]);
  const errorOf = (field: Fault["field"]) => (fault?.field === field ? fault.text : null);
  const save = () => {
    const fields = readDraft(store, draft, run);
    if (isFault(fields)) {
      setFault(fields);
      return;
    }
    const saving = store.saveRun({
      run: fields,
      plannedRunId: run === null ? (entry?.id ?? plannedAt(store, fields.start)) : run.plannedRunId,
      ...(run === null ? {} : { id: run.id }),
    });
    void closeAfter(saving, onClose);
  };
  const text = (key: "day" | "time" | "duration" | "distance" | "note") => ({
    value: draft[key],
    onInput: (value: string) => put({ [key]: value }),
    testId: `run-${key}`,
  });
  const scale = Array.from({ length: 11 }, (_, value) => ({ value: String(value), text: String(value) }));
  return (
    <Dialog
      kind="sheet"
      title={i18n.t(run === null ? "runs.form.logTitle" : "runs.form.editTitle")}
      onClose={onClose}
      isChanged={isChanged}
      testId="run-form"
    >
      {run !== null && <RunFacts store={store} run={run} />}
      {run !== null && <JoinRuns store={store} run={run} onClose={onClose} />}
      <form
        class="runs-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={i18n.t("runs.form.day")} type="date" {...text("day")} error={errorOf("time")} />
        <TextField label={i18n.t("runs.form.time")} type="time" {...text("time")} />
        <TextField
          label={i18n.t("runs.form.distance")}
          unit={units}
          {...text("distance")}
          error={errorOf("distance")}
        />
        <TextField
          label={i18n.t("runs.form.duration")}
          hint={i18n.t("runs.form.durationHint")}
          {...text("duration")}
          error={errorOf("duration")}
        />
        <Choice
          label={i18n.t("runs.form.effort")}
          value={draft.effort}
          options={scale}
          onChoose={(effort) => put({ effort })}
          testId="run-effort"
        />
        <Choice
          label={i18n.t("runs.form.pain")}
          value={draft.pain}
          options={scale}
          onChoose={(pain) => put({ pain })}
          testId="run-pain"
        />
        <Choice
          label={i18n.t("runs.form.kind")}
          value={draft.kind}
          options={RUN_KINDS.map((kind) => ({ value: kind, text: i18n.t(`runs.kind.${kind}`) }))}
          onChoose={(kind) => put({ kind })}
        />
        <Choice
          label={i18n.t("runs.form.shoes")}
          value={draft.shoe}
          none={i18n.t("runs.form.noShoes")}
          options={store.data.value.shoes
            .filter(({ id, retiredAt }) => retiredAt === null || id === draft.shoe)
            .map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={(shoe) => put({ shoe })}
        />
        <Choice
          label={i18n.t("runs.form.surface")}
          value={draft.surface}
          options={SURFACES.map((surface) => ({ value: surface, text: i18n.t(`runs.surface.${surface}`) }))}
          onChoose={(surface) => put({ surface })}
        />
        <fieldset class="chips runs-wide">
          <legend class="small">{i18n.t("runs.form.supports")}</legend>
          {SUPPORTS.map((support) => (
            <Chip
              key={support}
              isOn={draft.supports.includes(support)}
              onToggle={({ isOn }) =>
                put({
                  supports: isOn ? [...draft.supports, support] : draft.supports.filter((other) => other !== support),
                })
              }
            >
              {i18n.t(`runs.support.${support}`)}
            </Chip>
          ))}
        </fieldset>
        <div class="runs-wide">
          <TextField label={i18n.t("runs.form.note")} {...text("note")} />
        </div>
        <Trouble store={store} />
        <div class="runs-acts runs-wide">
          <Button variant="go" submit testId="run-save">
            {i18n.t("runs.form.save")}
          </Button>
          {run !== null && (
            <Button testId="run-delete" onPress={() => void closeAfter(store.deleteRun(run.id), onClose)}>
              {i18n.t("runs.form.delete")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
  readonly testId?: string;
  /** What no choice is called. */
  readonly none?: string;
};

/** One of many or none, as the browser's own list. */
export function Choice({
  label,
  value,
  options,
  onChoose,
  testId,
  none = i18n.t("runs.form.notSaid"),
}: ChoiceProps): JSX.Element {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          data-testid={testId}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function draftOf(store: RunsStore, run: Run | null, entry: PlannedEntry | null = null): Draft {
  const { units } = store.data.value.settings;
  const { day, time } = localFields(run?.start ?? startOf(entry, store.now()), run?.zone ?? store.zone());
  const meters = run === null ? entry?.meters : run.distanceMeters;
  return {
    day,
    time,
    duration: run === null ? "" : durationClock(run.durationSeconds),
    distance: typeof meters === "number" ? distanceNumber(meters, units, 2) : "",
    effort: run?.effort === null || run === null ? "" : String(run.effort),
    pain: run?.pain === null || run === null ? "" : String(run.pain),
    kind: run?.kind ?? "",
    shoe: run === null ? (defaultShoe(store.data.value.shoes)?.id ?? "") : (run.shoeId ?? ""),
    surface: run?.surface ?? "",
    supports: run?.supports ?? [],
    note: run?.note ?? "",
  };
}

/** A planned run that has begun began as planned; one that is still to come was run early and has just ended. */
function startOf(entry: PlannedEntry | null, now: EpochMs): EpochMs {
  if (entry === null) return now - HOUR;
  return entry.start <= now ? entry.start : now - entry.minutes * MINUTE;
}

/** The planned run that a run begun at this time was: logging it is enough to say so. */
function plannedAt(store: RunsStore, start: EpochMs): string | null {
  const day = dayKeyAt(start, store.zone());
  const planned = plannedIn(store, { from: addDays(day, -1), to: addDays(day, 1) });
  return plannedNear(start, planned, store.data.value.runs)?.id ?? null;
}

type Fields = RequestOf<"save-run">["run"];

const isFault = (fields: Fields | Fault): fields is Fault => "field" in fields;

function readDraft(store: RunsStore, draft: Draft, run: Run | null): Fields | Fault {
  const { units } = store.data.value.settings;
  const zone = run?.zone ?? store.zone();
  const before = draftOf(store, run);
  // What was not touched keeps its seconds and metres, which the fields round away.
  const isTimeKept = run !== null && draft.day === before.day && draft.time === before.time;
  if (!isDateAndTime(draft.day, draft.time)) return { field: "time", text: i18n.t("runs.form.noTime") };
  const start = isTimeKept ? run.start : instantOn(draft.day as DayKey, draft.time as ClockTime, zone);
  const durationSeconds =
    run !== null && draft.duration === before.duration ? run.durationSeconds : parseDuration(draft.duration);
  const distanceMeters =
    run !== null && draft.distance === before.distance ? run.distanceMeters : parseDistance(draft.distance, units);
  if (!(start <= store.now())) return { field: "time", text: i18n.t("runs.form.futureTime") };
  if (Number.isNaN(distanceMeters)) return { field: "distance", text: i18n.t("runs.form.badDistance") };
  if (durationSeconds === null || durationSeconds < 1) {
    return { field: "duration", text: i18n.t("runs.form.badDuration") };
  }
  return {
    start,
    zone,
    ...mapSideMeasures((name) => run?.[name] ?? null),
    durationSeconds,
    movingSeconds: durationSeconds === run?.durationSeconds ? run.movingSeconds : null,
    distanceMeters,
    kind: RUN_KINDS.find((kind) => kind === draft.kind) ?? null,
    effort: draft.effort === "" ? null : Number(draft.effort),
    pain: draft.pain === "" ? null : Number(draft.pain),
    shoeId: draft.shoe === "" ? null : draft.shoe,
    surface: SURFACES.find((surface) => surface === draft.surface) ?? null,
    supports: [...draft.supports],
    note: draft.note.slice(0, 2000),
  };
}
