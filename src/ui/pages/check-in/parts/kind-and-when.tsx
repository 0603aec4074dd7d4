import type { JSX } from "preact";
import { i18n } from "#i18n";
import { ONSETS, QUALITIES, SINCE_ANSWERS, TIMINGS } from "@/src/core/check-in/vocabulary.ts";
import { Segments } from "../../../components/segments.tsx";
import { ChipGroup } from "./chip-group.tsx";
import type { PartProps } from "./score.tsx";

/** What kind of pain, when it comes, and since when. */
export function KindAndWhen({ store, state: { draft }, view: { shown, since } }: PartProps): JSX.Element {
  return (
    <>
      <div class="check-block">
        <ChipGroup
          title={i18n.t("checkIn.kind.title")}
          ids={QUALITIES}
          chosen={shown.quality ?? []}
          nameOf={(id) => i18n.t(`checkIn.quality.${id}`)}
          onChange={(quality) => store.patch({ quality: [...quality] })}
          testId="quality"
        />
      </div>
      <div class="check-block">
        <ChipGroup
          title={i18n.t("checkIn.when.title")}
          ids={TIMINGS}
          chosen={shown.timing ?? []}
          nameOf={(id) => i18n.t(`checkIn.timing.${id}`)}
          onChange={(timing) => store.patch({ timing: [...timing] })}
          testId="timing"
        />
      </div>
      {draft.pain !== 0 && (
        <div class="check-block check-since">
          <h2 class="h3">{i18n.t("checkIn.since.title")}</h2>
          <Segments
            label={i18n.t("checkIn.since.title")}
            segments={SINCE_ANSWERS.map((value) => ({
              value,
              text: i18n.t(`checkIn.since.${value}`),
              testId: `since-${value}`,
            }))}
            value={draft.details.since ?? since}
            onChoose={(value) => store.patch({ since: value })}
          />
          <Segments
            label={i18n.t("checkIn.since.how")}
            segments={ONSETS.map((value) => ({
              value,
              text: i18n.t(`checkIn.since.${value}`),
              testId: `onset-${value}`,
            }))}
            value={shown.onset ?? null}
            onChoose={(onset) => store.patch({ onset })}
          />
        </div>
      )}
    </>
  );
}
