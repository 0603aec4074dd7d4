import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { Consistency } from "@/src/core/check-in/consistency.ts";
import { dayMarks } from "@/src/core/check-in/day-answers.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Section } from "../../../components/sheet.tsx";
import { longDay } from "../day-words.ts";
import { monthOf } from "../month-grid.ts";
import { Calendar } from "./calendar.tsx";
import type { PartProps } from "./score.tsx";

/** The calendar, and the answers of the chosen day: add, change, delete with undo. */
export function PastDays({ store, state, view }: PartProps): JSX.Element {
  const [month, setMonth] = useState(monthOf(state.today));
  const { day } = state.draft;
  const ofDay = view.checkIns.filter((checkIn) => checkIn.day === day).sort((a, b) => a.at - b.at);
  const open = (chosen: typeof day) => {
    const latest = state.checkIns.filter((checkIn) => checkIn.day === chosen).at(-1);
    void store.edit(chosen, latest?.id ?? null);
  };
  const { consistency } = view;
  return (
    <Section
      title={i18n.t("checkIn.days.title")}
      intro={
        consistency === null
          ? i18n.t("checkIn.days.intro")
          : `${scoreWords(consistency)} ${i18n.t("checkIn.days.intro")}`
      }
      id="days"
      testId="past-days"
    >
      <div class="check-days">
        <Calendar
          month={month}
          today={state.today}
          selected={day}
          marks={dayMarks(view.checkIns)}
          onMonth={setMonth}
          onDay={open}
        />
        <div class="check-day-list">
          <h3 class="h3">{i18n.t("checkIn.days.listTitle", [longDay(day)])}</h3>
          {ofDay.length === 0 && <p class="small second">{i18n.t("checkIn.days.listEmpty", [longDay(day)])}</p>}
          <ul class="rows">
            {ofDay.map((checkIn) => (
              <Entry key={checkIn.id} checkIn={checkIn} isOpen={checkIn.id === state.draft.id} store={store} />
            ))}
          </ul>
          <p>
            <Button size="small" icon="plus" onPress={() => void store.edit(day, null)} testId="add-answer">
              {i18n.t("checkIn.days.add", [longDay(day)])}
            </Button>
          </p>
          {state.trouble === "delete" && (
            <p class="err" role="alert">
              {i18n.t("checkIn.days.deleteFailed")}
            </p>
          )}
        </div>
      </div>
    </Section>
  );
}

function scoreWords({ goodWeeks, weeks }: Consistency): string {
  return weeks === 1 ? i18n.t("checkIn.days.scoreFirst") : i18n.t("checkIn.days.score", [goodWeeks, weeks]);
}

type EntryProps = Pick<PartProps, "store"> & { readonly checkIn: CheckIn; readonly isOpen: boolean };

function Entry({ checkIn, isOpen, store }: EntryProps): JSX.Element {
  const { id, day } = checkIn;
  const isStored = id !== "draft";
  return (
    <li data-testid={`entry-${id}`} aria-current={isOpen ? "true" : undefined}>
      <div class="grow">
        {entryWords(checkIn)}
        {checkIn.details?.note !== undefined && <span class="small second check-line">{checkIn.details.note}</span>}
      </div>
      {isStored && !isOpen && (
        <Button
          size="small"
          label={i18n.t("checkIn.days.editOf", [longDay(day)])}
          onPress={() => void store.edit(day, id)}
          testId={`edit-${id}`}
        >
          {i18n.t("checkIn.days.edit")}
        </Button>
      )}
      {isStored && (
        <Button
          size="small"
          look="bare"
          label={i18n.t("checkIn.days.deleteOf", [longDay(day)])}
          onPress={() => void store.remove(id)}
          testId={`delete-${id}`}
        >
          {i18n.t("checkIn.days.delete")}
        </Button>
      )}
    </li>
  );
}

function entryWords({ pain, skipped, at, details }: CheckIn): string {
  const time = browserFormat().clock(at);
  if (skipped) return i18n.t("checkIn.days.entrySkipped", [time]);
  if (pain === null && details?.warningSigns === undefined) return i18n.t("checkIn.days.entryMarked", [time]);
  if (pain === null) return i18n.t("checkIn.days.entrySigns", [time]);
  return i18n.t("checkIn.days.entry", [pain, time]);
}
