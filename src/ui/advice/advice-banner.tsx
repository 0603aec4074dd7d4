import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import type { Assessment } from "@/src/core/advice/assess.ts";
import { Banner } from "../components/banner.tsx";
import { bannerBody, bannerTitle, effectWords } from "./advice-words.ts";
import { CallButtons } from "./call-buttons.tsx";
import { ChangeRegion } from "./change-region.tsx";
import { allNumbers, noteOf, type RegionNumbers, numbersToCall } from "./region-words.ts";
import { whyWords } from "./why-words.ts";

export type AdviceBannerProps = {
  readonly advice: Pick<Assessment, "level" | "banner" | "fired">;
  readonly region: RegionNumbers;
  readonly onChooseRegion: (region: string) => void;
  /** More buttons: what to say on the phone, what a clinician has checked. Level 4 has none. */
  readonly actions?: ComponentChildren;
};

/** The banner of today's advice, levels 1 to 4; nothing at level 0. Draw level 4 before anything else on the page. */
export function AdviceBanner({ advice, region, onChooseRegion, actions }: AdviceBannerProps): JSX.Element | null {
  const { banner, level } = advice;
  const why = <p data-testid="banner-why">{whyWords(advice)}</p>;
  const words = noteOf(region, level === 4 ? "call" : "both");
  const note = words !== null && <p data-testid="numbers-note">{words}</p>;
  if (banner === "none") return null;
  if (banner === "emergency") {
    return (
      <Banner
        level={4}
        title={bannerTitle(banner)}
        testId="banner-4"
        actions={
          <>
            <CallButtons numbers={numbersToCall(region)} />
            <ChangeRegion region={region} onChoose={onChooseRegion} />
          </>
        }
      >
        <p>{i18n.t("advice.banner.emergency.body", [whomToCall(region)])}</p>
        {note}
        {why}
        <p>{effectWords(4)}</p>
      </Banner>
    );
  }
  const isUrgent = banner === "urgent-today";
  return (
    <Banner
      level={isUrgent ? 3 : level === 2 ? 2 : 1}
      title={bannerTitle(banner)}
      testId={`banner-${level}`}
      actions={
        isUrgent ? (
          <>
            {actions}
            <ChangeRegion region={region} onChoose={onChooseRegion} />
          </>
        ) : (
          actions
        )
      }
    >
      <p>{isUrgent ? urgentWords(region) : bannerBody(banner)}</p>
      {isUrgent && note}
      {why}
      {level !== 0 && <p>{effectWords(level)}</p>}
    </Banner>
  );
}

function whomToCall(region: RegionNumbers): string {
  if (region.kind === "unknown") return `${i18n.t("checkIn.help.local")} (${allNumbers()})`;
  return region.numbers.call[0];
}

function urgentWords(region: RegionNumbers): string {
  const line = region.kind === "unknown" ? null : region.numbers.advice;
  return line === null
    ? i18n.t("advice.banner.urgentToday.body")
    : i18n.t("advice.banner.urgentToday.bodyWithLine", [line]);
}
