import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pagePath, pageUrl } from "@/src/core/navigation/page-link.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { warningWords } from "../../advice/advice-words.ts";
import { NumericRating } from "../../components/numeric-rating.tsx";
import type { PainEntry } from "../../prompting/desk-store.ts";
import type { PopupStore } from "./popup-store.ts";

export type PainRowProps = {
  readonly report: Pick<StatusReport, "checkIn" | "today">;
  readonly entry: PainEntry | null;
  readonly store: Pick<PopupStore, "savePain">;
};

/**
 * The daily answer: one tap saves. Once answered it shrinks to the chosen number and can be changed. Where the warning signs
 * are due it says why and leads to them: the list is too long for the popup, and nobody is to guess what is on it.
 */
export function PainRow({ report, entry, store }: PainRowProps): JSX.Element {
  const { checkIn, today } = report;
  const [isChanging, setChanging] = useState(false);
  const answered = checkIn.today?.pain ?? null;
  const yesterday = checkIn.yesterday?.pain ?? null;
  const choose = (pain: number) => {
    setChanging(false);
    void store.savePain(pain);
  };

  if (answered !== null && entry === null && !isChanging) {
    return (
      <>
        {today?.warningList && (
          <p class="popup-part popup-warning" data-testid="warning-due">
            {warningWords(today.warningList)}{" "}
            <a href={pageUrl("check-in")} target="_blank">
              {i18n.t("popup.pain.warnings")}
            </a>
          </p>
        )}
        <Answered pain={answered} onChange={() => setChanging(true)} />
      </>
    );
  }
  return (
    <section class="popup-part" aria-labelledby="pain-title">
      <div class="popup-q">
        <h2 id="pain-title">{i18n.t("popup.pain.ask")}</h2>
        {yesterday !== null && answered === null && (
          <button type="button" class="linklike" data-testid="same-as-yesterday" onClick={() => choose(yesterday)}>
            {i18n.t("popup.pain.same", [yesterday])}
          </button>
        )}
      </div>
      <NumericRating
        value={entry?.pain ?? answered}
        was={yesterday}
        state={entry?.state ?? "idle"}
        onChoose={choose}
        between={<Help />}
      />
    </section>
  );
}

/** One tap away at every level, with or without a network. */
function Help(): JSX.Element {
  return (
    <a
      class="popup-help"
      href={pagePath({ page: "check-in", query: { help: "1" } })}
      target="_blank"
      data-testid="help"
    >
      {i18n.t("checkIn.help.link")}
    </a>
  );
}

function Answered({ pain, onChange }: { readonly pain: number; readonly onChange: () => void }): JSX.Element {
  return (
    <section class="popup-part popup-answered" aria-labelledby="pain-title">
      <h2 id="pain-title">{i18n.t("popup.pain.today")}</h2>
      <button
        type="button"
        class="popup-answer num"
        data-testid="change-pain"
        aria-label={`${i18n.t("popup.pain.ofTen", [pain])}. ${i18n.t("popup.pain.change")}`}
        title={i18n.t("popup.pain.change")}
        onClick={onChange}
      >
        {pain}
      </button>
      <Help />
      <a href={pageUrl("check-in")} target="_blank" data-testid="add-where">
        {i18n.t("popup.pain.addMore")}
      </a>
    </section>
  );
}
