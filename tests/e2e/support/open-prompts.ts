import type { Page } from "puppeteer-core";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import { dueOccurrence, type Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { PromptKind } from "@/src/core/engine/state/prompt-kind.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import type { ExtensionBrowser } from "./chromium.ts";
import { readStore } from "./desk-database.ts";
import { nowIn } from "./page-actions.ts";
import { sendMessage } from "./send-message.ts";

const RUN = "tonight";
const LONG_SIT = 2 * HOUR;
const ahead = (at: EpochMs) => at + 25 * MINUTE;

/** The day and the clock of the prompts' ids: one run is near enough for its warm-up, the rest came two minutes ago. */
export const PROMPT_DAY = "2026-11-26" as DayKey;
export const PROMPT_IDS = {
  posture: `posture:${PROMPT_DAY}:40`,
  "hip-flexor": `hip-flexor:${PROMPT_DAY}:40`,
  "warm-up": `warm-up:${PROMPT_DAY}:${RUN}`,
  "check-in": `check-in:${PROMPT_DAY}`,
} satisfies Partial<Record<PromptKind, string>>;

/** A run later today, so that "run now" has something to ask. */
export async function planRunToday(chromium: ExtensionBrowser): Promise<void> {
  const page = await chromium.open("about.html");
  await sendMessage(page, "plan-run", { id: RUN, start: (await nowIn(page)) + 4 * HOUR, minutes: 45 });
  await page.close();
}

/** Puts one prompt of each of these kinds on the screen, as if each had come two minutes ago. */
export async function openPrompts(chromium: ExtensionBrowser): Promise<void> {
  const page = await chromium.open("about.html");
  const now = await nowIn(page);
  await sendMessage(page, "plan-run", { id: RUN, start: ahead(now), minutes: 45 });
  await chromium.killWorker();
  const [state] = await readStore(page, "engine");
  if (state === undefined) throw new Error("The engine has no state yet.");
  const { desk, prompts } = state;
  await keepState(page, {
    ...state,
    desk: { ...desk, clocks: { ...desk.clocks, bout: LONG_SIT, posture: LONG_SIT, hipFlexor: LONG_SIT } },
    prompts: { ...prompts, active: shown(now), lastShownAt: now - 2 * MINUTE },
  });
  await page.close();
}

function shown(now: EpochMs): readonly Occurrence[] {
  const at = now - 2 * MINUTE;
  const one = (kind: keyof typeof PROMPT_IDS, rest: Pick<Occurrence, "because"> & Partial<Occurrence>) =>
    dueOccurrence({
      id: PROMPT_IDS[kind],
      kind,
      day: PROMPT_DAY,
      state: "shown",
      dueAt: at,
      claimedAt: at,
      attempts: 1,
      shownAt: at,
      ...rest,
    });
  return [
    one("posture", { because: "sitting" }),
    one("hip-flexor", { because: "sitting" }),
    one("warm-up", { because: "run", runId: RUN, runStart: ahead(now) }),
    one("check-in", { because: "time" }),
  ];
}

function keepState(page: Page, state: EngineState): Promise<void> {
  return page.evaluate(
    (name, value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(opening.error ?? new Error("open failed")));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("engine", "readwrite");
          writing.objectStore("engine").put(value, "state");
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
          writing.addEventListener("abort", () => reject(writing.error ?? new Error("write failed")));
        });
      }),
    DB_NAME,
    state,
  );
}
