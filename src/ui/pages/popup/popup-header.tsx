import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { latestPauseEnd } from "@/src/core/engine/events/apply-event.ts";
import { pageUrl } from "@/src/core/navigation/page-link.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import type { Format } from "../../app/format.ts";
import { NewsMark } from "../../app/news-mark.tsx";
import { Button, IconButton } from "../../components/button.tsx";
import type { IconName } from "../../components/icon.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import type { PopupStore } from "./popup-store.ts";

const LENGTHS = [30, 60, 120] as const;

type HeaderProps = {
  /** Null until the first answer: what is asked of the pause menu before it opens with it. */
  readonly status: StatusView | null;
  readonly format: Format | null;
  /** Null: nobody answers, and there is nobody to tell of a pause. */
  readonly store: Pick<PopupStore, "command"> | null;
};

/** Wordmark, ways to the pages, and the pause menu. Everything has its place from the first drawing. */
export function PopupHeader({ status, format, store }: HeaderProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const isPaused = status !== null && status.pausedUntil !== null;
  return (
    <div class="popup-field popup-top">
      <header class="popup-head">
        <span class="popup-name">
          <Wordmark size={22} />
          <NewsMark />
        </span>
        <div class="popup-icons">
          <Way icon="chart" label={i18n.t("popup.header.insights")} href={pageUrl("insights")} testId="open-insights" />
          <Way
            icon="timer"
            label={i18n.t("launcher.twoMinutes")}
            href="routine.html?minutes=2"
            testId="open-two-minutes"
          />
          <Way icon="book" label={i18n.t("popup.header.toLibrary")} href={pageUrl("library")} testId="open-library" />
          <IconButton
            icon="moon"
            size="small"
            variant={isPaused ? "ink" : "bare"}
            label={isPaused ? i18n.t("popup.header.paused") : i18n.t("popup.header.pause")}
            expanded={isOpen}
            disabled={store === null}
            onPress={() => setOpen(!isOpen)}
            testId="pause-menu"
          />
          <Way icon="gear" label={i18n.t("popup.header.options")} href={pageUrl("options")} testId="open-options" />
        </div>
      </header>
      {isOpen && store !== null && status !== null && format !== null && (
        <PauseMenu
          isPaused={isPaused}
          morning={format.clock(latestPauseEnd(status.at, status.zone))}
          store={store}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}

type WayProps = { readonly icon: IconName; readonly label: string; readonly href: string; readonly testId: string };

/** To a page, in a tab of its own. */
function Way(props: WayProps): JSX.Element {
  return <IconButton {...props} size="small" newTab />;
}

type PauseMenuProps = {
  readonly isPaused: boolean;
  readonly morning: string;
  readonly store: Pick<PopupStore, "command">;
  readonly onDone: () => void;
};

function PauseMenu({ isPaused, morning, store, onDone }: PauseMenuProps): JSX.Element {
  const choose = (run: () => Promise<void>) => () => {
    onDone();
    void run();
  };
  return (
    <fieldset class="popup-choice">
      <legend>{i18n.t("popup.pause.group")}</legend>
      {LENGTHS.map((minutes) => (
        <Button
          key={minutes}
          size="small"
          onPress={choose(() => store.command("pause", { minutes }))}
          testId={`pause-${minutes}`}
        >
          {i18n.t(`popup.pause.for${minutes}`)}
        </Button>
      ))}
      <Button
        size="small"
        onPress={choose(() => store.command("pause", { until: "tomorrow" }))}
        testId="pause-tomorrow"
      >
        {i18n.t("popup.pause.tomorrow", [morning])}
      </Button>
      {isPaused && (
        <Button
          size="small"
          variant="ink"
          onPress={choose(() => store.command("resume", {}))}
          testId="resume-from-menu"
        >
          {i18n.t("popup.paused.resume")}
        </Button>
      )}
    </fieldset>
  );
}
