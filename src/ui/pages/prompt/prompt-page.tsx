import "../../prompting/prompting.css";
import "./prompt.css";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { CALL_MINUTES } from "@/src/core/engine/show/snooze.ts";
import { letsCome } from "@/src/core/engine/state/level-rule.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import type { PromptRoutine } from "@/src/core/engine/state/prompt-routine.ts";
import { promptPage, routineForPrompt } from "@/src/core/engine/state/prompt-table.ts";
import { promptPageLink, routineLink } from "@/src/core/navigation/page-link.ts";
import type { OpenPrompt } from "@/src/core/status/status-view.ts";
import { trialReminder } from "@/src/core/trials/trial-reminder.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { browserFormat, type Format } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { NumericRating } from "../../components/numeric-rating.tsx";
import { PageNav } from "../../components/page-shell.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import { BriefAdvice } from "../../prompting/brief-advice.tsx";
import { GoRow } from "../../prompting/go-row.tsx";
import { InsteadOfStart } from "../../prompting/instead-of-start.tsx";
import { LaterRow } from "../../prompting/later-row.tsx";
import { dueTitle, dueWhy } from "../../prompting/prompt-words.ts";
import { promptStart } from "../../prompting/starts.ts";
import { offerFor, type PromptOffer } from "./offer-for.ts";
import type { PromptStore } from "./prompt-store.ts";

/** How long the last word stays before the window closes by itself. */
const CLOSE_AFTER_MS = 900;

/** The small choice page for one prompt: what, why, start, later, skip. Closes itself after the answer. */
export function PromptPage({ store }: { readonly store: PromptStore }): JSX.Element {
  const { id, close } = store;
  useLayoutEffect(() => store.start(), [store]);
  const { report, trouble, entry, refusal } = store.state.value;
  const [lastWord, setLastWord] = useState<string | null>(null);
  const [offer, setOffer] = useState<PromptOffer | null>(null);
  const [isAskedFor, setAskedFor] = useState(false);
  const isAnsweringRef = useRef(false);
  useEffect(() => {
    if (report === null) return;
    // The answer given here takes it off the list, and its last word is still to be said.
    setOffer((before) => (before !== null && isAnsweringRef.current ? before : offerFor(id, report.status)));
  }, [report, id]);
  useEffect(() => {
    if (lastWord === null) return undefined;
    const timer = setTimeout(close, CLOSE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [lastWord, close]);

  const answer = async (words: string, run: () => Promise<void>) => {
    isAnsweringRef.current = true;
    await run();
    const { refusal: refused, entry: unsaved } = store.state.value;
    isAnsweringRef.current = refused === null && unsaved === null;
    if (isAnsweringRef.current) setLastWord(words);
  };

  if (lastWord !== null) return <Frame title={lastWord}>{i18n.t("promptPage.answered")}</Frame>;
  if (report === null || offer === null) {
    if (trouble === null) return <Frame title={i18n.t("promptPage.title")}>{<Loading />}</Frame>;
    return (
      <Frame title={i18n.t("promptPage.title")}>
        <ErrorNotice detail={trouble.message} onRetry={() => void store.refresh()}>
          {i18n.t("common.failed.background")}
        </ErrorNotice>
      </Frame>
    );
  }

  const format = browserFormat(report.status.zone);
  const kind = offer.kind === "open" ? offer.prompt.kind : offer.prompt;
  const advice = report.advice ?? null;
  // The answers may have changed since the prompt came: what the level holds back is not offered here either.
  const { suggests } = report.status;
  const level = advice?.level ?? 0;
  const isHeldBack = advice !== null && !letsCome({ level, suggests: "exercise" }, kind);
  const isRoutine = promptPage(kind) === null;
  const asksPain = promptPage(kind) === "check-in";
  // This window may come up by itself while others see the screen: as with notifications, pain is named once it is asked for.
  const mayNamePain = isAskedFor || report.settings.namesBack;
  // Below the minutes: the window has room for one more row, not for two.
  const more = asksPain && !isHeldBack && (
    <OpenPage kind={kind} id={offer.kind === "open" ? offer.prompt.id : null} store={store} />
  );
  return (
    <Frame title={offer.kind === "open" ? dueTitle(kind) : i18n.t("promptPage.passed")} testId={`prompt-${offer.kind}`}>
      <p class="second small">
        {offer.kind === "open"
          ? dueWhy(offer.prompt.because, report.status, format, offer.prompt)
          : i18n.t("promptPage.passedBody")}
      </p>
      {report.trial && offer.kind === "open" && (
        <p class="second small" data-testid="prompt-trial">
          {i18n.t(`prompt.trial.${trialReminder(report.trial, report.settings)}`)}
        </p>
      )}
      {asksPain && !mayNamePain && (
        <Button variant="ink" onPress={() => setAskedFor(true)} testId="prompt-answer">
          {i18n.t("prompt.button.answer")}
        </Button>
      )}
      {asksPain && mayNamePain && (
        <NumericRating
          value={entry?.pain ?? report.checkIn.today?.pain ?? null}
          was={report.checkIn.yesterday?.pain ?? null}
          state={entry?.state ?? "idle"}
          onChoose={(pain) => void answer(i18n.t("promptPage.saved", [pain]), () => store.savePain(pain))}
        />
      )}
      {isHeldBack ? (
        <BriefAdvice advice={advice} help={report.help} />
      ) : isRoutine && suggests !== "exercise" ? (
        <>
          <InsteadOfStart suggests={suggests} onTakeBack={() => void store.command("say-got-worse", { isSo: false })} />
          {offer.kind === "open" && suggests === "tips" && (
            <Button
              variant="ink"
              onPress={() =>
                void answer(i18n.t("promptPage.moved"), () => store.command("answer-prompt", { id, answer: "done" }))
              }
              testId="prompt-moved"
            >
              {i18n.t("promptPage.moved")}
            </Button>
          )}
        </>
      ) : asksPain ? null : (
        <Start kind={kind} offer={offer} report={report} format={format} store={store} />
      )}
      {refusal !== null && (
        <p class="complaint" role="alert">
          {refusal.words ?? i18n.t("popup.commandFailed")}
        </p>
      )}
      {offer.kind === "open" ? (
        <>
          <Later prompt={offer.prompt} onAnswer={answer} store={store} />
          <div class="prompt-later">
            {more}
            <InCall onAnswer={answer} store={store} />
          </div>
        </>
      ) : (
        <div class="prompt-later">
          {more}
          <Button variant="bare" size="small" onPress={close} testId="prompt-close">
            {i18n.t("promptPage.close")}
          </Button>
        </div>
      )}
    </Frame>
  );
}

type FrameProps = { readonly title: string; readonly testId?: string; readonly children: ComponentChildren };

function Frame({ title, testId, children }: FrameProps): JSX.Element {
  return (
    <main class="prompt" data-testid={testId}>
      <header>
        <Wordmark size={20} />
        <PageNav current={null} />
      </header>
      <div class="prompt-body">
        <h1 class="h2" aria-live="polite">
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}

type StartProps = {
  readonly kind: PromptKind;
  readonly offer: PromptOffer;
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: PromptStore;
};

/** The red row, or the way to the page that the prompt is about. A passed prompt starts as if chosen by hand. */
function Start({ kind, offer, report, format, store }: StartProps): JSX.Element | null {
  const isOpen = offer.kind === "open";
  const routine = isOpen ? offer.prompt.routine : routineByHand(kind, report);
  const id = isOpen ? offer.prompt.id : null;
  if (routine === null) return <OpenPage kind={kind} id={id} store={store} />;
  return (
    <div class="prompt-start" data-testid={isOpen ? "prompt-start" : "start-anyway"}>
      <GoRow
        start={promptStart(routine, id)}
        format={format}
        onStart={(chosen) =>
          void store.open(routineLink(chosen, chosen.promptId === null ? null : { id: chosen.promptId, isPast: false }))
        }
      />
    </div>
  );
}

/** What a prompt that has passed would start now; a warm-up as before a run that begins now. */
function routineByHand(kind: PromptKind, { status, settings, advice }: StatusReport): PromptRoutine | null {
  const { at, zone, day, today } = status;
  const deskToday = () => ({ deskMs: today.sittingMs, longestBoutMs: today.longestBoutMs });
  const prompt = { kind, short: false, day, runStart: null };
  return routineForPrompt(prompt, { at, zone, settings, deskToday, adviceLevel: advice?.level });
}

type LaterProps = {
  readonly prompt: OpenPrompt;
  readonly onAnswer: (words: string, run: () => Promise<void>) => Promise<void>;
  readonly store: Pick<PromptStore, "command">;
};

function Later({ prompt, onAnswer, store }: LaterProps): JSX.Element {
  const { id } = prompt;
  return (
    <LaterRow
      class="prompt-later"
      prompt={prompt}
      lead={<span class="small second">{i18n.t("promptPage.later")}</span>}
      onSnooze={(minutes) =>
        void onAnswer(i18n.t("promptPage.snoozed", [minutes]), () =>
          store.command("answer-prompt", { id, answer: "snooze", minutes }),
        )
      }
      onSkip={() =>
        void onAnswer(i18n.t("promptPage.skipped"), () => store.command("answer-prompt", { id, answer: "skip" }))
      }
    />
  );
}

/** What the browser may not notice: a call in another program, or one with a hand on the keyboard. */
function InCall({ onAnswer, store }: Omit<LaterProps, "prompt">): JSX.Element {
  const note = () => store.command("start-meeting", { minutes: CALL_MINUTES });
  return (
    <Button
      variant="outline"
      size="small"
      onPress={() => void onAnswer(i18n.t("promptPage.callNoted", [CALL_MINUTES]), note)}
      testId="prompt-in-call"
    >
      {i18n.t("promptPage.inCall")}
    </Button>
  );
}

type OpenPageProps = {
  readonly kind: PromptKind;
  readonly id: string | null;
  readonly store: Pick<PromptStore, "open">;
};

/** The button to the page that a prompt is about. The check-in's is for who wants to say more than a number. */
const PAGE_BUTTONS = {
  "check-in": { variant: "outline", size: "small", words: "popup.pain.add" },
  review: { variant: "go", size: "normal", words: "promptPage.openWeek" },
} as const;

/** For prompts that lead to a page instead of a routine. */
function OpenPage({ kind, id, store }: OpenPageProps): JSX.Element {
  const page = promptPage(kind) ?? "check-in";
  const { variant, size, words } = PAGE_BUTTONS[page];
  const link = promptPageLink(page, id === null ? null : { id, isPast: false });
  return (
    <Button variant={variant} size={size} onPress={() => void store.open(link)} testId="prompt-open-page">
      {i18n.t(words)}
    </Button>
  );
}
