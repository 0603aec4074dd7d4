import { act, render, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { ARTICLE_TITLES } from "@/src/content/articles/titles.ts";
import { helpNumbers } from "@/src/content/emergency-numbers.ts";
import type { AdviceInput } from "@/src/core/advice/advice-input.ts";
import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { assess } from "@/src/core/advice/assess.ts";
import { blankAdviceInput } from "@/src/core/advice/blank-advice-input.ts";
import { OFFERED_ARTICLES } from "@/src/core/advice/offer-articles.ts";
import type { WarningListReason } from "@/src/core/check-in/warning-list.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { PopupDeps } from "@/src/ui/pages/popup/popup-deps.ts";
import { PopupPage } from "@/src/ui/pages/popup/popup-page.tsx";
import { createPopupStore } from "@/src/ui/pages/popup/popup-store.ts";
import { anAnswer, anOpenPrompt, aReport, NOW } from "../../../../support/builders/a-status-report.ts";

async function open(report: Partial<StatusReport>, status: Partial<StatusReport["status"]> = {}) {
  const deps: PopupDeps = {
    send: (async () => aReport(status, report)) as unknown as PopupDeps["send"],
    now: () => NOW,
    every: () => () => undefined,
    onChanged: () => () => undefined,
    openTab: () => undefined,
    close: () => undefined,
  };
  render(<PopupPage store={createPopupStore(deps)} />);
  await act(() => new Promise((done) => setTimeout(done, 0)));
}

const aDay = {
  input: blankAdviceInput(7),
  isAnswered: true,
  around: bareAnswerContext(DEFAULT_SETTINGS, []),
} as const;
const adviceFor = (answers: Partial<AdviceInput>) => assess({ ...blankAdviceInput(2), ...answers });
const textOf = (testId: string) => screen.getByTestId(testId).textContent ?? "";
const starts = () => document.querySelectorAll("[data-testid^='start-']").length;
const run = { id: "r", start: NOW + 2 * HOUR, minutes: 45, warmUpAt: NOW + 100 * MINUTE, warmUp: null };

describe("the popup's article", () => {
  it("is the first of today's advice, with its reason", async () => {
    await open({ article: { id: "hip-flexors", because: { code: "sitting", hours: 5, longestMinutes: 94 } } });
    expect(screen.getByTestId("article-link").getAttribute("href")).toBe("library.html?article=hip-flexors");
    expect(textOf("article-link")).toMatch(
      /Hip flexors: what stretching can and cannot do.*Your longest sit today was 1 h 34\./,
    );
  });

  it.each(OFFERED_ARTICLES)("names %s by its title", async (id) => {
    await open({ article: { id, because: { code: "with-pain" } } });
    expect(textOf("article-link")).toContain(ARTICLE_TITLES[id].title);
  });
});

describe("what is tried out", () => {
  it.each([
    ["with", "Five-minute walks: this week"],
    ["without", "Five-minute walks: not this week"],
  ] as const)("is told for the week: %s", async (arm, words) => {
    await open({ trial: { change: "walks", arm, week: 2, weeks: 8 } });
    expect(textOf("trial-link")).toContain(words);
    expect(textOf("trial-link")).toContain("week 2 of 8");
    expect(screen.getByTestId("trial-link").getAttribute("href")).toBe("insights.html");
  });
});

describe("an emergency", () => {
  it("stands in the popup in a pause, in a meeting and outside of hours all the same", async () => {
    const advice = adviceFor({ flags: ["bladder"] });
    const help = helpNumbers("DE");
    await open({ advice, help }, { pausedUntil: NOW + HOUR, meetingUntil: NOW + HOUR, next: null });
    expect(screen.getByTestId("popup-banner-4")).toBeTruthy();
    expect(starts()).toBe(0);
  });
});

describe("where nothing is suggested", () => {
  it("says so in the place of the red row, and lets it be taken back", async () => {
    await open({}, { suggests: "nothing", run });
    expect(starts()).toBe(0);
    expect(textOf("suggests-nothing")).toMatch(/got worse or spread down a leg/);
    expect(screen.getByTestId("take-back-worse")).toBeTruthy();
    expect(screen.queryByTestId("running-now")).toBeNull();
    expect(textOf("run-line")).toMatch(/No warm-up today/);
  });

  it("shows tips to move, and no routine, under 16 and in pregnancy", async () => {
    await open({}, { suggests: "tips", run });
    expect(starts()).toBe(0);
    expect(textOf("suggests-tips")).toMatch(/A short walk, or a change of position/);
    expect(screen.queryByTestId("running-now")).toBeNull();
  });

  it("speaks of no routine under 16 and in pregnancy, on a bad day either", async () => {
    await open({ advice: adviceFor({ nrs: 7 }) }, { suggests: "tips", run });
    expect(starts()).toBe(0);
    expect(textOf("popup-banner-2")).not.toMatch(/routine|stretch|exercise/i);
    expect(screen.getByTestId("suggests-tips")).toBeTruthy();
  });

  it("asks for today's answer where it can't be read", async () => {
    await open({}, { suggests: "unknown", run });
    expect(starts()).toBe(0);
    expect(textOf("suggests-unknown")).toMatch(/couldn’t be read/);
    expect(screen.getByTestId("to-check-in").getAttribute("href")).toBe("check-in.html");
    expect(screen.queryByTestId("running-now")).toBeNull();
  });
});

describe("the list of warning signs", () => {
  const dueFor = (warningList: WarningListReason | null) =>
    open({ today: { ...aDay, warningList }, checkIn: { today: anAnswer(7), yesterday: null } });

  it("is asked for from the popup when it is due, with the reason and the way to it", async () => {
    await dueFor("high");
    expect(textOf("warning-due")).toContain(
      "We ask whenever the answer is 7 or more. Is any of this true today? See the warning signs",
    );
    expect(screen.getByTestId("warning-due").querySelector("a")?.getAttribute("href")).toBe("check-in.html");
  });

  it("is not mentioned when it is not due", async () => {
    await dueFor(null);
    expect(screen.queryByTestId("warning-due")).toBeNull();
  });
});

describe("the popup at each level", () => {
  it.each([null, anAnswer(2)])("has urgent help one tap away, answered or not", async (today) => {
    await open({ checkIn: { today, yesterday: null } });
    expect(screen.getByTestId("help").getAttribute("href")).toBe("check-in.html?help=1");
  });

  it("is quiet at level 0", async () => {
    await open({ advice: adviceFor({ nrs: 2 }) });
    expect(document.querySelector(".banner")).toBeNull();
  });

  it("asks to go easier at level 1: why, until when, and everything still starts", async () => {
    await open({ advice: adviceFor({ nrs: 4 }) }, { run });
    expect(textOf("popup-banner-1")).toContain("Go easier today");
    expect(textOf("banner-why")).toContain(
      "Why: you answered 4 out of 10. Warm-ups are gentler. This lasts until tomorrow, or until a new answer.",
    );
    expect(textOf("run-line")).not.toContain("No warm-up");
    expect(starts()).toBeGreaterThan(0);
  });

  it("says at level 2 why there is no warm-up for today's run, and nothing of the kind for tomorrow's", async () => {
    await open({ advice: adviceFor({ nrs: 6 }) }, { run });
    expect(textOf("popup-banner-2")).toContain("Skip the run today");
    expect(textOf("banner-why")).toContain("No run prompts until tomorrow");
    expect(textOf("run-line")).toContain("No warm-up today; your answers say skip the run");
  });

  it("puts the advice in the track's place at level 2, gentle movement first, and the run can be moved", async () => {
    await open({ advice: adviceFor({ nrs: 7 }) }, { run });
    expect(screen.queryByTestId("track")).toBeNull();
    expect(textOf("popup-banner-2")).toContain("Walk, if walking is comfortable");
    expect(textOf("start-other")).toContain("Gentle movement");
    // By hand everything still starts.
    expect(screen.getByTestId("start-other").compareDocumentPosition(screen.getByTestId("start-hip-flexor"))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(screen.getByTestId("move-run").getAttribute("href")).toBe("runs.html");
    expect(screen.getByTestId("open-advice").textContent).toBe("Why we say this");
    expect(screen.getByTestId("next-line")).toBeTruthy();
  });

  it("offers at level 2 what the banner says, whatever a prompt asks for, and the prompt's own routine beside it", async () => {
    const routine = { routineId: "reset-standing", use: "posture", seconds: 73, reason: null } as const;
    await open({ advice: adviceFor({ nrs: 7 }) }, { open: [anOpenPrompt({ routine })] });
    const red = document.querySelector(".go-row");
    expect(red?.getAttribute("data-testid")).toBe("start-other");
    expect(screen.getByTestId("start-posture")).toBeTruthy();
  });

  it("leaves tomorrow's warm-up alone at level 2", async () => {
    const tomorrow = { ...run, start: run.start + 24 * HOUR, warmUpAt: run.warmUpAt + 24 * HOUR };
    await open({ advice: adviceFor({ nrs: 6 }) }, { run: tomorrow });
    expect(textOf("run-line")).not.toContain("No warm-up");
  });

  it("puts help where exercises were at level 3, with the region's advice line", async () => {
    const article = { id: "when-to-get-help", because: { code: "get-help" } } as const;
    await open({ advice: adviceFor({ flags: ["fever"] }), help: helpNumbers("DE"), article });
    expect(textOf("popup-banner-3")).toContain("call 116117");
    expect(textOf("banner-why")).toContain("fever");
    expect(textOf("banner-why")).toContain("This lasts until a new answer, or for a week.");
    expect(screen.getByTestId("urgent-help").getAttribute("href")).toBe("check-in.html?help=1");
    expect(textOf("article-link")).toContain("When to get help");
    expect(starts()).toBe(0);
  });

  it("shows whom to call at level 4, before anything that could be pressed", async () => {
    await open({ advice: adviceFor({ flags: ["bladder"] }), help: helpNumbers("GB") });
    const banner = screen.getByTestId("popup-banner-4");
    expect(banner.getAttribute("role")).toBe("alert");
    expect(banner.textContent).toMatch(/call 999/i);
    expect(screen.getByTestId("call-999").getAttribute("href")).toBe("tel:999");
    expect(screen.getByTestId("popup").textContent).toContain("This stays until your answers change.");
    expect(starts()).toBe(0);
    // Nothing else is on the page but the way back, if an answer was wrong.
    expect(screen.getByTestId("change-answers").getAttribute("href")).toBe("check-in.html");
    expect(banner.compareDocumentPosition(screen.getByTestId("change-answers"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    for (const gone of ["nrs", "track", "next-line", "article-link", "say-sitting"]) {
      expect(screen.queryByTestId(gone)).toBeNull();
    }
  });

  it("names all three numbers at level 4 where the region is not known", async () => {
    await open({ advice: adviceFor({ flags: ["bladder"] }), help: helpNumbers(null) });
    expect(textOf("popup-banner-4")).toContain("your local emergency number (112, 911 or 999)");
    for (const number of ["112", "911", "999"]) expect(screen.getByTestId(`call-${number}`)).toBeTruthy();
  });
});
