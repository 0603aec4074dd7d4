import "./popup.css";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { pageUrl, promptPageLink, routineLink } from "@/src/core/navigation/page-link.ts";
import type { OpenPrompt } from "@/src/core/status/status-view.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { dayOf } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { browserFormat, type Format, warmFormat } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNotice, Loading } from "../../components/error-notice.tsx";
import { Partner } from "../../components/partner.tsx";
import { Toast, type ToastMessage } from "../../components/toast.tsx";
import { BriefAdvice } from "../../prompting/brief-advice.tsx";
import type { Done, DeskState } from "../../prompting/desk-store.ts";
import { GoRow, SmallStart } from "../../prompting/go-row.tsx";
import { InsteadOfStart } from "../../prompting/instead-of-start.tsx";
import { partnerDoes } from "../../prompting/partner-does.ts";
import { describeLine } from "../../prompting/scene.ts";
import { isBadDay, mainStart, otherStarts, type Start } from "../../prompting/starts.ts";
import { AskedLines, isAsking } from "./asked-lines.tsx";
import { DayLap } from "./day-lap.tsx";
import { Faults } from "./faults.tsx";
import { ArticleLine, Lines } from "./lines.tsx";
import { hasOwnAction, NextLine, AnswerRow } from "./next-line.tsx";
import { PainRow } from "./pain-row.tsx";
import { Picture } from "./picture.tsx";
import { PopupFooter } from "./popup-footer.tsx";
import { PopupHeader } from "./popup-header.tsx";
import type { PopupStore } from "./popup-store.ts";
import type { Drawn } from "./room.ts";
import { useOnePress } from "./use-one-press.ts";
import { useRoom } from "./use-room.ts";

/**
 * The popup: where the lap is, what comes next and why, one click to move, one tap to answer. Its head stands from the first
 * drawing and is never drawn anew: what is pointed at, pressed or focused there while an answer is on its way stays.
 */
export function PopupPage({ store }: { readonly store: PopupStore }): JSX.Element {
  useLayoutEffect(() => store.start(), [store]);
  const [isRestOpen, setRestOpen] = useState(false);
  const state = store.state.value;
  const { report, trouble } = state;
  const { ref, given } = useRoom({ isRestOpen, of: report });
  useOnePress(ref);
  const format = report === null ? null : browserFormat(report.status.zone);
  const isUnheard = report === null && trouble !== null;
  return (
    <main class="popup" data-testid={format === null ? undefined : "popup"} ref={ref}>
      <Title />
      <PopupHeader status={report?.status ?? null} format={format} store={isUnheard ? null : store} />
      {report === null || format === null ? (
        <Waiting trouble={trouble} store={store} />
      ) : (
        <>
          <Ready {...{ report, state, format, store, given, isRestOpen, setRestOpen }} />
          <Toast message={toastMessage(state.toast, format)} onGone={store.dismissToast} />
        </>
      )}
    </main>
  );
}

const Title = (): JSX.Element => <h1 class="sr">{i18n.t("popup.title")}</h1>;

/**
 * Before the first answer: a moment's quiet, or a way out if nobody answers. The page would wait for the worker anyway, and what
 * a first drawing takes (styles, fonts) is done by then: without it the answer was painted 10 ms later (decision 6).
 */
function Waiting({ trouble, store }: Pick<DeskState, "trouble"> & { readonly store: PopupStore }): JSX.Element {
  useEffect(warmFormat, []);
  return (
    <>
      <div class="popup-field" />
      <div class="popup-waiting">
        {trouble === null ? (
          <Loading />
        ) : (
          <ErrorNotice detail={trouble.message} onRetry={() => void store.refresh()}>
            {i18n.t("common.failed.background")}
          </ErrorNotice>
        )}
      </div>
    </>
  );
}

type ReadyProps = {
  readonly given: readonly Drawn[];
  readonly state: DeskState;
  readonly report: StatusReport;
  readonly format: Format;
  readonly store: PopupStore;
  /** Whether what had no room is shown, in the place of all else. */
  readonly isRestOpen: boolean;
  readonly setRestOpen: (is: boolean) => void;
};

function Ready(props: ReadyProps): JSX.Element {
  const { report, state, format, store, given, isRestOpen, setRestOpen } = props;
  const [isCorrecting, setCorrecting] = useState(false);
  const { status } = report;
  const advice = report.advice ?? null;
  if (advice !== null && advice.level >= 3) {
    return <Medical {...{ report, state, format, store, given, advice }} />;
  }
  const level = advice?.level ?? 0;
  const line = describeLine(status);
  const main = mainStart(status, level);
  const { suggests } = status;
  const others = suggests === "exercise" ? otherStarts(status, main) : [];
  const start = (chosen: Start) =>
    void store.open(routineLink(chosen, chosen.promptId === null ? null : { id: chosen.promptId, isPast: false }));

  // One of the others fits beside the line if the line has no action of its own; the posture reset comes first.
  const beside = hasOwnAction(line) ? null : (others[0] ?? null);
  const isNamed =
    (line.kind === "next" && line.prompt === beside?.use) || (line.kind === "held" && line.prompt.kind === beside?.use);
  const below = others.filter((other) => other !== beside);
  const small = below.map((other) => <SmallStart key={other.use} start={other} onStart={start} />);
  // What is being put right takes the room of the quiet rows.
  const isFolded = given.includes("rows") && !isCorrecting;
  const isShort = given.includes("rest");
  const faults = (
    <Faults
      faults={report.faults}
      isShort={given.includes("remedies")}
      isOne={isShort && !isRestOpen}
      onOffer={(offer) => void store.command(offer, {})}
    />
  );
  const rows = (
    <Lines
      report={report}
      format={format}
      store={store}
      hasRun={line.kind !== "meeting"}
      folded={isFolded ? small : null}
    />
  );
  const asked = (
    <AskedLines
      status={status}
      isSaveDue={report.isSaveDue === true && (isRestOpen || !given.includes("reminder"))}
      store={store}
      format={format}
      isOne={given.includes("questions")}
    />
  );
  return (
    <>
      <div class="popup-field">
        {!isRestOpen && (
          <>
            {/* On a bad day the track is smaller news than the flag, and the runner rests beside it. */}
            {isBadDay(level) && advice !== null ? (
              <div class="popup-flag">
                <BriefAdvice advice={advice} help={report.help} hasRun={hasRunToday(status)} />
                <Partner does={partnerDoes(status, level)} class="popup-resting" />
              </div>
            ) : (
              <Picture status={status} lineMs={lineOf(report)} format={format} level={level} />
            )}
            <DayLap report={report} format={format} store={store} onCorrecting={setCorrecting}>
              <NextLine
                report={report}
                store={store}
                format={format}
                fallback={beside && <SmallStart start={beside} onStart={start} isNamed={isNamed} />}
              />
            </DayLap>
            {line.kind === "due" && <AnswerRow prompt={line.prompt} store={store} />}
          </>
        )}
      </div>
      {isRestOpen ? (
        <>
          {faults}
          {rows}
          {asked}
        </>
      ) : (
        <>
          {advice !== null && !isBadDay(level) && <BriefAdvice advice={advice} help={report.help} />}
          {faults}
          <Complaint state={state} format={format} />
          <section class="popup-part" aria-label={i18n.t("popup.start.now")}>
            {suggests === "exercise" ? (
              <GoRow start={main} format={format} onStart={start} />
            ) : (
              <InsteadOfStart
                suggests={suggests}
                onTakeBack={() => void store.command("say-got-worse", { isSo: false })}
              />
            )}
            {small.length > 0 && !isFolded && <div class="popup-also">{small}</div>}
            {line.kind === "due" && <OpenReview prompt={line.prompt} store={store} />}
          </section>
          <PainRow report={report} entry={state.entry} store={store} />
          {!isCorrecting && !isShort && rows}
          {!isShort && asked}
        </>
      )}
      {isShort && (
        <RestRow hasQuestion={isAsking(status)} isOpen={isRestOpen} onPress={() => setRestOpen(!isRestOpen)} />
      )}
      <PopupFooter status={status} store={store} />
    </>
  );
}

type RestRowProps = { readonly hasQuestion: boolean; readonly isOpen: boolean; readonly onPress: () => void };

/** To what had no room, and back: the same button, so that the focus stays where it is. */
function RestRow({ hasQuestion, isOpen, onPress }: RestRowProps): JSX.Element {
  const words = isOpen ? "back" : hasQuestion ? "asking" : "show";
  return (
    <section class="popup-part popup-rest">
      <Button size="small" icon={isOpen ? "undo" : "more"} expanded={isOpen} onPress={onPress} testId="rest">
        {i18n.t(`popup.rest.${words}`)}
      </Button>
    </section>
  );
}

/** The person's own line for a day's sitting, ms. */
const lineOf = ({ settings: { dailyLineMinutes } }: StatusReport): number | null =>
  dailyLineMinutes === null ? null : dailyLineMinutes * MINUTE;

const hasRunToday = ({ run, at, zone }: StatusReport["status"]): boolean =>
  run !== null && run.start < dayOf(at, zone).end;

type MedicalProps = Omit<ReadyProps, "isRestOpen" | "setRestOpen"> & {
  readonly advice: NonNullable<StatusReport["advice"]>;
};

/**
 * Medical advice comes before everything, and no exercise beside it. In an emergency nothing else is on the page: whom to
 * call, the list of signs, and the way back if an answer was wrong.
 */
function Medical({ advice, report, state, format, store, given }: MedicalProps): JSX.Element {
  const { status, help, faults, article } = report;
  return (
    <>
      <div class="popup-field" />
      <BriefAdvice advice={advice} help={help} />
      <Faults
        faults={faults}
        isShort={given.includes("remedies")}
        isOne={given.includes("rest")}
        onOffer={(offer) => void store.command(offer, {})}
      />
      <Complaint state={state} format={format} />
      {advice.level === 4 ? (
        <p class="popup-stays">
          {i18n.t("advice.effect.level4")}{" "}
          <a href={pageUrl("check-in")} target="_blank" data-testid="change-answers">
            {i18n.t("popup.advice.change")}
          </a>
        </p>
      ) : (
        <>
          <PainRow report={report} entry={state.entry} store={store} />
          {article && (
            <ul class="popup-part popup-lines">
              <ArticleLine offer={article} format={format} />
            </ul>
          )}
          <PopupFooter status={status} store={store} />
        </>
      )}
    </>
  );
}

function OpenReview({
  prompt,
  store,
}: {
  readonly prompt: OpenPrompt;
  readonly store: PopupStore;
}): JSX.Element | null {
  if (prompt.kind !== "review") return null;
  return (
    <Button
      size="small"
      variant="ink"
      onPress={() => void store.open(promptPageLink("review", { id: prompt.id, isPast: false }))}
      testId="prompt-start"
    >
      {i18n.t("popup.due.open")}
    </Button>
  );
}

/** Said in words where a look or a command did not get through; the last known state stays on the screen. */
function Complaint({ state, format }: { readonly state: DeskState; readonly format: Format }): JSX.Element {
  const { trouble, refusal } = state;
  const text =
    trouble === null
      ? refusal !== null && (refusal.words ?? i18n.t("popup.commandFailed"))
      : i18n.t("popup.notAnswering", [format.clock(trouble.since)]);
  return (
    <div role="alert" data-testid="complaint">
      {text !== false && <p class="complaint">{text}</p>}
    </div>
  );
}

function toastMessage(toast: DeskState["toast"], format: Format): ToastMessage | null {
  return toast === null ? null : { id: toast.id, onUndo: toast.onUndo, text: doneText(toast.done, format) };
}

function doneText(done: Done, format: Format): string {
  switch (done.what) {
    case "saved":
    case "changed":
      return i18n.t(`popup.pain.${done.what}`, [done.pain]);
    case "undone":
      return i18n.t("popup.pain.undone");
    case "was-here":
      return i18n.t("popup.away.wasHereSaved", [format.clock(done.start), format.clock(done.end)]);
    case "corrected":
      return i18n.t("popup.lap.corrected", [
        format.clock(done.start),
        format.clock(done.end),
        i18n.t(`popup.lap.says.${done.kind}`).toLowerCase(),
      ]);
    case "planned":
      return i18n.t("popup.run.planned", [format.weekday(done.start), format.clock(done.start)]);
  }
}
