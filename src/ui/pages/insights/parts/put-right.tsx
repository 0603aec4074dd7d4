import type { JSX } from "preact";
import { i18n } from "#i18n";
import { dayIntervals } from "@/src/core/insights/day-intervals.ts";
import type { DayRecords } from "@/src/core/insights/day-total.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import { browserFormat, type Format } from "../../../app/format.ts";
import { Segments } from "../../../components/segments.tsx";
import { Toast, type ToastMessage } from "../../../components/toast.tsx";
import type { Correction } from "../insights-deps.ts";
import type { InsightsStore, CorrectionResult } from "../insights-store.ts";

const KINDS = ["sitting", "standing", "away"] as const satisfies readonly Correction["kind"][];

type PutRightProps = {
  readonly records: DayRecords;
  readonly now: EpochMs;
  readonly zone: string;
  readonly store: InsightsStore;
  readonly format: Format;
};

/** Today's stretches, each with a choice of what it really was. Signals alone cannot know; the person does. */
export function PutRight({ records, now, zone, store, format }: PutRightProps): JSX.Element {
  const today = dayOf(now, zone);
  // The last span still grows, and is said in the popup.
  const intervals = dayIntervals(
    records.spans.filter(({ end }) => end < now),
    today,
  );
  return (
    <details class="insights-right" data-testid="put-right">
      <summary>{i18n.t("insights.right.title")}</summary>
      <p class="small second">{i18n.t(intervals.length === 0 ? "insights.right.none" : "insights.right.intro")}</p>
      <ul>
        {intervals.map(({ kind, start, end }) => (
          <li key={start}>
            <span class="num">
              {i18n.t("insights.right.row", [format.clock(start), format.clock(end), format.minutes(end - start)])}
            </span>
            <Segments
              label={i18n.t("insights.right.was", [format.clock(start), format.clock(end)])}
              segments={KINDS.map((value) => ({ value, text: i18n.t(`insights.right.${value}`) }))}
              value={kind === "unknown" ? null : kind}
              onChoose={(next) => {
                if (next !== kind) void store.correct({ kind: next, start, end });
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says what was put right, with Undo, or why it was not. */
export function CorrectionToast({ store }: { readonly store: InsightsStore }): JSX.Element {
  const corrected = store.corrected.value;
  const message: ToastMessage | null = corrected && {
    id: corrected.id,
    text: wordsOf(corrected),
    onUndo: corrected.kind === "corrected" ? () => void store.undo() : undefined,
  };
  return <Toast message={message} onGone={store.forget} />;
}

function wordsOf(corrected: CorrectionResult): string {
  if (corrected.kind === "refused") return corrected.message;
  const format = browserFormat();
  const { kind, start, end } = corrected.correction;
  return i18n.t("insights.right.corrected", [i18n.t(`insights.right.${kind}`), format.clock(start), format.clock(end)]);
}
