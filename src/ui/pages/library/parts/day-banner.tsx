import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Assessment } from "@/src/core/advice/assess.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import { AdviceBanner } from "../../../advice/advice-banner.tsx";
import { regionNumbers } from "../../../advice/region-words.ts";
import { Button } from "../../../components/button.tsx";
import type { LibraryDeps } from "../library-deps.ts";

export type DayBannerProps = {
  readonly advice: Assessment;
  readonly deps: Pick<LibraryDeps, "loadRegion" | "saveRegion">;
};

/** Medical advice stays in view while someone reads: levels 3 and 4 above every page of the library. */
export function DayBanner({ advice, deps }: DayBannerProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Without an answer the region stays guessed.
    deps.loadRegion().then(setChosen, () => {});
  }, [deps]);
  const choose = (region: string) => {
    setChosen(region);
    setFailed(false);
    deps.saveRegion(region).catch(() => setFailed(true));
  };
  const region = regionNumbers(chosen, {
    languages: navigator.languages,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return (
    <div class="lib-banner">
      <AdviceBanner
        advice={advice}
        region={region}
        onChooseRegion={choose}
        actions={
          <Button href={pageUrl("check-in")} testId="open-advice">
            {i18n.t("library.banner.answers")}
          </Button>
        }
      />
      {failed && (
        <p class="err" role="alert">
          {i18n.t("checkIn.help.regionFailed")}
        </p>
      )}
    </div>
  );
}
