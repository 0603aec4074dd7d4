/** Takes tests/pictures/popup.png: 24 minutes into a Monday morning, a run planned for the evening. */
import { join } from "node:path";
import { ROOT } from "../support/source-files.ts";
import { launchChromium } from "./support/chromium.ts";
import { createFastTime } from "./support/fast-time.ts";
import { closeWelcome } from "./support/page-actions.ts";
import { showIn, THEMES } from "./support/pictures.ts";
import { sendMessage } from "./support/send-message.ts";
import { sleep } from "./support/wait.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-11-23T09:58:00+01:00");
const time = createFastTime({ start: START, speed: 20, zone: "Europe/Berlin" });
const chromium = await launchChromium({ env: time.env });
try {
  await closeWelcome(chromium);
  const popup = await chromium.open("popup.html", { width: 360, height: 594 });
  await popup.setViewport({ width: 360, height: 594, deviceScaleFactor: 2 });
  await sendMessage(popup, "plan-run", { start: START + 8 * 60 * MINUTE, minutes: 45 });
  await sleep(time.ours(24 * MINUTE));
  for (const theme of THEMES) {
    await showIn(popup, theme);
    // Colours take their time to turn, and the machine may be busy.
    await sleep(1_500);
    await popup.screenshot({
      path: join(ROOT, "tests", "pictures", theme === "light" ? "popup.png" : "popup-dark.png"),
    });
  }
} finally {
  await chromium.close();
}
process.exit(0);
