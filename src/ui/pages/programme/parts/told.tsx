import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { Weekday } from "@/src/core/time/day-key.ts";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";
import { Section } from "../../../components/sheet.tsx";
import type { ProgrammeStore } from "../programme-store.ts";
import { DayChips } from "./day-chips.tsx";

/** "As my physio told me": an own routine, on the days that were told. Nothing of it moves by itself. */
export function ToldSection({ store }: { readonly store: ProgrammeStore }): JSX.Element {
  const { own } = store.data.value;
  const [routineId, setRoutineId] = useState<string | null>(null);
  const [days, setDays] = useState<readonly Weekday[]>(["mon", "wed", "fri"]);
  const chosen = own.find(({ id }) => id === routineId) ?? own.at(-1) ?? null;
  return (
    <Section
      title={i18n.t("programme.begin.told.title")}
      intro={i18n.t("programme.begin.told.intro")}
      testId="begin-told"
    >
      {chosen !== null && (
        <div class="programme-when">
          <Field label={i18n.t("programme.begin.told.routine")}>
            {(control) => (
              <select
                {...control}
                class="input"
                value={chosen.id}
                data-testid="told-routine"
                onChange={(event) => setRoutineId(event.currentTarget.value)}
              >
                {own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <DayChips
            label={i18n.t("programme.begin.days")}
            days={days}
            limit={{ least: 1, most: 7 }}
            onChange={setDays}
          />
        </div>
      )}
      <div class="chips programme-acts">
        {chosen !== null && (
          <Button
            variant="ink"
            onPress={() =>
              void store.begin({ kind: "told", weeks: null, weekdays: [...days], start: {}, routineId: chosen.id })
            }
            testId="begin-told-start"
          >
            {i18n.t("programme.begin.told.start")}
          </Button>
        )}
        <Button icon="plus" href={`${pageUrl("library")}?build=new`} testId="told-build">
          {i18n.t("programme.begin.told.build")}
        </Button>
      </div>
    </Section>
  );
}
