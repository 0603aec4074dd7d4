import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import type { Assessment } from "@/src/core/advice/assess.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { AdviceBanner } from "../../../advice/advice-banner.tsx";
import type { RegionChoice } from "../../../advice/region-choice.ts";
import { regionNumbers } from "../../../advice/region-words.ts";
import { Button } from "../../../components/button.tsx";

export type DayBannerProps = { readonly advice: Assessment; readonly choice: RegionChoice };

/** Medical advice stays in view while someone reads: levels 3 and 4 above every page of the library. */
export function DayBanner({ advice, choice }: DayBannerProps): JSX.Element {
  useEffect(() => choice.follow(), [choice]);
  const region = regionNumbers(choice.chosen.value, {
    languages: navigator.languages,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return (
    <div class="lib-banner">
      <AdviceBanner
        advice={advice}
        region={region}
        onChooseRegion={choice.choose}
        actions={
          <Button href={pageUrl("check-in")} testId="open-advice">
            {i18n.t("library.banner.answers")}
          </Button>
        }
      />
      {choice.hasFailed.value && (
        <p class="err" role="alert">
          {i18n.t("checkIn.help.regionFailed")}
        </p>
      )}
    </div>
  );
}
