import type { JSX } from "preact";
import { i18n } from "#i18n";
import { QUALITIES, TIMINGS } from "@/src/core/check-in/vocabulary.ts";
import { ChipGroup } from "./chip-group.tsx";
import type { PartProps } from "./score.tsx";

/** What kind of pain, and when it comes. */
export function KindAndWhen({ store, view: { shown } }: PartProps): JSX.Element {
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
    </>
  );
}
