import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";
import { estimateMeters } from "@/src/core/training/load.ts";
import type { PlannedEntry } from "@/src/core/training/plan-week.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog, useChanged } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/field.tsx";
import type { RunsStore } from "../runs-store.ts";
import { judgeAhead } from "../way-back.ts";
import { distanceNumber, isDateAndTime, localFields, parseDistance } from "../words.ts";
import { Verdict } from "./load-section.tsx";
import { closeAfter, Trouble } from "./trouble.tsx";

const USUAL_MINUTES = 45;

/** Where a run that was not run moves unless told: the first quarter of an hour that is half an hour away. */
const soonFrom = (now: EpochMs): EpochMs => Math.ceil((now + 30 * MINUTE) / (15 * MINUTE)) * 15 * MINUTE;

/** One planned run: new on a day, or moved. */
export function PlanForm({
  store,
  entry,
  day,
  onClose,
}: {
  readonly store: RunsStore;
  readonly entry: PlannedEntry | null;
  readonly day: DayKey | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { units, runPlan } = store.data.value.settings;
  const zone = store.zone();
  const usual = runPlan[0];
  const begin =
    entry === null
      ? { day: day ?? addDays(dayKeyAt(store.now(), zone), 1), time: usual?.at ?? "18:00" }
      : localFields(entry.start > store.now() ? entry.start : soonFrom(store.now()), zone);
  const [date, setDate] = useState<string>(begin.day);
  const [time, setTime] = useState<string>(begin.time);
  const [minutes, setMinutes] = useState(String(entry?.minutes ?? usual?.minutes ?? USUAL_MINUTES));
  const asWritten = entry?.meters ? distanceNumber(entry.meters, units, 2) : "";
  const [distance, setDistance] = useState(asWritten);
  const [error, setError] = useState<{ readonly field: "time" | "minutes" | "distance"; readonly text: string } | null>(
    null,
  );

  const isChanged = useChanged([date, time, minutes, distance]);
  const startOf = () => (isDateAndTime(date, time) ? instantOn(date as DayKey, time as ClockTime, zone) : null);
  // What was not touched keeps its metres, which the field rounds away.
  const metersOf = () => (entry?.meters && distance === asWritten ? entry.meters : parseDistance(distance, units));
  const save = () => {
    const start = startOf();
    const meters = metersOf();
    const wanted = Number(minutes);
    if (start === null || start <= store.now()) {
      setError({ field: "time", text: i18n.t(start === null ? "runs.form.noTime" : "runs.form.pastTime") });
      return;
    }
    if (!Number.isInteger(wanted) || wanted < 5 || wanted > 600) {
      setError({ field: "minutes", text: i18n.t("runs.form.badMinutes") });
      return;
    }
    if (Number.isNaN(meters) || (meters !== null && meters < 100)) {
      setError({ field: "distance", text: i18n.t("runs.form.badDistance") });
      return;
    }
    const saving = store.planRun({ start, minutes: wanted, meters, ...(entry === null ? {} : { id: entry.id }) });
    void closeAfter(saving, onClose);
  };
  const errorOf = (field: string) => (error?.field === field ? error.text : null);
  return (
    <Dialog
      kind="sheet"
      title={i18n.t(entry === null ? "runs.form.planTitle" : "runs.form.moveTitle")}
      onClose={onClose}
      isChanged={isChanged}
      testId="plan-form"
    >
      <form
        class="runs-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={i18n.t("runs.form.day")}
          type="date"
          value={date}
          onInput={setDate}
          error={errorOf("time")}
          testId="plan-day"
        />
        <TextField label={i18n.t("runs.form.time")} type="time" value={time} onInput={setTime} testId="plan-time" />
        <TextField
          label={i18n.t("runs.form.minutes")}
          type="number"
          min={5}
          max={600}
          value={minutes}
          onInput={setMinutes}
          error={errorOf("minutes")}
          testId="plan-minutes"
        />
        <TextField
          label={`${i18n.t("runs.form.distance")} (${i18n.t("runs.form.optional")})`}
          value={distance}
          onInput={setDistance}
          unit={units}
          error={errorOf("distance")}
          testId="plan-distance"
        />
        <div class="runs-wide small second" aria-live="polite">
          <Before store={store} start={startOf()} meters={metersOf()} minutes={Number(minutes)} />
        </div>
        <Trouble store={store} />
        <div class="runs-acts">
          <Button variant="go" submit testId="plan-save">
            {i18n.t("runs.form.save")}
          </Button>
          {entry !== null && (
            <Button testId="plan-cancel" onPress={() => void closeAfter(store.cancelPlanned(entry.id), onClose)}>
              {i18n.t("runs.form.cancelRun")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** What the single-run rule says of what is being planned, while it can still be changed. */
function Before({
  store,
  start,
  meters,
  minutes,
}: {
  readonly store: RunsStore;
  readonly start: EpochMs | null;
  readonly meters: number | null;
  readonly minutes: number;
}): JSX.Element | null {
  const { runs } = store.data.value;
  if (start === null || Number.isNaN(meters)) return null;
  const aim = meters ?? (minutes > 0 ? estimateMeters(minutes, runs, store.now()) : null);
  const verdict = judgeAhead(store, { start, meters: aim, isEstimate: meters === null });
  return <Verdict store={store} when={browserFormat(store.zone()).date(start)} verdict={verdict} />;
}
