import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExtensionBrowser, launchChromium } from "../support/chromium.ts";
import { byTestId, closeWelcome } from "../support/page-actions.ts";
import { sendMessage } from "../support/send-message.ts";

let chromium: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium();
  await closeWelcome(chromium);
  page = await chromium.open("check-in.html", { width: 1280, height: 900 });
});
afterAll(async () => {
  await chromium.close();
});

const ROUTINES = {
  stretch: "routine.html?routine=hip-flexor-standing&use=hip-flexor",
  strength: "routine.html?routine=strength-runner",
  warmUp: "routine.html?routine=warmup-run&use=warm-up",
} as const;

/** Which of the gate's screens a way in comes to. */
async function comesTo(address: string): Promise<string> {
  const tab = await chromium.open(address, { width: 1280, height: 900 });
  await tab.bringToFront();
  const screens = ["refused", "before-start", "next-up"];
  await tab.waitForSelector(screens.map(byTestId).join(","), { visible: true });
  const found = await Promise.all(screens.map(async (id) => ((await tab.$(byTestId(id))) ? [id] : [])));
  const text = (await tab.$eval("main", (main) => main.textContent)) ?? "";
  await tab.close();
  return `${found.flat()[0]}: ${text}`;
}

const answer = (pain: number, flags: readonly string[]) =>
  sendMessage(page, "save-check-in", {
    pain,
    details: {
      warningSigns: { at: Date.now(), edition: 2, signs: Object.fromEntries(flags.map((id) => [id, "yes"])) },
    },
  });

describe("the gate in a real browser", () => {
  test("lets a stretch start on a good day", async () => {
    await answer(0, []);
    expect(await comesTo(ROUTINES.stretch)).toMatch(/^next-up/);
  });

  test("at level 2 neither strength nor a warm-up begins, a stretch does", async () => {
    await answer(6, []);
    expect(await comesTo(ROUTINES.strength)).toMatch(/^refused: No strength today/);
    expect(await comesTo(ROUTINES.warmUp)).toMatch(/^refused: No running today/);
    expect(await comesTo(ROUTINES.stretch)).toMatch(/^next-up/);
  });

  test("at level 3 the banner comes before the first step", async () => {
    await answer(6, ["fever"]);
    expect(await comesTo(ROUTINES.stretch)).toMatch(/^before-start: .*medical advice today/);
    expect(await comesTo(ROUTINES.strength)).toMatch(/^refused/);
  });

  test("at level 4 nothing begins and the number to call is there", async () => {
    await answer(6, ["bladder"]);
    for (const address of Object.values(ROUTINES)) {
      expect(await comesTo(address)).toMatch(/^refused: No exercise now.*emergency care/);
    }
  });
});
