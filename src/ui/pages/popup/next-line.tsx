import type { ComponentChildren, JSX } from "preact";
import { i18n } from "#i18n";
import type { OpenPrompt } from "@/src/core/status/status-view.ts";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Format } from "../../app/format.ts";
import { Button } from "../../components/button.tsx";
import { LaterRow } from "../../prompting/later-row.tsx";
import { dayAndClock, dueTitle, dueWhy, heldWhy, kindWord, nextWhy, waitWhy } from "../../prompting/prompt-words.ts";
import { describeLine, type Line } from "../../prompting/scene.ts";
import type { PopupStore } from "./popup-store.ts";

export type NextLineProps = {
  readonly report: StatusReport;
  readonly store: Pick<PopupStore, "command" | "sayWasHere">;
  readonly format: Format;
  /** What fills the action's place where the line itself has nothing to offer. */
  readonly fallback: JSX.Element | null;
};

/** Whether the line brings its own action, so that nothing else can stand there. */
export function hasOwnAction(line: Line): boolean {
  return line.kind === "paused" || line.kind === "meeting" || line.kind === "still-standing" || line.kind === "back";
}

/** What comes next and, as the second line, why. With the one action that belongs to it. */
export function NextLine({ report, store, format, fallback }: NextLineProps): JSX.Element {
  const { status } = report;
  const line = describeLine(status);
  switch (line.kind) {
    case "paused":
      return (
        <Said what={i18n.t("popup.paused.line")} why={i18n.t("popup.paused.why")}>
          <Button size="small" onPress={() => void store.command("resume", {})} testId="resume">
            {i18n.t("popup.paused.resume")}
          </Button>
        </Said>
      );
    case "meeting":
      return (
        <Said
          what={i18n.t("popup.meeting.line")}
          why={i18n.t(status.presence === "standing" ? "popup.meeting.untilStanding" : "popup.meeting.until", [
            format.clock(line.until),
          ])}
        >
          <Button size="small" onPress={() => void store.command("end-meeting", {})} testId="end-meeting">
            {i18n.t("popup.meeting.endNow")}
          </Button>
        </Said>
      );
    case "still-standing":
      return (
        <Said what={i18n.t("popup.standing.asked")} why={i18n.t("popup.standing.askedWhy", [format.minutes(line.ms)])}>
          <Button size="small" onPress={() => void store.command("say", { what: "standing" })} testId="still-standing">
            {i18n.t("popup.standing.still")}
          </Button>
        </Said>
      );
    case "standing":
      return (
        <Said
          what={
            line.ofMs < MINUTE
              ? i18n.t("popup.standing.fresh")
              : i18n.t("popup.standing.line", [Math.floor(line.paidBackMs / MINUTE), Math.floor(line.ofMs / MINUTE)])
          }
          why={i18n.t("popup.standing.why")}
        >
          {fallback}
        </Said>
      );
    case "away":
      return (
        <Said what={i18n.t("popup.away.line")} why={i18n.t("popup.away.why")}>
          {fallback}
        </Said>
      );
    case "back":
      return (
        <Said
          what={line.isFresh ? i18n.t("popup.away.back") : i18n.t("popup.away.backShort")}
          why={i18n.t("popup.away.backWhy", [format.clock(line.start), format.clock(line.end)])}
        >
          <Button size="small" onPress={() => void store.sayWasHere(line)} testId="was-here">
            {i18n.t("popup.away.wasHere")}
          </Button>
        </Said>
      );
    case "due":
      return (
        <Said what={dueTitle(line.prompt.kind)} why={dueWhy(line.because, status, format, line.prompt)} isNews>
          {fallback}
        </Said>
      );
    case "held":
      return (
        <Said
          what={
            line.until === null
              ? i18n.t("popup.held.line", [kindWord(line.prompt.kind)])
              : i18n.t("popup.held.lineUntil", [kindWord(line.prompt.kind), format.clock(line.until)])
          }
          why={heldWhy(line.because)}
        >
          {fallback}
        </Said>
      );
    case "first":
      return (
        <Said what={i18n.t("popup.next.first", [format.minutes(status.lapMs)])} why={i18n.t("popup.away.why")}>
          {fallback}
        </Said>
      );
    case "next": {
      const more = waitWords(line.at - status.at, format);
      return (
        <Said
          what={i18n.t(more === null ? "popup.next.atLater" : "popup.next.at", [
            dayAndClock(line.at, status.at, format),
            kindWord(line.prompt),
          ])}
          more={more}
          why={
            line.isSnoozed ? i18n.t("popup.why.snoozed") : nextWhy({ kind: line.prompt, at: line.at }, report, format)
          }
        >
          {fallback}
        </Said>
      );
    }
    case "none":
      return (
        <Said what={i18n.t("popup.next.none")} why={waitWhy(line.because, report, format)}>
          {fallback}
        </Said>
      );
  }
}

type SaidProps = {
  readonly what: string;
  readonly more?: string | null;
  readonly why: string;
  /** An open prompt: read out when it arrives. */
  readonly isNews?: boolean;
  readonly children: ComponentChildren;
};

function Said({ what, more, why, isNews, children }: SaidProps): JSX.Element {
  return (
    <div class="popup-next" data-testid="next-line">
      <p aria-live={isNews === true ? "polite" : "off"}>
        <b class="num">{what}</b>
        {typeof more === "string" && ` ${more}`}
        <span class="popup-why">{why}</span>
      </p>
      {children}
    </div>
  );
}

/**
 * How long it is until then; null for a day and more, where the weekday says enough. Rounded up: minutes that are over and
 * minutes to come add up to the line then.
 */
function waitWords(ms: number, format: Format): string | null {
  if (ms >= DAY) return null;
  return ms < MINUTE
    ? i18n.t("popup.next.now")
    : i18n.t("popup.next.in", [format.minutes(Math.ceil(ms / MINUTE) * MINUTE)]);
}

type AnswerProps = { readonly prompt: OpenPrompt; readonly store: Pick<PopupStore, "command"> };

/** Put it off by the minutes that are on offer, or skip it. */
export function AnswerRow({ prompt, store }: AnswerProps): JSX.Element {
  const answer = (given: { readonly answer: "skip" } | { readonly answer: "snooze"; readonly minutes: number }) =>
    void store.command("answer-prompt", { id: prompt.id, ...given });
  return (
    <LaterRow
      class="popup-snooze"
      prompt={prompt}
      lead={i18n.t("popup.due.later")}
      onSnooze={(minutes) => answer({ answer: "snooze", minutes })}
      onSkip={() => answer({ answer: "skip" })}
    />
  );
}
