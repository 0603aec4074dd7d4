import type { JSX } from "preact";
import { i18n } from "#i18n";
import { ARTICLE_TITLES } from "@/src/content/articles/titles.ts";
import { pagePath } from "@/src/core/navigation/page-link.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { offerWords } from "../../advice/offer-words.ts";
import type { Format } from "../../app/format.ts";
import type { PopupStore } from "./popup-store.ts";
import { QuietLine } from "./quiet-line.tsx";
import { PlanLine, RunLine } from "./run-line.tsx";

export type LinesProps = {
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: Pick<PopupStore, "planRun" | "runNow" | "command">;
  /** The run waits, so that everything fits without scrolling. */
  readonly isBrief: boolean;
};

/** The quiet rows: the next run and the article that fits. */
export function Lines({ report, format, store, isBrief }: LinesProps): JSX.Element {
  const { run } = report.status;
  return (
    <section class="popup-part">
      <ul class="popup-lines">
        {!isBrief &&
          (run === null ? (
            <PlanLine report={report} store={store} />
          ) : (
            <RunLine report={report} run={run} format={format} store={store} />
          ))}
        {report.article && <ArticleLine offer={report.article} format={format} />}
      </ul>
    </section>
  );
}

type ArticleLineProps = { readonly offer: NonNullable<StatusReport["article"]>; readonly format: Format };

/** The first article of today's advice, with its reason. */
export function ArticleLine({ offer: { id, because }, format }: ArticleLineProps): JSX.Element {
  return (
    <QuietLine
      icon="book"
      href={pagePath({ page: "library", query: { article: id } })}
      title={ARTICLE_TITLES[id].title}
      testId="article-link"
    >
      {i18n.t("popup.article.facts", [offerWords(because, format)])}
    </QuietLine>
  );
}
