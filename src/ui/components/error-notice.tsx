import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import { SaveEverything } from "../app/save-everything.tsx";
import { Button } from "./button.tsx";

export type ErrorNoticeProps = {
  readonly title?: string | undefined;
  /** What it means for the person and what to do. */
  readonly children: ComponentChildren;
  /** The technical message, folded away, for a bug report. */
  readonly detail?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly retryText?: string | undefined;
};

/** Something went wrong: what, what it means, and a way out. Records may be in danger, so the first thing offered is a file of all of them. */
export function ErrorNotice({ title, children, detail, onRetry, retryText }: ErrorNoticeProps): JSX.Element {
  return (
    <div class="notice" role="alert" data-testid="error-notice">
      <h2 class="h3">{title ?? i18n.t("common.failed.title")}</h2>
      <p class="second">{children}</p>
      <SaveEverything />
      {onRetry !== undefined && (
        <Button variant="ink" size="small" icon="again" onPress={onRetry} testId="retry">
          {retryText ?? i18n.t("common.tryAgain")}
        </Button>
      )}
      {detail !== undefined && (
        <details>
          <summary>{i18n.t("common.details")}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}

/** Shown while the first data is on its way. Says nothing for the first moment, so that quick loads don't flicker. */
export function Loading(): JSX.Element {
  return <output class="loading quiet small">{i18n.t("common.loading")}</output>;
}
