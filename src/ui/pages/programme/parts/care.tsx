import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Programme } from "@/src/core/programme/programme.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { isDay } from "@/src/core/time/time-schemas.ts";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/field.tsx";
import { Section } from "../../../components/sheet.tsx";
import { Switch } from "../../../components/switch.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import type { KnownProgramme } from "../../../programme/load-programme.ts";
import { dayWords } from "../../../programme/words.ts";
import type { ProgrammeStore } from "../programme-store.ts";
import { DayChips } from "./day-chips.tsx";

type CareProps = { readonly store: ProgrammeStore; readonly known: KnownProgramme };

/** What the person says of it: days, the reminder, illness, a break, a race, the end. */
export function CareSection({ store, known: { facts } }: CareProps): JSX.Element {
  const { programme, today } = facts;
  const open = programme.pauses.find(({ until }) => until === null || until >= today);
  const { strength } = store.data.value.settings;
  const pause = (because: "illness" | "break") =>
    void store.change(
      { pauses: [...programme.pauses, { from: today, until: null, because }] },
      i18n.t("programme.said.paused"),
    );
  const goOn = () =>
    void store.change(
      {
        pauses: programme.pauses.flatMap((each) =>
          each !== open ? [each] : each.from === today ? [] : [{ ...each, until: addDays(today, -1) }],
        ),
      },
      i18n.t("programme.said.goesOn"),
    );
  return (
    <Section title={i18n.t("programme.care.title")} testId="programme-care">
      <div class="programme-care">
        <div class="chips">
          {open === undefined ? (
            <>
              <Button onPress={() => pause("illness")} testId="say-ill">
                {i18n.t("programme.care.ill")}
              </Button>
              <Button onPress={() => pause("break")} testId="say-break">
                {i18n.t("programme.care.break")}
              </Button>
            </>
          ) : (
            <Button variant="ink" onPress={goOn} testId="go-on">
              {i18n.t("programme.care.goOn")}
            </Button>
          )}
        </div>
        <DayChips
          label={i18n.t("programme.begin.days")}
          days={programme.weekdays}
          limit={programme.kind === "told" ? { least: 1, most: 7 } : { least: 2, most: 3 }}
          onChange={(weekdays) => void store.change({ weekdays: [...weekdays] }, i18n.t("programme.said.days"))}
        />
        <div class="programme-remind">
          <Switch
            label={i18n.t("programme.care.remind")}
            hint={i18n.t("programme.care.remindHint")}
            isOn={strength.on}
            onToggle={({ isOn }) => void store.remind({ on: isOn })}
            testId="remind"
          />
          {strength.on && (
            <TimeField
              label={i18n.t("programme.care.remindAt")}
              time={strength.at}
              onChange={(at) => void store.remind({ at })}
              testId="remind-at"
            />
          )}
        </div>
        <Races store={store} programme={programme} today={today} />
        <Button
          size="small"
          variant="bare"
          onPress={() => void store.change({ endedOn: today }, i18n.t("programme.said.ended"))}
          testId="end-programme"
        >
          {i18n.t("programme.care.end")}
        </Button>
      </div>
    </Section>
  );
}

type RacesProps = {
  readonly store: ProgrammeStore;
  readonly programme: Programme;
  readonly today: KnownProgramme["facts"]["today"];
};

function Races({ store, programme, today }: RacesProps): JSX.Element {
  const [typed, setTyped] = useState("");
  const ahead = programme.races.filter((race) => race >= today);
  const add = () => {
    if (!isDay(typed) || typed < today || programme.races.includes(typed)) return;
    void store
      .change({ races: [...programme.races, typed] }, i18n.t("programme.said.race"))
      .then((isSaved) => isSaved && setTyped(""));
  };
  return (
    <div class="programme-race">
      <TextField
        label={i18n.t("programme.care.race")}
        hint={i18n.t("programme.care.raceHint")}
        type="date"
        size="small"
        min={today}
        value={typed}
        onInput={setTyped}
        testId="race-day"
        unit={
          <Button size="small" onPress={add} disabled={!isDay(typed)} testId="add-race">
            {i18n.t("programme.care.raceAdd")}
          </Button>
        }
      />
      {ahead.map((race) => (
        <p key={race} class="small">
          {i18n.t("programme.care.raceOn", [dayWords(race, today)])}{" "}
          <button
            type="button"
            class="linklike"
            onClick={() =>
              void store.change(
                { races: programme.races.filter((other) => other !== race) },
                i18n.t("programme.said.raceGone"),
              )
            }
          >
            {i18n.t("programme.care.raceRemove")}
          </button>
        </p>
      ))}
    </div>
  );
}
