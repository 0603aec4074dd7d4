import type { JSX } from "preact";
import { i18n } from "#i18n";
import { pagePath, pageUrl } from "@/src/core/navigation/page-link.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { bannerBody, bannerTitle, effectWords } from "../advice/advice-words.ts";
import { CallButtons } from "../advice/call-buttons.tsx";
import { numbersNote } from "../advice/numbers-note.ts";
import { regionInSentence } from "../advice/region-name.ts";
import { whyWords } from "../advice/why-words.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";

export type BriefAdviceProps = {
  readonly advice: NonNullable<StatusReport["advice"]>;
  readonly help: StatusReport["help"];
  /** A run is planned for today, which may have to move. */
  readonly hasRun?: boolean;
};

const checkIn = pageUrl("check-in");
const helpPage = pagePath({ page: "check-in", query: { help: "1" } });

/**
 * Today's advice in brief: what, why, what it changes and until when; what to do in detail is one click away. Numbers come with the status, because
 * their table is too heavy for the popup. From level 3 on, help stands where exercises did.
 */
export function BriefAdvice({ advice, help, hasRun = false }: BriefAdviceProps): JSX.Element | null {
  const { banner, level } = advice;
  if (banner === "none" || level === 0) return null;
  const note = help === undefined ? null : numbersNote(help, level === 4 ? "call" : "both");
  return (
    <Banner level={level} title={bannerTitle(banner)} testId={`popup-banner-${level}`} actions={actions()}>
      {level >= 2 && <p>{bodyWords()}</p>}
      {note !== null && <p data-testid="numbers-note">{note}</p>}
      <p data-testid="banner-why">
        {whyWords(advice)} {level < 4 && effectWords(level)}{" "}
        {level !== 2 && (
          <a href={checkIn} target="_blank" data-testid="open-advice">
            {i18n.t("popup.advice.more")}
          </a>
        )}
      </p>
    </Banner>
  );

  function bodyWords(): string {
    if (banner === "emergency") return i18n.t("advice.banner.emergency.body", [whomToCall(help)]);
    if (banner === "urgent-today" && help?.advice) {
      return i18n.t("advice.banner.urgentToday.bodyWithLine", [help.advice]);
    }
    return bannerBody(banner === "none" ? "urgent-today" : banner);
  }

  function actions(): JSX.Element | undefined {
    if (level < 2) return undefined;
    if (level === 2) {
      return (
        <>
          {hasRun && (
            <Button size="small" variant="ink" href={pageUrl("runs")} newTab testId="move-run">
              {i18n.t("popup.advice.moveRun")}
            </Button>
          )}
          <Button size="small" href={checkIn} newTab testId="open-advice">
            {i18n.t("advice.whyWeSay")}
          </Button>
        </>
      );
    }
    return (
      <>
        {level === 4 && <CallButtons numbers={help?.call ?? []} />}
        <Button href={helpPage} newTab testId="urgent-help">
          {i18n.t("checkIn.help.link")}
        </Button>
        <Button size="small" variant="bare" href={helpPage} newTab testId="change-region">
          {typeof help?.region !== "string"
            ? i18n.t("checkIn.help.changeRegion")
            : i18n.t("checkIn.help.notIn", [regionInSentence(help.region)])}
        </Button>
      </>
    );
  }
}

function whomToCall(help: BriefAdviceProps["help"]): string {
  const [first] = help?.call ?? [];
  const isKnown = typeof help?.region === "string";
  return isKnown && first !== undefined ? first : i18n.t("advice.anyNumber");
}
