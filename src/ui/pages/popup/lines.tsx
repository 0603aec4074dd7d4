import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ARTICLE_TITLES } from "@/src/content/articles/titles.ts";
import { pagePath, pageUrl, routineLink } from "@/src/core/navigation/page-link.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { offerWords } from "../../advice/offer-words.ts";
import type { Format } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import type { PopupStore } from "./popup-store.ts";
import { QuietLine } from "./quiet-line.tsx";
import { PlanLine, RunLine, shortRunTitle } from "./run-line.tsx";

export type LinesProps = {
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: Pick<PopupStore, "planRun" | "runNow" | "command">;
  /** Whether the next run has a row: nobody plans one in a meeting. */
  readonly hasRun: boolean;
  /** The small starts that share one row with these lines, where there is no room for a row each; null: there is. */
  readonly folded: readonly JSX.Element[] | null;
};

/** The quiet rows: the next run, and today's session or the article that fits. */
export function Lines(props: LinesProps): JSX.Element {
  const { report, format, hasRun, folded } = props;
  if (folded !== null) return <Folded {...props} starts={folded} />;
  return (
    <section class="popup-part">
      <ul class="popup-lines">
        {hasRun && <NextRun {...props} />}
        {report.session ? (
          <SessionLine routineId={report.session} />
        ) : (
          report.article && <ArticleLine offer={report.article} format={format} />
        )}
        {report.trial && <TrialLine trial={report.trial} />}
      </ul>
    </section>
  );
}

function NextRun({ report, format, store }: LinesProps): JSX.Element {
  const { run } = report.status;
  return run === null ? (
    <PlanLine report={report} store={store} />
  ) : (
    <RunLine report={report} run={run} format={format} store={store} />
  );
}

/** All of them in one row: the article a press away as ever, and the run's own row opens in its place. */
function Folded(props: LinesProps & { readonly starts: readonly JSX.Element[] }): JSX.Element {
  const { report, format, hasRun, starts } = props;
  const [isOpen, setOpen] = useState(false);
  const { article, trial, session = null } = report;
  return (
    <section class="popup-part popup-folded">
      {isOpen && (
        <ul class="popup-lines">
          <NextRun {...props} />
        </ul>
      )}
      <div class="popup-also is-all">
        {starts}
        {hasRun && (
          <Button size="small" icon="run" expanded={isOpen} onPress={() => setOpen(!isOpen)} testId="show-run">
            {shortRunTitle(report.status, format)}
          </Button>
        )}
        {session !== null && (
          <Button size="small" icon="play" href={sessionPath(session)} newTab testId="start-session">
            {i18n.t("popup.start.programme")}
          </Button>
        )}
        {session === null && article && (
          <Button size="small" icon="book" href={articlePath(article.id)} newTab testId="article-link">
            <span class="popup-cut">{ARTICLE_TITLES[article.id].title}</span>
          </Button>
        )}
        {trial && (
          <Button size="small" icon="swap" href={pageUrl("insights")} newTab testId="trial-link">
            <span class="popup-cut">{trialWords(trial)}</span>
          </Button>
        )}
      </div>
    </section>
  );
}

const articlePath = (article: string): string => pagePath({ page: "library", query: { article } });

const sessionPath = (routineId: string): string => pagePath(routineLink({ routineId, use: "strength" }, null));

/** The programme's session of today, in the article's place until it is done. */
function SessionLine({ routineId }: { readonly routineId: string }): JSX.Element {
  return (
    <QuietLine icon="play" href={sessionPath(routineId)} title={i18n.t("popup.start.programme")} testId="start-session">
      {i18n.t("popup.start.how.programme")}
    </QuietLine>
  );
}

type ArticleLineProps = { readonly offer: NonNullable<StatusReport["article"]>; readonly format: Format };

/** The first article of today's advice, with its reason. */
export function ArticleLine({ offer: { id, because }, format }: ArticleLineProps): JSX.Element {
  return (
    <QuietLine icon="book" href={articlePath(id)} title={ARTICLE_TITLES[id].title} testId="article-link">
      {i18n.t("popup.article.facts", [offerWords(because, format)])}
    </QuietLine>
  );
}

type Trial = NonNullable<StatusReport["trial"]>;

const trialWords = ({ change, arm }: Trial): string =>
  i18n.t(`tryOut.popup.${arm}`, [i18n.t(`tryOut.change.${change}.name`)]);

/** What is tried out this week: the reminder. */
function TrialLine({ trial }: { readonly trial: Trial }): JSX.Element {
  return (
    <QuietLine icon="swap" href={pageUrl("insights")} title={trialWords(trial)} testId="trial-link">
      {i18n.t("tryOut.popup.week", [trial.week, trial.weeks])}
    </QuietLine>
  );
}
