import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { pagePath, promptLink, routineLink, WARNING_SIGNS } from "@/src/core/navigation/page-link.ts";
import { PRIVACY } from "@/src/core/navigation/privacy-page.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import type { SEED_PEOPLE } from "../../support/seed-people.ts";
import { ROOT } from "../../support/source-files.ts";
import type { ExtensionBrowser } from "./chromium.ts";
import { giveEarlierDays } from "./earlier-days.ts";
import { openPrompts, planRunToday, PROMPT_IDS } from "./open-prompts.ts";
import { byTestId, click } from "./page-actions.ts";
import { type Extent, untilStill } from "./pictures.ts";
import { shareWithOthers } from "./sharing-computers.ts";

export type Size = { readonly width: number; readonly height: number };

/** What is done on a page before its picture: a test id is pressed. */
type Step =
  | string
  | { readonly on: string }
  | { readonly into: string; readonly type: string }
  | { readonly into: string; readonly file: string };

/** One picture that somebody should have looked at. */
export type PageState = {
  readonly address: string;
  readonly steps?: readonly Step[];
  /** The test id of the part that is all that differs. */
  readonly part?: string;
  /** What is as high as the window, or lies over the page in it: a picture of the whole page makes the window another one. */
  readonly extent?: Extent;
  /** What only some of them have, or what is the same for all. */
  readonly only?: readonly (keyof typeof SEED_PEOPLE)[];
  readonly sizes?: readonly Size[];
  /** Changes the browser for this picture and all that follow; done once. */
  readonly prepare?: (chromium: ExtensionBrowser) => Promise<void>;
};

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 600 };
const BOTH = [WIDE, NARROW];
/** The window of 400 × 320 that a prompt opens in, within its frame. */
const PROMPT_WINDOW = { width: 400, height: 283 };

const popup = (steps: readonly Step[] = [], rest: Partial<PageState> = {}): PageState => ({
  address: "popup.html",
  sizes: [NARROW],
  steps,
  ...rest,
});
/** A sheet or a question over a page: the same for everybody, so one person is enough. */
const over = (address: string, steps: readonly Step[]): PageState => ({
  address,
  steps,
  extent: "window",
  only: ["season"],
});
const optionsPart = (part: string, steps: readonly Step[], rest: Partial<PageState> = {}): PageState => ({
  address: "options.html",
  steps,
  part,
  ...rest,
});
const player = (steps: readonly Step[], rest: Partial<PageState> = {}): PageState => ({
  address: pagePath(routineLink({ routineId: "hip-flexor-standing", use: "hip-flexor" }, null)),
  steps,
  extent: "window",
  ...rest,
});
const prompt = (kind: keyof typeof PROMPT_IDS, steps: readonly Step[] = []): PageState => ({
  address: pagePath(promptLink(PROMPT_IDS[kind])),
  steps,
  extent: "window",
  sizes: [...BOTH, PROMPT_WINDOW],
  only: ["new", "season"],
  prepare: openPrompts,
});
const fixture = (path: string) => join(ROOT, "tests/fixtures", path);
const insights = (...steps: readonly Step[]): PageState => ({ address: "insights.html", steps });

/** In the order in which they are taken: what changes the browser comes last. */
export const PAGE_STATES: Readonly<Record<string, PageState>> = {
  popup: popup(),
  "popup-pause": popup(["pause-menu"], { only: ["week"] }),
  "popup-count-in": popup(["meeting"], { only: ["week"] }),
  "popup-correction": popup(["lap-1"], { only: ["week"] }),
  "popup-splitting": popup(["lap-1", { into: "lap-from", type: "0915" }], { only: ["week"] }),
  "check-in": { address: "check-in.html" },
  "check-in-signs": { address: WARNING_SIGNS, only: ["week"] },
  insights: insights(),
  "insights-month": insights("period-month"),
  "insights-quarter": insights("period-quarter"),
  "insights-year": insights("period-year"),
  "insights-last-year": { ...insights("period-year", "week-before"), only: ["decade"] },
  "insights-last-week": insights("week-before"),
  "insights-try": { ...insights(), part: "try-out" },
  "insights-try-begin": { ...insights("plan-trial"), part: "try-out", only: ["new"] },
  clinician: { address: "clinician.html" },
  runs: { address: "runs.html" },
  "runs-log": over("runs.html", ["log-run"]),
  "runs-import": over("runs.html", ["import"]),
  "runs-import-read": over("runs.html", ["import", { into: "import-files", file: fixture("workouts/activities.csv") }]),
  "runs-shoe": over("runs.html", ["add-shoe"]),
  library: { address: "library.html" },
  "library-articles": { address: "library.html?view=articles", only: ["season"] },
  "library-exercises": { address: "library.html?view=exercises", only: ["season"] },
  "library-routine": { address: "library.html?routine=hip-flexor-standing", only: ["season"] },
  "library-found": { address: "library.html?find=kettle" },
  "library-saved": { address: "library.html?view=saved" },
  "library-own": { address: "library.html?view=own" },
  "builder-empty": { address: "library.html?build=new", only: ["week"] },
  "builder-wrong": { address: "library.html?build=new", steps: ["own-save"], only: ["week"] },
  "builder-filled": { address: "library.html?build=new&from=strength-runner", only: ["week"] },
  exercise: { address: "library.html?exercise=thread-the-needle" },
  article: { address: "library.html?article=sitting-and-your-back" },
  "two-minutes": { address: "routine.html?minutes=2" },
  player: player([]),
  "player-sound": player(["sound-settings"], { only: ["week"] }),
  "player-hurts": player(["hurts"], { only: ["week"] }),
  "player-session": player([], {
    address: pagePath(routineLink({ routineId: programmeRoutineId("lived"), use: "strength" }, null)),
    only: ["season"],
  }),
  "player-start-test": player([], {
    address: pagePath(routineLink({ routineId: START_TEST_ID, use: "other" }, null)),
    only: ["new"],
  }),
  programme: { address: "programme.html" },
  "programme-tick": { address: "programme.html", steps: ["tick-off"], only: ["season"] },
  options: { address: "options.html" },
  "options-found": {
    address: "options.html",
    steps: [{ into: "find-options", type: "quiet" }],
    only: ["week"],
    extent: "window",
  },
  "options-erase-some": optionsPart("erase-part", ["erase-desk", "erase-answers", "erase"], { only: ["season"] }),
  "options-erase": optionsPart("erase-part", ["erase-everything"], { only: ["season"] }),
  "options-passphrase": optionsPart("save-part", [{ on: ".opt-diary-more summary" }], { only: ["season"] }),
  "options-locked": optionsPart("bring-in-part", [{ into: "import-file", file: fixture("diary/locked-v2.json") }], {
    only: ["season"],
  }),
  "options-import": optionsPart("bring-in-part", [{ into: "import-file", file: fixture("diary/v1.json") }], {
    only: ["season"],
  }),
  "options-import-wrong": optionsPart(
    "bring-in-part",
    [{ into: "import-file", file: fixture("workouts/activities.csv") }],
    { only: ["season"] },
  ),
  "options-computers": optionsPart("sync-off", []),
  "options-folder": optionsPart("sync-off", ["sync-way-folder"]),
  about: { address: "about.html" },
  privacy: { address: PRIVACY },
  "prompt-passed": { address: "prompt.html", extent: "window", sizes: [...BOTH, PROMPT_WINDOW] },
  welcome: { address: "welcome.html" },
  "options-days": optionsPart("copy", ["show-days"], { prepare: giveEarlierDays }),
  "options-preview": optionsPart("copy", ["show-days", "snapshot-look"], { prepare: giveEarlierDays }),
  "options-sharing": optionsPart("sync-on", [], { prepare: shareWithOthers }),
  "popup-run-now": popup(["running-now"], { only: ["week"], extent: "window", prepare: planRunToday }),
  "runs-run-now": { ...over("runs.html", ["running-now"]), prepare: planRunToday },
  "runs-move": { ...over("runs.html", ["move-next"]), prepare: planRunToday },
  "prompt-posture": prompt("posture"),
  "prompt-hip-flexor": prompt("hip-flexor"),
  "prompt-warm-up": prompt("warm-up"),
  "prompt-check-in": prompt("check-in"),
  "prompt-check-in-asked": prompt("check-in", ["prompt-answer"]),
  "popup-due": popup([], { only: ["new", "season"], prepare: openPrompts }),
  "player-leave": player(["next", "leave"], { only: ["week"] }),
  "player-done": player(["next", "leave", "finish"], { only: ["week"] }),
  "check-in-told": { address: "check-in.html", steps: ["nrs-4"], only: ["new", "season"] },
};

export const sizesOf = ({ sizes = BOTH }: PageState): readonly Size[] => sizes;

/** Brings a page into the state of its picture. */
export async function bringInto(page: Page, { steps = [] }: PageState): Promise<void> {
  for (const step of steps) {
    await take(page, step);
    // What is pressed next may only be there once this has come.
    await untilStill(page, "window");
  }
}

async function take(page: Page, step: Step): Promise<void> {
  if (typeof step === "string") return click(page, step);
  if ("on" in step) return (await page.waitForSelector(step.on))?.click();
  const field = (await page.waitForSelector(`input${byTestId(step.into)}`)) as ElementHandle<HTMLInputElement> | null;
  if ("file" in step) return field?.uploadFile(step.file);
  return field?.type(step.type);
}
