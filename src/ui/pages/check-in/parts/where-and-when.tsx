import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CheckInDetails } from "@/src/core/check-in/check-in-details.ts";
import { Icon } from "../../../components/icon.tsx";
import { Segments } from "../../../components/segments.tsx";
import { closeFolds } from "./fold.tsx";
import { KindAndWhen } from "./kind-and-when.tsx";
import { More } from "./more.tsx";
import type { PartProps } from "./score.tsx";
import { Where } from "./where.tsx";

/** From here on the day is worth a word more, and the rest opens by itself. */
const OPENS_FROM = 3;

/** One at a time where there is room for one. */
const PARTS = ["where", "feel", "more"] as const;

export type WhereAndWhenProps = PartProps & {
  /** What was said by hand; null: it opens by itself where the day asks for it. */
  readonly chosen: "open" | "closed" | null;
  readonly onChoose: (chosen: "open" | "closed") => void;
};

/** Everything beyond the number, behind one line on a good day: where, what kind, when, and what else. */
export function WhereAndWhen({ chosen, onChoose, ...props }: WhereAndWhenProps): JSX.Element {
  const { state, view } = props;
  const [part, setPart] = useState<(typeof PARTS)[number]>("where");
  const asks = view.followUps.length > 0 || (state.draft.pain ?? 0) >= OPENS_FROM;
  const isOpen = chosen === null ? asks || hasOwnMarks(state.draft.details) : chosen === "open";
  useEffect(() => {
    if (isOpen) closeFolds();
  }, [isOpen]);
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
            onClick={() => onChoose(isOpen ? "closed" : "open")}
          >
            {i18n.t("checkIn.rest.title")}
            <Icon name="down" size={18} />
          </button>
        </h2>
        <p>{isOpen ? i18n.t("checkIn.rest.intro") : (markedWords(view.shown) ?? i18n.t("checkIn.rest.intro"))}</p>
      </header>
      {isOpen && (
        <>
          <div class="check-panel-tabs">
            <Segments
              label={i18n.t("checkIn.rest.title")}
              segments={PARTS.map((value) => ({
                value,
                text: i18n.t(`checkIn.rest.${value}`),
                testId: `rest-${value}`,
              }))}
              value={part}
              onChoose={setPart}
            />
          </div>
          <div class="check-panel" id="rest" data-part={part}>
            <Where {...props} />
            <div class="check-panel-words">
              <KindAndWhen {...props} />
            </div>
            <More {...props} />
          </div>
        </>
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
