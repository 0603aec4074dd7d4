import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { type PageName, pageUrl } from "@/src/core/navigation/page-link.ts";
import { Wordmark } from "./wordmark.tsx";

const NAVIGATION = ["library", "check-in", "runs", "insights", "options"] as const satisfies readonly PageName[];

const NAMES = {
  library: "common.page.toLibrary",
  "check-in": "common.page.checkIn",
  runs: "common.page.runs",
  insights: "common.page.insights",
  options: "common.page.options",
} as const;

export type PageShellProps = {
  /** The page that is open, marked in the navigation; null for pages outside it. */
  readonly current: (typeof NAVIGATION)[number] | null;
  readonly title: ComponentChildren;
  /** The heading is drawn by the page itself (an article, a cover). */
  readonly hideTitle?: boolean | undefined;
  /** One column of 736 px, as in options. */
  readonly narrow?: boolean | undefined;
  /** Drawn before the heading: a safety note. */
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Frame of a full page: skip link, wordmark, navigation, main landmark with its heading. */
export function PageShell({ current, title, hideTitle, narrow, before, children }: PageShellProps): JSX.Element {
  return (
    <>
      <a class="btn skip" href="#main">
        {i18n.t("common.skipToContent")}
      </a>
      <header class="shell-head">
        <Wordmark href={pageUrl("library")} />
        <PageNav current={current} />
      </header>
      <main id="main" tabIndex={-1} class={narrow === true ? "shell-main narrow-page" : "shell-main"}>
        {before}
        {hideTitle !== true && <h1 class="h1">{title}</h1>}
        {children}
      </main>
    </>
  );
}

/** The ways to the pages. */
export function PageNav({ current }: Pick<PageShellProps, "current">): JSX.Element {
  return (
    <nav class="shell-nav" aria-label={i18n.t("common.mainNavigation")}>
      {NAVIGATION.map((page) => (
        <a
          key={page}
          href={pageUrl(page)}
          aria-current={page === current ? "page" : undefined}
          data-testid={`nav-${page}`}
        >
          {i18n.t(NAMES[page])}
        </a>
      ))}
    </nav>
  );
}
