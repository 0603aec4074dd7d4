import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import { aProgramme, allOn } from "@/tests/support/builders/a-programme.ts";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { createFastTime } from "../support/fast-time.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";
import { byTestId, click, textOf } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

const FIRST = "2026-11-23" as DayKey;
const MONDAY = Date.parse(`${FIRST}T09:00:00Z`);

/** A browser that is opened on some mornings of six weeks; each start of it is later by days. */
describe("a programme of six weeks with a flare-up in the middle", () => {
  let packed: PackedProfile;
  let chromium: ExtensionBrowser | null = null;
  beforeAll(() => {
    packed = createPackedProfile();
  });
  afterAll(async () => {
    await chromium?.close();
    packed.remove();
  });

  /** What the page says on the morning after so many days, and what is then done and tapped. */
  async function morning(after: number, pain: number, felt: Felt): Promise<string> {
    const time = createFastTime({ start: MONDAY + after * DAY, speed: 1, zone: "UTC" });
    chromium = await launchChromium({ packed, env: time.env });
    const page = await chromium.open("programme.html");
    await page.bringToFront();
    if (after === 0) {
      const programme = { ...aProgramme(), startedOn: FIRST, weeks: 6, start: allOn(2), createdAt: MONDAY };
      await sendMessage(page, "save-programme", {
        programme: { ...programme, weekdays: [...programme.weekdays], pauses: [], races: [] },
      });
    }
    // The days in between were answered as they went by.
    if (pain > 4) {
      for (const ago of [2, 1]) await sendMessage(page, "save-check-in", { pain, day: addDays(FIRST, after - ago) });
    }
    await sendMessage(page, "save-check-in", { pain });
    await page.reload();
    // Where a programme is over the page offers the next one.
    await page.waitForSelector(`${byTestId("today")}, ${byTestId("begin-when")}`);
    const today = (await page.$(byTestId("today"))) === null ? "over" : await textOf(page, "today");
    const isOpen = (await page.$(byTestId("tick-off"))) !== null;
    const back = (await page.$(byTestId("stepped-back"))) === null ? "" : await textOf(page, "stepped-back");
    if (isOpen) {
      await click(page, "tick-off");
      await click(page, "tick-save");
      await click(page, `felt-${felt}`);
      await until("the tap", async () => (await sessions(page)).at(-1)?.felt === felt);
    }
    const rung = (await sessions(page)).at(-1)?.prescribed?.steps.find(({ ladder }) => ladder === "front")?.rung;
    await chromium.close();
    chromium = null;
    return isOpen ? `rung ${rung}${back === "" ? "" : `: ${back}`}` : today;
  }

  /** Those of the programme, oldest first. */
  const sessions = async (page: Page) =>
    (await readStore(page, "routineSessions"))
      .filter(({ prescribed }) => prescribed !== undefined)
      .toSorted((one, other) => one.endedAt - other.endedAt);

  test("grows, rests with the reason, comes back lower, and ends", async () => {
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
      "rung 2: Stepped back: a flare-up on Tuesday.",
      "rung 2",
      "rung 1",
      "over",
    ]);
  });
});
