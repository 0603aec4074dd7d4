import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import {
  TRIAL_CHANGES,
  TRIAL_OUTCOMES,
  TRIAL_WEEKS,
  type TrialChange,
  type TrialOutcome,
} from "@/src/core/trials/trial.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { Button } from "../../../components/button.tsx";
import { Segments } from "../../../components/segments.tsx";

export type PlanTrialProps = {
  readonly onStart: (chosen: RequestOf<"start-trial">) => void;
  readonly onCancel: () => void;
};

type Weeks = (typeof TRIAL_WEEKS)[number];
const [SHORTEST, USUAL, LONGEST] = TRIAL_WEEKS;

/** What, for how long, and what counts: all of it before the first week. */
export function PlanTrial({ onStart, onCancel }: PlanTrialProps): JSX.Element {
  const [change, setChange] = useState<TrialChange>("walks");
  const [weeks, setWeeks] = useState<Weeks>(USUAL);
  const [outcome, setOutcome] = useState<TrialOutcome>("pain");
  return (
    <form
      class="try-out-form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ change, weeks, outcome });
      }}
    >
      <fieldset>
        <legend>{i18n.t("tryOut.what")}</legend>
        {TRIAL_CHANGES.map((one) => (
          <div key={one} class="try-out-choice">
            <label>
              <input type="radio" class="tick" name="change" checked={one === change} onChange={() => setChange(one)} />
              {i18n.t(`tryOut.change.${one}.name`)}
            </label>
            <p class="small second">{i18n.t(`tryOut.change.${one}.says`)}</p>
          </div>
        ))}
      </fieldset>
      <div class="try-out-question">
        <p aria-hidden="true">{i18n.t("tryOut.howLong")}</p>
        <Segments
          label={i18n.t("tryOut.howLong")}
          segments={TRIAL_WEEKS.map((count) => ({
            value: String(count),
            text: i18n.t("tryOut.weeks", count, [count]),
          }))}
          value={String(weeks)}
          onChoose={(value) => setWeeks([SHORTEST, USUAL, LONGEST].find((count) => String(count) === value) ?? USUAL)}
        />
        <p class="small second">{i18n.t("tryOut.howLongHint")}</p>
      </div>
      <div class="try-out-question">
        <p aria-hidden="true">{i18n.t("tryOut.counts")}</p>
        <Segments
          label={i18n.t("tryOut.counts")}
          segments={TRIAL_OUTCOMES.map((value) => ({ value, text: i18n.t(`tryOut.outcome.${value}`) }))}
          value={outcome}
          onChoose={setOutcome}
        />
        <p class="small second">{i18n.t("tryOut.countsHint")}</p>
      </div>
      <div class="row">
        <Button variant="ink" submit testId="start-trial">
          {i18n.t("tryOut.start")}
        </Button>
        <Button variant="bare" onPress={onCancel}>
          {i18n.t("tryOut.cancel")}
        </Button>
      </div>
    </form>
  );
}
