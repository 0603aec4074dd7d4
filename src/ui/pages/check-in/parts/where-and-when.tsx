import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import { Icon } from "../../../components/icon.tsx";
import { KindAndWhen } from "./kind-and-when.tsx";
import { More } from "./more.tsx";
import type { PartProps } from "./score.tsx";
import { Where } from "./where.tsx";

/** From here on the day is worth a word more, and the rest opens by itself. */
const OPENS_FROM = 3;

/** Everything beyond the number, behind one line on a good day: where, what kind, when, and what else. */
export function WhereAndWhen(props: PartProps): JSX.Element {
  const { state, view } = props;
  const [chosen, setChosen] = useState<"open" | "closed" | null>(null);
  const asks = view.followUps.length > 0 || (state.draft.pain ?? 0) >= OPENS_FROM;
  const isOpen = chosen === null ? asks || hasOwnMarks(state.draft.details) : chosen === "open";
  return (
    <section class="sect check-rest" aria-labelledby="rest-title">
      <header>
        <h2 class="h2" id="rest-title">
          <button
            type="button"
            class="check-opener"
            aria-expanded={isOpen}
            aria-controls="rest"
            data-testid="where-and-when"
            onClick={() => setChosen(isOpen ? "closed" : "open")}
          >
            {i18n.t("checkIn.rest.title")}
            <Icon name="down" size={18} />
          </button>
        </h2>
        <p>{isOpen ? i18n.t("checkIn.rest.intro") : (markedWords(view.shown) ?? i18n.t("checkIn.rest.intro"))}</p>
      </header>
      {isOpen && (
        <div class="check-panel" id="rest">
          <Where {...props} />
          <div class="check-panel-words">
            <KindAndWhen {...props} />
          </div>
          <More {...props} />
        </div>
      )}
    </section>
  );
}

/** What was marked or typed today stays in view. */
const hasOwnMarks = ({ zones = [], quality = [], timing = [], note = "" }: CheckInDetails): boolean =>
  zones.length + quality.length + timing.length + note.length > 0;

/** `Low back, left; ache; sitting`: what is marked, while it is folded away. */
function markedWords({ zones = [], quality = [], timing = [] }: CheckInDetails): string | null {
  const groups = [
    zones.map((id) => i18n.t(`checkIn.zone.${id}`)),
    quality.map((id) => i18n.t(`checkIn.quality.${id}`)),
    timing.map((id) => i18n.t(`checkIn.timing.${id}`)),
  ].filter((words) => words.length > 0);
  return groups.length === 0 ? null : groups.map((words) => words.join(", ")).join(" · ");
}
