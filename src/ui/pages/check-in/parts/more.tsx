import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { SUPPORTS } from "@/src/core/check-in/vocabulary.ts";
import { Field, TextField } from "../../../components/field.tsx";
import { NumericRating } from "../../../components/numeric-rating.tsx";
import { Segments } from "../../../components/segments.tsx";
import { ChipGroup } from "./chip-group.tsx";
import type { PartProps } from "./score.tsx";

/** Run pain, sleep, supports, painkillers, a note: so that later each can be held against the number. */
export function More({ store, state: { draft, opening } }: PartProps): JSX.Element {
  const { details } = draft;
  return (
    <section class="check-block check-more" aria-labelledby="more-title">
      <h2 class="h3" id="more-title">
        {i18n.t("checkIn.more.title")}
      </h2>
      <div class="field">
        <span class="check-label">{i18n.t("checkIn.more.runPain")}</span>
        <NumericRating
          label={i18n.t("checkIn.more.runPain")}
          value={details.runPain ?? null}
          onChoose={(runPain) => store.patch({ runPain })}
          testId="run-pain"
        />
        {details.runPain !== undefined && (
          <button type="button" class="linklike xs" onClick={() => store.patch({ runPain: undefined })}>
            {i18n.t("checkIn.more.runPainNone")}
          </button>
        )}
      </div>
      <div class="check-narrow">
        <SleepField key={`sleep-${opening}`} {...{ store, hours: details.sleepHours }} />
      </div>
      <div class="field check-narrow">
        <span class="check-label">{i18n.t("checkIn.more.painkillers")}</span>
        <div class="check-segments">
          <Segments
            label={i18n.t("checkIn.more.painkillers")}
            segments={[
              { value: "yes", text: i18n.t("checkIn.more.painkillersYes"), testId: "painkillers-yes" },
              { value: "no", text: i18n.t("checkIn.more.painkillersNo"), testId: "painkillers-no" },
            ]}
            value={details.painkillers === undefined ? null : details.painkillers ? "yes" : "no"}
            onChoose={(value) => store.patch({ painkillers: value === "yes" })}
          />
        </div>
      </div>
      <ChipGroup
        title={i18n.t("checkIn.more.supports")}
        ids={SUPPORTS}
        chosen={details.supports ?? []}
        nameOf={(id) => i18n.t(`checkIn.support.${id}`)}
        onChange={(supports) => store.patch({ supports: [...supports] })}
        testId="support"
      />
      <Field label={i18n.t("checkIn.more.note")} hint={i18n.t("checkIn.more.noteHint")}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={2}
            maxLength={2000}
            data-testid="note"
            value={details.note ?? ""}
            onInput={(event) => store.type({ note: event.currentTarget.value || undefined })}
            onBlur={store.finishTyping}
          />
        )}
      </Field>
    </section>
  );
}

type SleepProps = Pick<PartProps, "store"> & { readonly hours: number | undefined };

function SleepField({ store, hours }: SleepProps): JSX.Element {
  const [text, setText] = useState(hours === undefined ? "" : String(hours));
  const isWrong = hoursOf(text) === null;
  const change = (next: string) => {
    setText(next);
    const number = hoursOf(next);
    if (number !== null) store.type({ sleepHours: next.trim() === "" ? undefined : number });
  };
  return (
    <TextField
      label={i18n.t("checkIn.more.sleep")}
      value={text}
      size="small"
      unit={i18n.t("checkIn.more.sleepUnit")}
      error={isWrong ? i18n.t("checkIn.more.sleepWrong") : null}
      onInput={change}
      onCommit={store.finishTyping}
      testId="sleep"
    />
  );
}

/** 0 to 24, nothing typed as 0; null: no hours. */
function hoursOf(text: string): number | null {
  const value = Number(text.replace(",", "."));
  return value >= 0 && value <= 24 ? value : null;
}
