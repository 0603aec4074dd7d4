import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import { bannerTitle } from "../../advice/advice-words.ts";
import { CallButtons } from "../../advice/call-buttons.tsx";
import { ChangeRegion } from "../../advice/change-region.tsx";
import type { RegionChoice } from "../../advice/region-choice.ts";
import { noteOf, regionNumbers, numbersToCall } from "../../advice/region-words.ts";
import { signsOf } from "../../advice/warning-signs.ts";
import { Banner } from "../../components/banner.tsx";

/** What brings medical advice without being a sign of the list: a place, a kind of pain, what someone told of themselves. */
const ALSO_TODAY = ["coughSneeze", "weakened", "upperBack"] as const;

/** The warning signs and whom to call. Drawn at once from what is bundled; the chosen region comes after. */
export function UrgentHelp({ choice }: { readonly choice: RegionChoice }): JSX.Element {
  useEffect(() => choice.follow(), [choice]);
  const region = regionNumbers(choice.chosen.value, {
    languages: navigator.languages,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const note = noteOf(region);
  return (
    <div id="urgent" class="about-urgent" data-testid="urgent">
      <Banner level={4} isCalm title={bannerTitle("emergency")}>
        <p>{i18n.t("about.urgent.nowBody")}</p>
        <Signs banner="emergency" />
        <p class="about-numbers">
          {region.kind === "unknown"
            ? i18n.t("about.urgent.numbersUnknown")
            : i18n.t("about.urgent.numbers", [region.name])}
        </p>
        {note !== null && <p class="small">{note}</p>}
        <div class="chips">
          <CallButtons numbers={numbersToCall(region)} />
          <ChangeRegion region={region} onChoose={choice.choose} />
        </div>
        {choice.hasFailed.value && (
          <p class="err" role="alert">
            {i18n.t("about.urgent.regionFailed")}
          </p>
        )}
      </Banner>
      <Banner level={3} title={bannerTitle("urgent-today")}>
        <Signs banner="urgent-today" more={ALSO_TODAY.map((id) => i18n.t(`about.urgent.${id}`))} />
        {region.kind !== "unknown" && region.numbers.advice !== null && (
          <p class="about-numbers">
            {i18n.t("about.urgent.advice")} <a href={`tel:${region.numbers.advice}`}>{region.numbers.advice}</a>
          </p>
        )}
      </Banner>
      <Banner level={2} title={bannerTitle("book-advice")}>
        <Signs banner="book-advice" />
        <p>
          <a href={pagePath({ page: "library", query: { article: "when-to-get-help" } })}>
            {i18n.t("about.urgent.more")}
          </a>
        </p>
      </Banner>
    </div>
  );
}

type SignsProps = { readonly banner: Parameters<typeof signsOf>[0]; readonly more?: readonly string[] };

/** In the check-in's own words. */
function Signs({ banner, more = [] }: SignsProps): JSX.Element {
  const words = [...signsOf(banner).map((id) => i18n.t(`checkIn.flag.${id}`)), ...more];
  return (
    <ul class="about-signs" data-testid={`signs-${banner}`}>
      {words.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
  );
}
