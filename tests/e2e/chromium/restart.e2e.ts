import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { readStore } from "../support/desk-database.ts";
import { createFastTime } from "../support/fast-time.ts";
import { createPackedProfile, type PackedProfile } from "../support/packed-install.ts";
import { nowIn } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";
import { until } from "../support/wait.ts";

const MINUTE = 60_000;
/** A prompt waits two minutes after someone has come back: twelve seconds of ours. */
const TIME = createFastTime({ start: Date.now(), speed: 10, zone: "Europe/Berlin" });

/** Really installed, so that a restart is a restart (browser fact 41). */
describe("a browser that is killed and started again", () => {
  let packed: PackedProfile;
  let chromium: ExtensionBrowser | null = null;
  beforeEach(() => {
    packed = createPackedProfile();
  });
  afterEach(async () => {
    await chromium?.close();
    await packed.remove();
  });

  test("has everything that was acknowledged, however often it is killed", async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      chromium = await launchChromium({ packed, env: TIME.env });
      const page = await chromium.open("popup.html");
      const stored = (await readStore(page, "checkIns")).map(({ id }) => id);
      expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
      for (let pain = 0; pain < 4; pain += 1) {
        const { checkIn } = await sendMessage(page, "save-check-in", { pain });
        acknowledged.push(checkIn.id);
      }
      const { settings } = await sendMessage(page, "save-settings", { patch: { spacingMinutes: 5 + round } });
      expect(settings.spacingMinutes).toBe(5 + round);
      // One more is on its way when the browser dies: it may be there or not, but it is never half there.
      sendMessage(page, "save-check-in", { pain: 9 }).catch(() => undefined);
      await chromium.killBrowser();
    }
    chromium = await launchChromium({ packed, env: TIME.env });
    const page = await chromium.open("popup.html");
    const rows = await readStore(page, "checkIns");
    expect(acknowledged.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
    expect(rows.filter(({ pain }) => pain === null)).toEqual([]);
    expect((await sendMessage(page, "get-status", {})).settings.spacingMinutes).toBe(7);
  });

  test("wakes by itself, has its alarms, and knows the prompt that was on the screen", async () => {
    chromium = await launchChromium({ packed, env: TIME.env });
    let page = await chromium.open("popup.html");
    await sendMessage(page, "plan-run", { start: (await nowIn(page)) + 12 * MINUTE, minutes: 30 });
    const shown = await until(
      "the warm-up",
      async () => (await readStore(page, "prompts")).find(({ shownAt }) => shownAt !== null),
      {
        timeoutMs: 60_000,
      },
    );
    await chromium.killBrowser();
    chromium = await launchChromium({ packed, env: TIME.env });
    await until("the worker's start", () => Promise.resolve((chromium?.workers.starts().length ?? 0) > 0));
    page = await chromium.open("options.html");
    const alarms = await until("the alarms", () =>
      page.evaluate(async () => {
        const { chrome: api } = globalThis as unknown as {
          chrome: { alarms: { getAll(): Promise<{ name: string }[]> } };
        };
        const names = (await api.alarms.getAll()).map(({ name }) => name).sort();
        return names.length >= 2 ? names : null;
      }),
    );
    expect(alarms).toEqual(["next", "tick"]);
    const again = (await readStore(page, "prompts")).filter(({ kind }) => kind === "warm-up");
    expect(again.map(({ id }) => id)).toEqual([shown.id]);
  });
});
