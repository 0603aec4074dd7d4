import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import { CallButtons } from "../../advice/call-buttons.tsx";
import { ChangeRegion } from "../../advice/change-region.tsx";
import { noteOf, regionNumbers, numbersToCall } from "../../advice/region-words.ts";
import { Banner } from "../../components/banner.tsx";
import type { AboutDeps } from "./about-deps.ts";

const NOW = [1, 2, 3, 4, 5, 6, 7] as const;
const TODAY = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The warning signs and whom to call. Drawn at once from what is bundled; the chosen region comes after. */
export function UrgentHelp({ deps }: { readonly deps: AboutDeps }): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Without an answer the region stays guessed.
    const read = () => void deps.loadRegion().then(setChosen, () => {});
    read();
    return deps.onChanged(["settings"], read);
  }, [deps]);
  const region = regionNumbers(chosen, {
    languages: navigator.languages,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const note = noteOf(region);
  const choose = (next: string) => {
    setChosen(next);
    setFailed(false);
    deps.saveRegion(next).catch(() => setFailed(true));
  };
  return (
    <div id="urgent" class="about-urgent" data-testid="urgent">
      <Banner level={3} title={i18n.t("about.urgent.now")}>
        <p>{i18n.t("about.urgent.nowBody")}</p>
        <ul class="about-signs">
          {NOW.map((sign) => (
            <li key={sign}>{i18n.t(`about.urgent.now${sign}`)}</li>
          ))}
        </ul>
        <p class="about-numbers">
          {region.kind === "unknown"
            ? i18n.t("about.urgent.numbersUnknown")
            : i18n.t("about.urgent.numbers", [region.name])}
        </p>
        {note !== null && <p class="small">{note}</p>}
        <div class="chips">
          <CallButtons numbers={numbersToCall(region)} />
          <ChangeRegion region={region} onChoose={choose} />
        </div>
        {failed && (
          <p class="err" role="alert">
            {i18n.t("about.urgent.regionFailed")}
          </p>
        )}
      </Banner>
      <Banner level={2} title={i18n.t("about.urgent.today")}>
        <ul class="about-signs">
          {TODAY.map((sign) => (
            <li key={sign}>{i18n.t(`about.urgent.today${sign}`)}</li>
          ))}
        </ul>
        {region.kind !== "unknown" && region.numbers.advice !== null && (
          <p class="about-numbers">
            {i18n.t("about.urgent.advice")} <a href={`tel:${region.numbers.advice}`}>{region.numbers.advice}</a>
          </p>
        )}
        <p>
          <a href={pagePath({ page: "library", query: { article: "when-to-get-help" } })}>
            {i18n.t("about.urgent.more")}
          </a>
        </p>
      </Banner>
    </div>
  );
}
