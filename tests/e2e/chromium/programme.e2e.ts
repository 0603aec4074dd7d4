import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR } from "@/src/core/time/epoch-ms.ts";
import { aProgramme, allOn } from "@/tests/support/builders/a-programme.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { createMovedClock, type MovedClock } from "../support/moved-clock.ts";
import { byTestId, click, closeWelcome, textOf } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

/** Nine in the morning of the Monday to come, so that time only ever goes forward. */
const NINE = (() => {
  const midnight = Math.floor(Date.now() / DAY) * DAY;
  const daysOn = (8 - new Date(midnight).getUTCDay()) % 7 || 7;
  return midnight + daysOn * DAY + 9 * HOUR;
})();
const MONDAY = new Date(NINE).toISOString().slice(0, 10) as DayKey;

/** One browser whose clock goes on by days at once. */
describe("a programme of six weeks with a flare-up in the middle", () => {
  let chromium: ExtensionBrowser;
  let page: Page;
  let clock: MovedClock;
  beforeAll(async () => {
    chromium = await launchChromium({ env: { TZ: "UTC" } });
    await closeWelcome(chromium);
    page = await chromium.open("programme.html");
    clock = await createMovedClock(chromium, page);
  });
  afterAll(async () => {
    await chromium.close();
  });

  /** It is nine in the morning of the day so many days after the first. */
  const morningAfter = (days: number) => clock.set(NINE + days * DAY - Date.now());

  /** The sessions of the programme, oldest first. */
  const sessions = async () =>
    (await readStore(page, "routineSessions"))
      .filter(({ prescribed }) => prescribed !== undefined)
      .toSorted((one, other) => one.endedAt - other.endedAt);

  const partOf = async (testId: string) => ((await page.$(byTestId(testId))) === null ? "" : textOf(page, testId));

  /** What the page says on the morning after so many days; where it has a session, that is ticked off and its tap given. */
  async function morning(after: number, pain: number, felt: Felt): Promise<string> {
    await morningAfter(after);
    await sendMessage(page, "save-check-in", { pain });
    await page.reload();
    // Where a programme is over the page offers the next one.
    await page.waitForSelector(`${byTestId("today")}, ${byTestId("begin-when")}`);
    if ((await partOf("begin-when")) !== "") return "over";
    if ((await page.$(byTestId("tick-off"))) === null) return textOf(page, "today");
    const back = await partOf("stepped-back");
    const light = await partOf("light");
    const before = (await sessions()).length;
    await click(page, "tick-off");
    await click(page, "tick-save");
    await click(page, `felt-${felt}`);
    const done = await until("the tap", async () => {
      const stored = await sessions();
      const last = stored.at(-1);
      return stored.length === before + 1 && last?.felt === felt ? last : null;
    });
    const rung = done.prescribed?.steps.find(({ ladder }) => ladder === "front")?.rung;
    return [`rung ${rung}`, back, light].filter((part) => part !== "").join(" ");
  }

  test("grows, rests with the reason, comes back lower, and ends", async () => {
    await morningAfter(0);
    await sendMessage(page, "save-programme", {
      programme: {
        ...aProgramme({ startedOn: MONDAY, weeks: 6, createdAt: NINE }),
        start: { ...allOn(2) },
        weekdays: ["mon", "thu"],
        pauses: [],
        races: [],
      },
    });
    const told = [];
    for (const [after, pain, felt] of [
      [0, 1, "easy"],
      [7, 1, "right"],
      [14, 1, "right"],
      [17, 7, "right"],
      [21, 1, "right"],
      [28, 1, "hurt"],
      [35, 1, "right"],
      [42, 1, "right"],
    ] as const) {
      told.push(await morning(after, pain, felt));
    }
    expect(told).toEqual([
      "rung 2",
      "rung 3",
      "rung 3",
      expect.stringContaining("strength waits"),
      "rung 2 Stepped back: a flare-up on Thursday. Light, one set of each: the first one back.",
      "rung 2",
      "rung 1",
      "over",
    ]);
    expect(chromium.complaints).toEqual([]);
  });
});
