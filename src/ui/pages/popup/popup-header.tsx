import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl } from "../../app/pages.ts";
import { Button, IconButton } from "../../components/button.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import type { PopupStore } from "./popup-store.ts";

const LENGTHS = [30, 60, 120] as const;

type HeaderProps = { readonly isPaused: boolean; readonly store: Pick<PopupStore, "command"> | null };

/** Wordmark, ways to the pages, and the pause menu. Without a store only the ways. */
export function PopupHeader({ isPaused, store }: HeaderProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <header class="popup-head">
        <Wordmark size={22} />
        <div class="popup-icons">
          <IconButton
            icon="chart"
            size="small"
            label={i18n.t("popup.header.insights")}
            href={pageUrl("insights")}
            newTab
            testId="open-insights"
          />
          <IconButton
            icon="timer"
            size="small"
            label={i18n.t("entrance.twoMinutes")}
            href="routine.html?minutes=2"
            newTab
            testId="open-two-minutes"
          />
          <IconButton
            icon="book"
            size="small"
            label={i18n.t("popup.header.toLibrary")}
            href={pageUrl("library")}
            newTab
            testId="open-library"
          />
          {store !== null && (
            <IconButton
              icon="moon"
              size="small"
              look={isPaused ? "ink" : "bare"}
              label={isPaused ? i18n.t("popup.header.paused") : i18n.t("popup.header.pause")}
              expanded={isOpen}
              onPress={() => setOpen(!isOpen)}
              testId="pause-menu"
            />
          )}
          <IconButton
            icon="gear"
            size="small"
            label={i18n.t("popup.header.options")}
            href={pageUrl("options")}
            newTab
            testId="open-options"
          />
        </div>
      </header>
      {isOpen && store !== null && <PauseMenu isPaused={isPaused} store={store} onDone={() => setOpen(false)} />}
    </>
  );
}

type PauseMenuProps = {
  readonly isPaused: boolean;
  readonly store: Pick<PopupStore, "command">;
  readonly onDone: () => void;
};

function PauseMenu({ isPaused, store, onDone }: PauseMenuProps): JSX.Element {
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
        {i18n.t("popup.pause.tomorrow")}
      </Button>
      {isPaused && (
        <Button size="small" look="ink" onPress={choose(() => store.command("resume", {}))} testId="resume-from-menu">
          {i18n.t("popup.paused.resume")}
        </Button>
      )}
    </fieldset>
  );
}
