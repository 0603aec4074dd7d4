import { ARTICLE_TITLES } from "@/src/content/articles/titles.ts";
import { helpNumbers } from "@/src/content/emergency-numbers.ts";
import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { OFFERED_ARTICLES } from "@/src/core/advice/offer-articles.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { FAULT_CODES } from "@/src/core/status/fault.ts";
import type { LapChart } from "@/src/core/status/lap-chart.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { anAnswer, anOpenPrompt, aReport, NOW } from "./builders/a-status-report.ts";

const warmUp = (because: "usual" | "long-sit") =>
  ({
    routineId: "hip-flexor-standing+warmup-run",
    use: "warm-up",
    seconds: 497,
    reason: because === "usual" ? { because } : { because, ms: 370 * MINUTE },
  }) as const;
const tonight = {
  id: "r",
  start: NOW + 2 * HOUR,
  minutes: 45,
  warmUpAt: NOW + 100 * MINUTE,
  warmUp: warmUp("long-sit"),
  nowSeconds: 387,
} as const;

const lap: LapChart = {
  from: NOW - 6 * HOUR,
  until: NOW + 3 * HOUR,
  items: [
    {
      what: "piece",
      kind: "sitting",
      because: "input",
      start: NOW - 6 * HOUR,
      end: NOW - 4 * HOUR,
      isOver: true,
    },
    { what: "piece", kind: "away", because: "quiet", start: NOW - 4 * HOUR, end: NOW - 3 * HOUR, isOver: true },
    { what: "piece", kind: "sitting", because: "input", start: NOW - 3 * HOUR, end: NOW, isOver: false },
  ],
};

/** The article whose title is longest, with the longest reason. */
const [longest] = OFFERED_ARTICLES.toSorted((a, b) => ARTICLE_TITLES[b].title.length - ARTICLE_TITLES[a].title.length);
const article = {
  id: longest ?? "warm-up",
  because: { code: "sitting", hours: 5, longestMinutes: 94 },
} as const;

/** As after some weeks of use: a lap line, an article, yesterday's answer. */
const lived = (status: Partial<StatusView> = {}, report: Partial<StatusReport> = {}): StatusReport =>
  aReport(status, { lap, article, checkIn: { today: null, yesterday: anAnswer(2) }, ...report });

/** The same day with an answer that says `answers`. */
const answered = (answers: Partial<AdviceInput>, status: Partial<StatusView> = {}): StatusReport => {
  const input = { ...blankAdviceInput(answers.nrs ?? 2), ...answers };
  const advice = assess(input);
  return lived(
    { run: { ...tonight, ...(advice.level >= 2 ? { warmUp: null } : {}) }, isCheckedInToday: true, ...status },
    {
      advice,
      checkIn: { today: anAnswer(answers.nrs ?? 2), yesterday: anAnswer(2) },
      today: {
        input,
        isAnswered: true,
        around: bareAnswerContext(DEFAULT_SETTINGS, []),
        warningList: advice.askRedFlags ? "high" : null,
      },
      ...(advice.level >= 3 ? { help: helpNumbers("DE") } : {}),
    },
  );
};

const back = { seatedMs: 20_000, presenceMs: 20_000, lastAway: { start: NOW - 12 * MINUTE, end: NOW - MINUTE } };
const due = anOpenPrompt();
const away = { presence: "away", presenceMs: 5 * MINUTE, seatedMs: 0 } as const;

/** What a day can bring all at once: several troubles, a trial, a programme's session, a copy that is due, a question. */
const asked = { askedRun: { id: "lunch", start: NOW - HOUR, minutes: 45 } };
const rest: Partial<StatusReport> = {
  faults: (["notifications-denied", "settings-repaired", "records-lost"] as const).map((code) => ({
    code,
    since: NOW,
  })),
  trial: { change: "longWarmUp", arm: "without", week: 7, weeks: 8 },
  session: programmeRoutineId("back"),
  isSaveDue: true,
};

/** The popup's states by name, each with as much to say as it can have at once. */
export const POPUP_STATES: Readonly<Record<string, StatusReport>> = {
  new: aReport(
    { seatedMs: 0, presenceMs: 0, today: { sittingMs: 0, standingMs: 0, awayMs: 0, longestBoutMs: 0 } },
    { article },
  ),
  "a week, no run": lived(),
  "a run tonight": lived({ run: tonight }),
  "a run soon": lived({ run: { ...tonight, start: NOW + 20 * MINUTE, warmUpAt: NOW - MINUTE } }),
  "answered, a run tonight": answered({ nrs: 2 }),
  "answered and the warning list due": answered({ nrs: 2 }, back),
  "welcome back": lived({ run: tonight, ...back }),
  "welcome back, no run": lived(back),
  "a question about a run and a long quiet": lived({
    run: tonight,
    askedRun: { id: "lunch", start: NOW - HOUR, minutes: 45 },
    heardQuiet: { began: NOW - 150 * MINUTE, start: NOW - 90 * MINUTE, end: NOW - 20 * MINUTE },
    countInUntil: NOW + HOUR,
  }),
  "own line for the day": lived({ run: tonight }, { settings: { ...DEFAULT_SETTINGS, dailyLineMinutes: 360 } }),
  "in a meeting": lived({ run: tonight, meetingUntil: NOW + HOUR }),
  standing: lived({ run: tonight, presence: "standing", presenceMs: 9 * MINUTE, seatedBeforeRestMs: 22 * MINUTE }),
  "still standing?": lived({ run: tonight, presence: "standing", presenceMs: 95 * MINUTE, isStillStandingAsked: true }),
  away: lived({ run: tonight, ...away }),
  paused: lived({ run: tonight, pausedUntil: NOW + 54 * MINUTE }),
  "a posture prompt waits": lived({ run: tonight, seatedMs: 52 * MINUTE, open: [due] }),
  "a check-in prompt waits": lived({ run: tonight, open: [anOpenPrompt({ kind: "check-in", because: "time" })] }),
  "a review waits": lived({ run: tonight, open: [anOpenPrompt({ kind: "review", because: "time" })] }),
  "a warm-up waits": lived({
    run: tonight,
    open: [anOpenPrompt({ kind: "warm-up", because: "run", runStart: tonight.start, routine: warmUp("long-sit") })],
  }),
  "a prompt on hold": lived({
    run: tonight,
    open: [anOpenPrompt({ heldBecause: "full-screen", heldUntil: NOW + HOUR })],
  }),
  "outside hours": lived({
    run: tonight,
    decisions: [{ kind: "posture", decision: "wait", because: "outside-hours", until: NOW + 18 * HOUR }],
    next: null,
  }),
  "level 1": answered({ nrs: 4 }),
  "level 1, welcome back": answered({ nrs: 4 }, back),
  "level 1, a prompt waits": answered({ nrs: 4 }, { open: [due] }),
  "level 2": answered({ nrs: 7 }),
  "level 2, no run": answered({ nrs: 7 }, { run: null }),
  "level 2, welcome back": answered({ nrs: 7 }, back),
  "level 2, a prompt waits": answered({ nrs: 7 }, { open: [due] }),
  "level 2, tips only": answered({ nrs: 7 }, { suggests: "tips" }),
  "level 2, ended for today": answered({ nrs: 7 }, { suggests: "nothing" }),
  "level 3": answered({ nrs: 5, flags: ["fever", "weight-loss", "constant-pain"] as never }),
  "level 4": answered({ nrs: 9, flags: ["bladder", "saddle"] as never }),
  "level 4, region unknown": { ...answered({ nrs: 9, flags: ["bladder"] }), help: helpNumbers(null) },
  "tips only": lived({ run: tonight, suggests: "tips" }),
  "ended for today": lived({ run: tonight, suggests: "nothing" }),
  ...Object.fromEntries(
    FAULT_CODES.map((code) => [`fault: ${code}`, lived({ run: tonight, ...back }, { faults: [{ code, since: NOW }] })]),
  ),
  "a prompt waits and everything else there can be": { ...lived({ run: tonight, open: [due], ...asked }), ...rest },
  "level 2 and everything else there can be": { ...answered({ nrs: 7 }, { suggests: "tips", ...asked }), ...rest },
  "a saved copy is due": lived({ run: tonight, ...back }, { isSaveDue: true }),
  "two faults": lived(
    { run: tonight },
    { faults: (["storage-full", "notifications-denied"] as const).map((code) => ({ code, since: NOW })) },
  ),
  "a fault at level 2": { ...answered({ nrs: 7 }), faults: [{ code: "storage-full", since: NOW }] },
  "a fault at level 4": {
    ...answered({ nrs: 9, flags: ["bladder"] }),
    faults: [{ code: "storage-full", since: NOW }],
  },
};
