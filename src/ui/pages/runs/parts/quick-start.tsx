import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ClockTime, Weekday } from "@/src/core/time/day-key.ts";
import { weekdaysInOrder } from "../../../app/regional.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { TextField } from "../../../components/field.tsx";
import { Track } from "../../../components/track.tsx";
import type { RunsStore } from "../runs-store.ts";
import { weekdayWord } from "../words.ts";

/** From nothing to a week's plan in three taps: a day, another, plan. */
export function QuickStart({
  store,
  onImport,
}: {
  readonly store: RunsStore;
  readonly onImport: () => void;
}): JSX.Element {
  const [days, setDays] = useState<readonly Weekday[]>([]);
  const [at, setAt] = useState("18:00");
  const [minutes, setMinutes] = useState("45");
  const wanted = Math.round(Number(minutes));
  const isReady = days.length > 0 && /^\d\d:\d\d$/.test(at) && wanted >= 5 && wanted <= 600;
  return (
    <div class="empty runs-start" data-testid="quick-start">
      <Track state="set" progress={0} label="" size={{ width: 200, height: 104, lanes: 5, lane: 5 }} dot={5} />
      <h2 class="h2">{i18n.t("runs.start.title")}</h2>
      <p class="second">{i18n.t("runs.start.body")}</p>
      <fieldset class="chips runs-start-days">
        <legend class="sr">{i18n.t("runs.start.title")}</legend>
        {weekdaysInOrder().map((day) => (
          <Chip
            key={day}
            round
            label={weekdayWord(day, "long")}
            isOn={days.includes(day)}
            testId={`start-${day}`}
            onToggle={({ isOn }) => setDays(isOn ? [...days, day] : days.filter((other) => other !== day))}
          >
            {weekdayWord(day, "narrow")}
          </Chip>
        ))}
      </fieldset>
      <div class="runs-start-row">
        <TextField label={i18n.t("runs.form.time")} type="time" size="small" value={at} onInput={setAt} />
        <TextField
          label={i18n.t("runs.form.minutes")}
          type="number"
          size="small"
          min={5}
          max={600}
          value={minutes}
          onInput={setMinutes}
        />
      </div>
      <Button
        variant="go"
        disabled={!isReady}
        testId="start-plan"
        onPress={() =>
          void store.saveWeekly(days.map((weekday) => ({ weekday, at: at as ClockTime, minutes: wanted })))
        }
      >
        {i18n.t("runs.start.plan")}
      </Button>
      <button type="button" class="linklike small" onClick={onImport}>
        {i18n.t("runs.start.orImport")}
      </button>
    </div>
  );
}
