import type { JSX } from "preact";
import { i18n } from "#i18n";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { NumericRating } from "../../../components/numeric-rating.tsx";
import type { CheckInState } from "../check-in-state.ts";
import type { CheckInStore } from "../check-in-store.ts";
import type { CheckInView } from "../check-in-view.ts";
import { dayInstant } from "../day-words.ts";

export type PartProps = {
  readonly store: CheckInStore;
  readonly state: CheckInState;
  readonly view: CheckInView;
};

/** The number first: choosing it saves. */
export function Score({ store, state: { draft, today, save }, view: { yesterday } }: PartProps): JSX.Element {
  const date = browserFormat("UTC").date(dayInstant(draft.day));
  const isToday = draft.day === today;
  return (
    <div class="check-score">
      <p class="check-intro">
        {isToday ? i18n.t("checkIn.intro", [date]) : i18n.t("checkIn.introPast", [date])}{" "}
        {!isToday && (
          <button
            type="button"
            class="linklike"
            data-testid="back-to-today"
            onClick={() => void store.edit(today, todaysId(store))}
          >
            {i18n.t("checkIn.days.backToToday")}
          </button>
        )}
      </p>
      {isToday && yesterday !== null && draft.pain === null && (
        <p>
          <Button size="small" onPress={() => store.choosePain(yesterday)} testId="same-as-yesterday">
            {i18n.t("checkIn.same", [yesterday])}
          </Button>
        </p>
      )}
      <NumericRating
        size="big"
        value={draft.pain}
        was={yesterday}
        state={save === "saving" ? "saving" : "idle"}
        onChoose={store.choosePain}
      />
      <div class="check-anchors" aria-hidden="true">
        <span>{i18n.t("checkIn.anchors.none")}</span>
        <span>{i18n.t("checkIn.anchors.mild")}</span>
        <span>{i18n.t("checkIn.anchors.moderate")}</span>
        <span>{i18n.t("checkIn.anchors.strong")}</span>
        <span>{i18n.t("checkIn.anchors.worst")}</span>
      </div>
    </div>
  );
}

/** The answer of today that stands, so that going back changes it instead of adding one. */
function todaysId({ state }: CheckInStore): string | null {
  const { checkIns, today } = state.value;
  return checkIns.filter(({ day }) => day === today).at(-1)?.id ?? null;
}
