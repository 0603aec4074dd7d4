import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { readingGraceSeconds } from "@/src/core/desk-time/reading-grace.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import { isRecord } from "@/src/core/lib/is-record.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { boundsOf, dayKeyAt, diaryDayOf } from "@/src/core/time/local-day.ts";
import { type Body, type DayEntry, type DayScript, isBodyEntry, type PressEntry } from "../day/day-script.ts";
import { createModelAdvice } from "./model-advice.ts";
import { createModelAlarms } from "./model-alarms.ts";
import { createModelClock, type ZoneHistory } from "./model-clock.ts";
import { createModelDesk } from "./model-desk.ts";
import { createModelRuns } from "./model-runs.ts";
import { createModelShell, type Memory, type ModelShell, type Stepped } from "./model-shell.ts";
import { eventsOfPress, eventsOfResponse } from "./user-events.ts";

const ANSWERED_AFTER = 10 * SECOND;

/** A browser with the extension in it, driven by the entries of a script. All times are script time. */
export type ModelBrowser = {
  readonly start: (at: number) => void;
  /** Whatever the browser does by itself after `from` and before `until`. */
  readonly runOn: (from: number, until: number) => void;
  readonly live: (entry: DayEntry) => void;
  readonly records: ModelShell["records"];
  readonly zones: ZoneHistory;
};

/** Two things at one instant come in this order: the script, the idle API, answers, alarms. */
export function createModelBrowser({
  script,
  settings: atFirst,
  memory,
  onStep,
}: {
  readonly script: DayScript;
  readonly settings: Settings;
  readonly memory: Memory;
  readonly onStep?: ((stepped: Stepped) => void) | undefined;
}): ModelBrowser {
  let settings = atFirst;
  let wishes = isRecord(script.settings) ? script.settings : {};
  const startsAt = script.day[0]?.at ?? 0;
  const midnight = boundsOf(script.date as DayKey, script.zone).start;
  const clock = createModelClock({ midnight, zone: script.zone });
  const desk = createModelDesk({ startsAt, thresholdSeconds: readingGraceSeconds(settings) });
  const alarms = createModelAlarms(clock);
  const runs = createModelRuns(settings.runPlan);
  const advice = createModelAdvice();
  const shell = createModelShell({
    clock,
    desk,
    alarms,
    runs,
    advice,
    settings: () => settings,
    startsAt,
    memory,
    onShow,
    onStep,
  });
  let answers: readonly { readonly at: number; readonly prompt: Occurrence }[] = [];
  let isOpen = false;
  let running: PromptKind | null = null;

  function onShow(prompt: Occurrence, at: number): void {
    answers = [...answers.filter((answer) => answer.prompt.id !== prompt.id), { at: at + ANSWERED_AFTER, prompt }];
  }

  function answerFirst(at: number): void {
    const [due, ...later] = answers;
    answers = later;
    // A machine that sleeps answers nothing.
    if (!due || !desk.signs().runs) return;
    for (const event of eventsOfResponse(script.responds, due.prompt)) shell.wake("user", event, at);
  }

  function start(at: number): void {
    isOpen = true;
    desk.startSession(at);
    shell.wake("boot", { type: "session-start" }, at);
    // Alarms outlive the browser; missed ones fire once, after the start (browser fact 2).
    alarms.rewind(at);
  }

  function setBody(body: Body, at: number): void {
    const wasRunning = desk.signs().runs;
    desk.setBody(body, at);
    if (body === "close") {
      isOpen = false;
      answers = [];
      shell.forgetScreen();
      return;
    }
    if (!isOpen) start(at);
    else if (!wasRunning && desk.signs().runs) alarms.rewind(at);
    if (body === "stand") shell.wake("user", { type: "said", what: "standing" }, at);
    if (body === "sit") shell.wake("user", { type: "said", what: "sitting" }, at);
  }

  /** Without a kind, "done" is about the routine that was started, everything else about the prompt that is open. */
  function press(entry: PressEntry): void {
    const at = clock.wallAt(entry.at);
    const named = ("kind" in entry ? entry.kind : undefined) ?? (entry.button === "done" ? running : null);
    const open = shell.openPrompts().findLast((prompt) => named === null || prompt.kind === named) ?? null;
    const kind = named ?? open?.kind ?? "posture";
    if (entry.button === "start") running = kind;
    if (entry.button === "done") running = null;
    const today = dayKeyAt(at, clock.zone());
    for (const event of eventsOfPress(entry, { at, today, open, kind })) shell.wake("user", event, entry.at);
  }

  /** What a person does in a page of ours, while the machine is up. */
  function act(entry: DayEntry): void {
    const now = { at: clock.wallAt(entry.at), zone: clock.zone() };
    const wake = () => shell.wake("user", { type: "wake" }, entry.at);
    switch (entry.do) {
      case "press":
        press(entry);
        return;
      case "move-run":
        runs.move(entry, now);
        wake();
        return;
      case "cancel-run":
        runs.cancel(entry.id, now);
        wake();
        return;
      case "log-run":
        shell.wake("user", { type: "run-logged", runId: runs.log(entry, now), endedAt: now.at }, entry.at);
        return;
      case "answer": {
        const { day } = diaryDayOf(now.at, now.zone);
        const said = entry.checkIn ?? (entry.pain === undefined ? null : blankAdviceInput(entry.pain));
        if (said !== null) advice.answer(said, day);
        shell.wake("user", { type: "check-in-saved", day }, entry.at);
        return;
      }
      case "correct":
        shell.correct({ kind: entry.kind, start: clock.wallAt(entry.from), end: clock.wallAt(entry.to) }, entry.at);
        return;
      case "undo-correct":
        shell.undoCorrection(entry.at);
        return;
      case "count-in": {
        const until = entry.minutes === undefined ? null : now.at + entry.minutes * MINUTE;
        shell.wake("user", { type: "count-in", until }, entry.at);
        return;
      }
      case "set":
        wishes = { ...wishes, ...entry.settings };
        ({ settings } = parseSettings(wishes));
        runs.setWeekly(settings.runPlan);
        wake();
        break;
      default:
    }
  }

  function live(entry: DayEntry): void {
    const { at } = entry;
    const isUp = desk.signs().runs;
    if (isBodyEntry(entry)) setBody(entry.do, at);
    else if (entry.do === "clock") clock.step(entry.by);
    else if (entry.do === "zone") clock.changeZone(entry.zone, at);
    else if (entry.do === "plan-run") {
      runs.plan(entry, { at: clock.wallAt(at), zone: clock.zone() });
      if (isUp) shell.wake("user", { type: "wake" }, at);
    } else if (entry.do === "end" && isOpen) shell.wake("shell", { type: "wake" }, at);
    // Nothing else to do for `kill-worker`: every step reads its state from storage, as a worker that just started would.
    else if (entry.do === "kill-worker" && entry.before !== undefined) shell.killBefore(entry.before);
    else if (isUp && isOpen) act(entry);
  }

  function runOn(from: number, until: number): void {
    for (let now = from; ;) {
      const isUp = desk.signs().runs && isOpen;
      const idleAt = isUp ? desk.nextChange(now) : Number.POSITIVE_INFINITY;
      const answerAt = answers[0]?.at ?? Number.POSITIVE_INFINITY;
      const alarmAt = isUp ? Math.max(now, alarms.nextTimer()) : Number.POSITIVE_INFINITY;
      const first = Math.min(idleAt, answerAt, alarmAt);
      if (first >= until) return;
      now = first;
      if (first === idleAt) shell.wake("idle", { type: "idle", state: desk.takeChange(now) }, now);
      else if (first === answerAt) answerFirst(now);
      else if (alarms.fire(now)) shell.wake("alarm", { type: "wake" }, now);
    }
  }

  return { start, runOn, live, records: shell.records, zones: clock.zones };
}
