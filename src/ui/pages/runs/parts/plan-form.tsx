import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { PlannedEntry } from "@/src/core/running/plan-week.ts";
import type { ClockTime, DayKey } from "@/src/core/time/day-key.ts";
import { addDays, dayKeyAt, instantOn } from "@/src/core/time/local-day.ts";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/field.tsx";
import type { RunsStore } from "../runs-store.ts";
import { distanceNumber, localFields, parseDistance } from "../words.ts";
import { DialogSheet } from "./dialog-sheet.tsx";

const USUAL_MINUTES = 45;

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
  const { units, runPlan } = store.data.value.report.settings;
  const zone = store.zone();
  const usual = runPlan[0];
  const begin =
    entry === null
      ? { day: day ?? addDays(dayKeyAt(store.now(), zone), 1), time: usual?.at ?? "18:00" }
      : localFields(entry.start, zone);
  const [date, setDate] = useState<string>(begin.day);
  const [time, setTime] = useState<string>(begin.time);
  const [minutes, setMinutes] = useState(String(entry?.minutes ?? usual?.minutes ?? USUAL_MINUTES));
  const [distance, setDistance] = useState(entry?.meters ? distanceNumber(entry.meters, units) : "");
  const [error, setError] = useState<{ readonly field: "time" | "minutes" | "distance"; readonly text: string } | null>(
    null,
  );

  const save = async () => {
    const start = instantOn(date as DayKey, time as ClockTime, zone);
    const meters = parseDistance(distance, units);
    const wanted = Number(minutes);
    if (!(start > store.now())) {
      setError({ field: "time", text: i18n.t("runs.form.pastTime") });
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
    const isSaved = await store.planRun({
      start,
      minutes: wanted,
      meters,
      ...(entry === null ? {} : { id: entry.id }),
    });
    if (isSaved) onClose();
    return undefined;
  };
  const errorOf = (field: string) => (error?.field === field ? error.text : null);
  return (
    <DialogSheet
      title={i18n.t(entry === null ? "runs.form.planTitle" : "runs.form.moveTitle")}
      onClose={onClose}
      testId="plan-form"
    >
      <form
        class="runs-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
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
        <div class="runs-acts">
          <Button look="go" submit testId="plan-save">
            {i18n.t("runs.form.save")}
          </Button>
          {entry !== null && (
            <Button
              testId="plan-cancel"
              onPress={() => {
                void store.cancelPlanned(entry.id);
                onClose();
              }}
            >
              {i18n.t("runs.form.cancelRun")}
            </Button>
          )}
        </div>
      </form>
    </DialogSheet>
  );
}
