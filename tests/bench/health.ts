import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { launchChromium } from "@/tests/e2e/support/chromium.ts";
import { byTestId, click } from "@/tests/e2e/support/page-actions.ts";
import { HEALTH_HEAD, HEALTH_RECORD, healthWorkout, statistics } from "@/tests/support/workouts/health-export.ts";
import { longestTask, openRuns } from "./import.ts";
import { extensionProcesses, memoryMb } from "./time/processes.ts";

const BYTES = 500 * 1024 * 1024;
const WORKOUTS = 500;
const LOOK_EVERY_MS = 250;
const LONG_WAIT = { visible: true, timeout: 900_000 } as const;

/** Apple Health's export of 500 MB through the page in real Chromium: the longest block of the page and the most memory. */
export async function benchHealth(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standing-start-bench-"));
  const file = join(folder, "export.xml");
  writeExport(file);
  const browser = await launchChromium();
  try {
    const page = await openRuns(browser);
    await click(page, "import");
    const input = await page.waitForSelector(byTestId("import-files"));
    const pid = browser.browser.process()?.pid ?? 0;
    const memory = () => extensionProcesses(pid).reduce((sum, process) => sum + memoryMb(process), 0);
    const before = memory();
    await longestTask(page);
    let most = before;
    const looking = setInterval(() => (most = Math.max(most, memory())), LOOK_EVERY_MS);
    const began = performance.now();
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    const found = await page.waitForSelector(byTestId("count-new"), LONG_WAIT);
    const seconds = (performance.now() - began) / 1000;
    clearInterval(looking);
    const said = await found?.evaluate((element) => element.textContent);
    print(`${BYTES / 1024 / 1024} MB of Apple Health read in ${seconds.toFixed(1)} s: ${said ?? "nothing"}`);
    print(`longest block of the page ${await longestTask(page)} ms (0: none over 50 ms)`);
    print(`memory of our processes ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Records without end, with a run among them now and then, as years of a watch are. */
function writeExport(file: string): void {
  const records = HEALTH_RECORD.repeat(Math.floor(BYTES / WORKOUTS / HEALTH_RECORD.length));
  const out = openSync(file, "w");
  writeSync(out, HEALTH_HEAD);
  for (let index = 0; index < WORKOUTS; index += 1) {
    const day = new Date(Date.now() - (index + 1) * 2 * 86_400_000).toISOString().slice(0, 10);
    writeSync(out, records);
    writeSync(
      out,
      healthWorkout({
        type: "Running",
        start: `${day} 18:00:00 +0100`,
        end: `${day} 18:40:00 +0100`,
        minutes: 40,
        inside: statistics("DistanceWalkingRunning", `sum="8.${index % 10}" unit="km"`),
      }),
    );
  }
  writeSync(out, "</HealthData>\n");
  closeSync(out);
}
