import type { JSX } from "preact";
import "./welcome.css";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat, type Format } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import { HoursStep } from "./hours-step.tsx";
import type { OperatingSystem } from "./operating-system.ts";
import { RunsStep } from "./runs-step.tsx";
import { Story } from "./story.tsx";
import { TestStep } from "./test-step.tsx";
import type { WelcomeStore } from "./welcome-store.ts";

export type WelcomePageProps = {
  readonly store: WelcomeStore;
  readonly system: OperatingSystem;
  readonly close: () => void;
};

/** The first run: the story as one picture, three short questions that can all be skipped, and off. */
export function WelcomePage({ store, system, close }: WelcomePageProps): JSX.Element {
  useEffect(() => void store.load(), [store]);
  const { settings, loadError, isSaveLost, test, isDone } = store.state.value;
  const format = browserFormat();
  return (
    <main class="welcome">
      <div class="welcome-picture">
        <Wordmark size={30} />
        <Story />
      </div>
      <div class="welcome-form">
        {isDone && settings !== null ? (
          <Done settings={settings} format={format} close={close} />
        ) : (
          <>
            <div>
              <h1 class="h1">{i18n.t("welcome.heading")}</h1>
              <p class="welcome-lead">{i18n.t("welcome.lead")}</p>
            </div>
            {settings === null ? (
              <NotReady message={loadError} retry={() => void store.load()} />
            ) : (
              <>
                <HoursStep hours={settings.workingHours} format={format} store={store} />
                <TestStep stage={test} system={system} store={store} />
                <RunsStep runs={settings.runPlan} format={format} store={store} />
              </>
            )}
            <p class="err" role="alert" hidden={!isSaveLost}>
              {isSaveLost && i18n.t("welcome.notSaved")}
            </p>
            <div class="welcome-end">
              <Button variant="go" size="big" onPress={store.finish} disabled={settings === null} testId="finish">
                {i18n.t("welcome.finish")}
              </Button>
              <Never />
            </div>
          </>
        )}
      </div>
    </main>
  );
}

function NotReady({ message, retry }: { readonly message: string | null; readonly retry: () => void }): JSX.Element {
  if (message === null) return <Loading />;
  return (
    <ErrorNotice detail={message} onRetry={retry}>
      {i18n.t("common.failed.background")}
    </ErrorNotice>
  );
}

/** The promises, folded away behind the one that matters most. */
function Never(): JSX.Element {
  return (
    <details class="welcome-never">
      <summary>
        {i18n.t("welcome.local")} <span class="welcome-more">{i18n.t("welcome.never.title")}</span>
      </summary>
      <ul>
        <li>{i18n.t("welcome.never.network")}</li>
        <li>{i18n.t("welcome.never.pages")}</li>
        <li>{i18n.t("welcome.never.scold")}</li>
        <li>{i18n.t("welcome.never.diagnose")}</li>
        <li>{i18n.t("welcome.never.reviewed")}</li>
      </ul>
    </details>
  );
}

type DoneProps = { readonly settings: Settings; readonly format: Format; readonly close: () => void };

function Done({ settings, format, close }: DoneProps): JSX.Element {
  const { on, everyMinutes } = settings.posture;
  return (
    <div class="welcome-done" data-testid="welcome-done">
      <h1 class="h1" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {i18n.t("welcome.done.title")}
      </h1>
      <p class="welcome-lead">
        {on ? i18n.t("welcome.done.body", [format.minutes(everyMinutes * MINUTE)]) : i18n.t("welcome.done.bodyPlain")}
      </p>
      <div class="welcome-pin">
        <h2 class="h3">{i18n.t("welcome.pin.title")}</h2>
        <p>{i18n.t("welcome.pin.body")}</p>
      </div>
      <div class="welcome-acts">
        <Button variant="ink" onPress={close} testId="close-welcome">
          {i18n.t("welcome.done.close")}
        </Button>
        <Button href={pageUrl("library")}>{i18n.t("welcome.done.toLibrary")}</Button>
        <Button variant="bare" href={pageUrl("options")}>
          {i18n.t("welcome.done.options")}
        </Button>
      </div>
    </div>
  );
}
