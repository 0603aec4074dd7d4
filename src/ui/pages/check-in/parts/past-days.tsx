import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { Consistency } from "@/src/core/check-in/consistency.ts";
import { dayMarks } from "@/src/core/check-in/day-answers.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { NumericRating } from "../../../components/numeric-rating.tsx";
import { longDay } from "../day-words.ts";
import { monthOf } from "../month-grid.ts";
import { Calendar } from "./calendar.tsx";
import { Fold } from "./fold.tsx";
import type { PartProps } from "./score.tsx";

/** The calendar, and the answers of the chosen day: add and change in place, delete with undo. The top of the page stays with its day. */
export function PastDays({ store, state, view }: PartProps): JSX.Element {
  const [month, setMonth] = useState(monthOf(state.today));
  const [chosen, setChosen] = useState<DayKey | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const day = chosen ?? state.draft.day;
  const ofDay = view.checkIns.filter((checkIn) => checkIn.day === day).sort((a, b) => a.at - b.at);
  const choose = (next: DayKey) => {
    setChosen(next);
    setAsked(null);
  };
  const answer = (id: string | null) => (pain: number) => {
    setAsked(null);
    void store.answerDay({ day, id, pain });
  };
  const { consistency } = view;
  return (
    <Fold
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
          onDay={choose}
        />
        <div class="check-day-list">
          <h3 class="h3">{i18n.t("checkIn.days.listTitle", [longDay(day)])}</h3>
          {ofDay.length === 0 && <p class="small second">{i18n.t("checkIn.days.listEmpty", [longDay(day)])}</p>}
          <ul class="rows">
            {ofDay.map((checkIn) => (
              <Entry
                key={checkIn.id}
                checkIn={checkIn}
                isOpen={checkIn.id === state.draft.id}
                isAsked={asked?.id === checkIn.id}
                onAsk={() => setAsked({ id: checkIn.id })}
                onAnswer={answer(checkIn.id)}
                store={store}
              />
            ))}
          </ul>
          {asked?.id === null ? (
            <InPlace day={day} value={null} onAnswer={answer(null)} />
          ) : (
            <p>
              <Button size="small" icon="plus" onPress={() => setAsked({ id: null })} testId="add-answer">
                {i18n.t("checkIn.days.add", [longDay(day)])}
              </Button>
            </p>
          )}
          {state.trouble === "day" && (
            <p class="err" role="alert">
              {i18n.t("checkIn.days.answerFailed")}
            </p>
          )}
          {state.trouble === "delete" && (
            <p class="err" role="alert">
              {i18n.t("checkIn.days.deleteFailed")}
            </p>
          )}
        </div>
      </div>
    </Fold>
  );
}

function scoreWords({ goodWeeks, weeks }: Consistency): string {
  return weeks === 1 ? i18n.t("checkIn.days.scoreFirst") : i18n.t("checkIn.days.score", [goodWeeks, weeks]);
}

/** The answer whose number is being chosen; `id` null: a new one. */
type Asked = { readonly id: string | null };

type InPlaceProps = {
  readonly day: DayKey;
  readonly value: number | null;
  readonly onAnswer: (pain: number) => void;
};

/** The number, where it was asked for: it has the focus as soon as it is there. */
function InPlace({ day, value, onAnswer }: InPlaceProps): JSX.Element {
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => placeRef.current?.querySelector<HTMLElement>("[role='radio'][tabindex='0']")?.focus(), []);
  return (
    <div ref={placeRef} class="check-in-place">
      <NumericRating
        label={i18n.t("checkIn.days.ask", [longDay(day)])}
        value={value}
        onChoose={onAnswer}
        testId="day-answer"
      />
    </div>
  );
}

type EntryProps = Pick<PartProps, "store"> & {
  readonly checkIn: CheckIn;
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly onAsk: () => void;
  readonly onAnswer: (pain: number) => void;
};

function Entry({ checkIn, isOpen, isAsked, onAsk, onAnswer, store }: EntryProps): JSX.Element {
  const { id, day } = checkIn;
  const isStored = id !== "draft";
  return (
    <li data-testid={`entry-${id}`} aria-current={isOpen ? "true" : undefined}>
      <div class="grow">
        {entryWords(checkIn)}
        {checkIn.details?.note !== undefined && <span class="small second check-line">{checkIn.details.note}</span>}
      </div>
      {isStored && !isAsked && (
        <Button
          size="small"
          label={i18n.t("checkIn.days.editOf", [longDay(day)])}
          onPress={onAsk}
          testId={`edit-${id}`}
        >
          {i18n.t("checkIn.days.edit")}
        </Button>
      )}
      {isStored && (
        <Button
          size="small"
          variant="bare"
          label={i18n.t("checkIn.days.deleteOf", [longDay(day)])}
          onPress={() => void store.remove(id)}
          testId={`delete-${id}`}
        >
          {i18n.t("checkIn.days.delete")}
        </Button>
      )}
      {isAsked && (
        <div class="check-in-place">
          <InPlace day={day} value={checkIn.pain} onAnswer={onAnswer} />
          {!isOpen && (
            <button
              type="button"
              class="linklike small"
              data-testid={`whole-${id}`}
              onClick={() => {
                void store.edit(day, id).then(() => scrollTo({ top: 0 }));
              }}
            >
              {i18n.t("checkIn.days.whole", [longDay(day)])}
            </button>
          )}
        </div>
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
