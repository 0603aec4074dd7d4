import type { JSX } from "preact";
import { i18n } from "#i18n";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { NumericRating } from "../../../components/numeric-rating.tsx";
import { Segments } from "../../../components/segments.tsx";
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
  const open = (day: DayKey) => void store.edit(day, latestId(store, day));
  return (
    <div class="check-score">
      <Segments<"today" | "yesterday">
        label={i18n.t("checkIn.days.which")}
        segments={[
          { value: "today", text: i18n.t("checkIn.days.today"), testId: "back-to-today" },
          { value: "yesterday", text: i18n.t("checkIn.days.yesterday"), testId: "to-yesterday" },
        ]}
        value={isToday ? "today" : draft.day === addDays(today, -1) ? "yesterday" : null}
        onChoose={(which) => open(which === "today" ? today : addDays(today, -1))}
      />
      <p class="check-intro">{isToday ? i18n.t("checkIn.intro", [date]) : i18n.t("checkIn.introPast", [date])}</p>
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

/** The answer of a day that counts, so that going there changes it instead of adding one. */
function latestId({ state }: CheckInStore, day: DayKey): string | null {
  return state.value.checkIns.filter((checkIn) => checkIn.day === day).at(-1)?.id ?? null;
}
