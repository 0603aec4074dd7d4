import type { JSX } from "preact";
import { i18n } from "#i18n";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { Partner } from "../../../components/partner.tsx";
import { isEmpty } from "../check-in-view.ts";
import type { PartProps } from "./score.tsx";

/** What is stored. A save that failed says so and keeps what was typed. */
export function Saved({ store, state, view }: PartProps): JSX.Element {
  const { draft, save, checkIns, phase, hasLoadFailed } = state;
  const stored = checkIns.find(({ id }) => id === draft.id);
  // Beside medical advice nobody exercises, and nothing else is drawn.
  const level = view.advice?.level ?? 0;
  const hasFailed = save === "failed" || save === "gone";
  return (
    <output class="sheet check-saved" data-testid="saved" data-save={save}>
      {draft.pain !== null && <span class="num check-number">{draft.pain}</span>}
      <b>{headline()}</b>
      {hasFailed ? (
        <span>
          <Button size="small" onPress={store.retrySave} testId="retry-save">
            {i18n.t("checkIn.saved.retry")}
          </Button>
        </span>
      ) : (
        stored !== undefined && (
          <span class="small second">
            {i18n.t("checkIn.saved.past")} {i18n.t("checkIn.saved.keep")}
          </span>
        )
      )}
      {level < 3 && <Partner does={level === 2 ? "rest" : stored === undefined ? "sit" : "stand"} />}
    </output>
  );

  function headline(): string {
    if (save === "failed") return i18n.t("checkIn.saved.failed");
    if (save === "gone") return i18n.t("checkIn.saved.gone");
    if (save === "saving") return i18n.t("checkIn.saved.saving");
    const isDraft = stored === undefined && isEmpty(draft) && Object.keys(draft.details).length > 0;
    if (isDraft) return i18n.t("checkIn.saved.draft");
    // What wasn't read may well be there.
    if (stored === undefined) return phase === "loading" || hasLoadFailed ? "" : i18n.t("checkIn.saved.empty");
    if (stored.skipped) return i18n.t("checkIn.saved.skipped");
    return i18n.t("checkIn.saved.at", [browserFormat().clock(stored.updatedAt)]);
  }
}
