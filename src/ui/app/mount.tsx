import "../styles/ui.css";
import { Component, type ComponentChildren, type JSX, render } from "preact";
import { i18n } from "#i18n";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { type Appearance, readAppearance } from "@/src/storage/read-settings.ts";
import { ErrorNotice } from "../components/error-notice.tsx";
import { followSetting } from "./follow-setting.ts";
import { livePage } from "./live-page.ts";
import { applyRegional } from "./regional.ts";
import { applyRunner } from "./runner.ts";
import { applyTheme, rememberedTheme } from "./theme.ts";

export type MountOptions = {
  /** The tab's title, already translated. */
  readonly title: string;
};

/** Puts a page on the screen: language, title, theme, and an error boundary with a way out. The only caller of `render`. */
export function mount(page: JSX.Element, { title }: MountOptions): void {
  document.documentElement.lang = i18n.t("common.lang");
  document.title = title;
  applyTheme(rememberedTheme());
  const { local } = liveStorage();
  followSetting(() => readAppearance(local), applyAppearance, livePage.onChanged);
  const root = document.getElementById("app");
  if (root === null) throw new Error('The page has no element with id "app".');
  render(<ErrorBoundary>{page}</ErrorBoundary>, root);
}

function applyAppearance({ theme, writing, runner }: Appearance): void {
  applyTheme(theme);
  applyRegional(writing);
  applyRunner(runner);
}

type BoundaryState = { readonly detail: string | null };

/** Replaces a page that failed to draw by a notice; what was saved is in storage and safe. */
class ErrorBoundary extends Component<{ readonly children: ComponentChildren }, BoundaryState> {
  override state: BoundaryState = { detail: null };

  static override getDerivedStateFromError(error: unknown): BoundaryState {
    return { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ComponentChildren {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <main class="shell-main narrow-page">
        <ErrorNotice
          title={i18n.t("common.crash.title")}
          detail={detail}
          onRetry={() => location.reload()}
          retryText={i18n.t("common.crash.reload")}
        >
          {i18n.t("common.crash.body")}
        </ErrorNotice>
      </main>
    );
  }
}
