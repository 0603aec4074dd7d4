import type { JSX } from "preact";
import { i18n } from "#i18n";
import { NEXT_DAY_ANSWERS, type NextDayAnswer } from "@/src/core/check-in/check-in-details.ts";
import { Segments } from "../../../components/segments.tsx";
import type { PartProps } from "./score.tsx";

const ANSWER_KEYS = {
  better: "checkIn.nextDay.better",
  same: "checkIn.nextDay.same",
  "bit-worse": "checkIn.nextDay.bitWorse",
  worse: "checkIn.nextDay.worse",
} as const satisfies Record<NextDayAnswer, string>;

/** "And after yesterday's run?" Only where earlier answers can't tell; leaving it open is fine. */
export function NextDay({ store, state: { draft }, view: { nextDayAfter } }: PartProps): JSX.Element | null {
  if (nextDayAfter === null) return null;
  const question = i18n.t(`checkIn.nextDay.${nextDayAfter}`);
  return (
    <div class="check-next-day" data-testid="next-day">
      <p class="check-label">{question}</p>
      <div class="check-segments">
        <Segments<NextDayAnswer>
          label={question}
          segments={NEXT_DAY_ANSWERS.map((value) => ({
            value,
            text: i18n.t(ANSWER_KEYS[value]),
            testId: `next-day-${value}`,
          }))}
          value={draft.details.nextDay ?? null}
          onChoose={(nextDay) => store.patch({ nextDay })}
        />
      </div>
    </div>
  );
}
