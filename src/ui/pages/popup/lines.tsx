import type { JSX } from "preact";
import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { pagePath } from "@/src/core/pages/page-link.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../../app/format.ts";
import { articleFor, type ArticleReason } from "./article-for.ts";
import type { PopupStore } from "./popup-store.ts";
import { QuietLine } from "./quiet-line.tsx";
import { PlanLine, RunLine } from "./run-line.tsx";

export type LinesProps = {
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: Pick<PopupStore, "planRun" | "runNow">;
  /** A prompt and the daily question are both open: the run waits, so that everything fits without scrolling. */
  readonly isBrief: boolean;
};

/** The quiet rows: the next run and the article that fits. */
export function Lines({ report, format, store, isBrief }: LinesProps): JSX.Element {
  const { status, checkIn } = report;
  const offer = articleFor(status, checkIn.today);
  return (
    <section class="popup-part">
      <ul class="popup-lines">
        {!isBrief &&
          (status.run === null ? (
            <PlanLine report={report} store={store} />
          ) : (
            <RunLine report={report} run={status.run} format={format} store={store} />
          ))}
        <QuietLine
          icon="book"
          href={pagePath({ page: "library", query: { article: offer.article.id } })}
          title={offer.article.title}
          testId="article-link"
        >
          {i18n.t("popup.article.facts", [offer.article.minutes, articleWhy(offer.because, format)])}
        </QuietLine>
      </ul>
    </section>
  );
}

function articleWhy(because: ArticleReason, format: Format): string {
  switch (because.kind) {
    case "pain":
      return i18n.t("popup.article.because.pain", [because.pain]);
    case "run":
      return i18n.t("popup.article.because.run");
    case "long-sit":
      return i18n.t("popup.article.because.longSit", [format.minutes(because.ms)]);
    case "sitting":
      return i18n.t("popup.article.because.sitting", [format.minutes(because.ms)]);
    case "first":
      return i18n.t("popup.article.because.first");
    default:
      return assertNever(because);
  }
}
