import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import { pagePath } from "@/src/core/pages/page-link.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { HOUR } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../../app/format.ts";
import { hasPage } from "../../app/pages.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { articleFor, type ArticleReason } from "./article-for.ts";

export type LinesProps = {
  readonly report: StatusReport;
  readonly format: Format;
  /** A prompt and the daily question are both open: the run waits, so that everything fits without scrolling. */
  readonly isBrief: boolean;
};

/** The quiet rows: the next run and the article that fits. */
export function Lines({ report, format, isBrief }: LinesProps): JSX.Element {
  const { status, checkIn } = report;
  const offer = articleFor(status, checkIn.today);
  return (
    <section class="popup-part">
      <ul class="popup-lines">
        {status.run !== null && !isBrief && <RunLine status={status} run={status.run} format={format} />}
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

type RunLineProps = {
  readonly status: StatusView;
  readonly run: NonNullable<StatusView["run"]>;
  readonly format: Format;
};

function RunLine({ status, run, format }: RunLineProps): JSX.Element {
  const href = hasPage("runs")
    ? pagePath({ page: "runs", query: {} })
    : `${pagePath({ page: "options", query: {} })}#runs`;
  return (
    <QuietLine icon="run" href={href} title={runTitle(status, run, format)} testId="run-line">
      {runDetail(status, run, format)}
    </QuietLine>
  );
}

function runDetail({ at, today }: StatusView, { start, warmUpAt }: RunLineProps["run"], format: Format): string {
  if (at >= start) return i18n.t("popup.run.underWay");
  const warmUp = format.clock(warmUpAt);
  return today.sittingMs >= HOUR
    ? i18n.t("popup.run.warmUpSat", [warmUp, format.minutes(today.sittingMs)])
    : i18n.t("popup.run.warmUp", [warmUp]);
}

/** A run from here on is "tonight". */
const EVENING = 17 * HOUR;

function runTitle({ at, zone }: StatusView, { start, minutes }: RunLineProps["run"], format: Format): string {
  const clock = format.clock(start);
  const today = dayOf(at, zone);
  if (start < today.end) {
    const isEvening = start - today.start >= EVENING;
    return isEvening ? i18n.t("popup.run.tonight", [clock, minutes]) : i18n.t("popup.run.today", [clock, minutes]);
  }
  if (start < dayOf(today.end, zone).end) return i18n.t("popup.run.tomorrow", [clock, minutes]);
  return i18n.t("popup.run.other", [format.weekday(start), clock, minutes]);
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

type QuietLineProps = {
  readonly icon: IconName;
  readonly href: string;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly testId: string;
};

function QuietLine({ icon, href, title, children, testId }: QuietLineProps): JSX.Element {
  return (
    <li>
      <a href={href} target="_blank" data-testid={testId}>
        <Icon name={icon} />
        <span>
          <b>{title}</b>
          <span class="popup-sub">{children}</span>
        </span>
        <Icon name="right" size={16} />
      </a>
    </li>
  );
}
