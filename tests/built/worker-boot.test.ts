import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BROWSERS, type Browser, buildFolder } from "../support/build-output.ts";

/**
 * A worker that was killed gets the event that woke it only through listeners added in its first turn (browser fact 20),
 * and Firefox loses its alarms at every start, so that without `onStartup` nothing would run (browser facts 2 and 3).
 */
const NEEDED = [
  "alarms.onAlarm",
  "commands.onCommand",
  "contextMenus.onClicked",
  "idle.onStateChanged",
  "notifications.onClicked",
  "omnibox.onInputChanged",
  "omnibox.onInputEntered",
  "runtime.onInstalled",
  "runtime.onMessage",
  "runtime.onStartup",
];
const NEEDED_IN_CHROMIUM = ["notifications.onButtonClicked"];

describe.each(BROWSERS)("the %s worker", (browser) => {
  test("adds every listener in its first turn", () => {
    const listening = listenersOfFirstTurn(browser);
    const needed = browser === "firefox" ? NEEDED : [...NEEDED, ...NEEDED_IN_CHROMIUM];
    expect(needed.filter((name) => !listening.includes(name))).toEqual([]);
  });
});

function listenersOfFirstTurn(browser: Browser): readonly string[] {
  const runner = fileURLToPath(new URL("../support/first-turn-listeners.mjs", import.meta.url));
  const worker = join(buildFolder(browser), "background.js");
  return JSON.parse(execFileSync(process.execPath, [runner, worker], { encoding: "utf8" })) as readonly string[];
}
