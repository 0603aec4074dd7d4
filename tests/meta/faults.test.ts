import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

/**
 * Faults that touch the delivery of a prompt, and where each is injected: at the fake machine (a worker that can be killed at
 * every call, alarms, clocks, disks and screens that fail), at the database, in the built worker, in a real browser.
 */
const FAULTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "1 to 4: the worker dies at any call of a delivery": {
    "unit/background/delivery-kills.test.ts": ["shows it exactly once, killed $when call $call"],
    "e2e/chromium/killed-worker.e2e.ts": ["%s: the prompt is shown once all the same"],
    "unit/storage/apply-batch.test.ts": ["writes nothing at all because of"],
  },
  "5: the worker dies between a click and its storing": {
    "unit/background/delivery-faults.test.ts": ["5: "],
    "e2e/chromium/killed-worker.e2e.ts": ["while the answer is stored"],
  },
  "6: an alarm comes twice": { "unit/background/delivery-faults.test.ts": ["6: "] },
  "7: an alarm comes early, late, or under a clock that went back": {
    "unit/background/delivery-faults.test.ts": ["7: shows nothing when an alarm comes early", "7: shows a prompt late"],
    "unit/background/signal-faults.test.ts": ["7: shows nothing when the clock went back", "7: lets a prompt go"],
    "unit/background/keep-alarms.test.ts": ["never beyond a day"],
  },
  "8: all alarms are gone": { "unit/background/delivery-faults.test.ts": ["8: "] },
  "9: a restart in Firefox": {
    "unit/background/delivery-faults.test.ts": ["9: "],
    "built/worker-boot.test.ts": ["runtime.onStartup"],
    "e2e/firefox/firefox.e2e.ts": ["after a restart it wakes by itself"],
  },
  "10: switched off and on": { "unit/background/delivery-faults.test.ts": ["10: "] },
  "11: reload and update": {
    "unit/background/delivery-faults.test.ts": ["11: "],
    "unit/background/races.test.ts": ["11: "],
  },
  "12: an upgrade fails": { "unit/storage/open-db.test.ts": ["when an upgrade fails"] },
  "13: a newer schema": {
    "unit/storage/open-db.test.ts": ["reads a newer schema"],
    "unit/storage/desk-storage.test.ts": ["reads a newer schema"],
    "unit/background/on-a-real-database.test.ts": ["13: "],
  },
  "14: killed at random": {
    "unit/background/races.test.ts": ["14: "],
    "e2e/chromium/restart.e2e.ts": ["has everything that was acknowledged"],
  },
  "15: a night's sleep": { "unit/background/delivery-faults.test.ts": ["15: "] },
  "16: a short sleep": { "unit/background/delivery-faults.test.ts": ["16: "] },
  "17: the clock jumps ahead": { "unit/background/delivery-faults.test.ts": ["17: "] },
  "18: the clock goes back": { "unit/background/delivery-faults.test.ts": ["18: "] },
  "19: zones and clock changes": {
    "unit/background/delivery-faults.test.ts": ["(fault 19)"],
    "unit/core/engine/any-day.properties.test.ts": ["comes once a date at most, over flights and clock changes"],
  },
  "20: idle detection is wrong": {
    "unit/background/delivery-faults.test.ts": ["20: stays bounded", "20: doesn't move the end"],
    "unit/background/signal-faults.test.ts": ["always active", "always idle", "an active that no idle"],
  },
  "21: no `locked`": { "unit/background/delivery-faults.test.ts": ["21: "] },
  "22: a call or a film without input": {
    "unit/background/delivery-faults.test.ts": ["22: "],
    "unit/background/signal-faults.test.ts": ["22: "],
  },
  "23: the notification is refused": {
    "unit/background/delivery-faults.test.ts": ["23: opens a small window", "23: tells by badge and popup"],
    "unit/platform/notifications.test.ts": ["tried again with the least", "took one and shows nothing"],
  },
  "24: the system hides it": { "unit/background/delivery-faults.test.ts": ["24: "] },
  "25: closed by itself": { "unit/background/delivery-faults.test.ts": ["25: "] },
  "26: the disk is full": {
    "unit/background/on-a-real-database.test.ts": ["26: "],
    "unit/storage/desk-storage.test.ts": ["while the disk is full"],
  },
  "29: the database is blocked, silent or refused": {
    "unit/storage/open-db.test.ts": ["another tab holds the old version", "never answers", "private browsing"],
    "unit/storage/desk-storage.test.ts": ["that another tab blocks", "journals to storage.local"],
  },
  "29: the database is torn, deleted, damaged or smaller": {
    "unit/storage/second-copy.test.ts": [
      "is noticed at the next start, which goes on from the engine's last state",
      "is noticed at the second start, where the first one was perfect",
      "gets it back by itself where all of it came after the snapshot",
      "is noticed in the next browser session, and comes back",
    ],
    "unit/background/lost-records.test.ts": [
      "are said in the popup and flagged, prompts go on, and one message brings them back",
      "leave the last level standing: urgent help stays and nothing comes, until they are back or let go",
    ],
    "e2e/chromium/torn-database.e2e.ts": [
      "loses nothing that was acknowledged, and says what is gone",
      "says the truth of one that can't be opened any more, and makes way for a new one",
    ],
  },
  "29: neither the database nor its copies can be read": {
    "unit/background/lost-records.test.ts": [
      "make no newborn engine where its copies can't be read either",
      "leave the last level standing, also once a journal lies beside them",
      "never take the place of an older life once they can be read",
    ],
  },
  "29: a console made an empty database, or cleared the settings": {
    "unit/storage/open-db.test.ts": ["repairs an empty one that a console made"],
    "unit/storage/settings-repo.test.ts": ["writes back what it knows where somebody cleared the store"],
  },
  "31: what is stored no longer parses": {
    "contract/desk-storage.test.ts": ["moves a record that no longer parses to quarantine"],
    "unit/background/answers.test.ts": [
      "from a state that no longer parses",
      "names the settings that could not be read",
    ],
  },
  "30: many act at once": { "unit/background/races.test.ts": ["30: "] },
};

const texts = new Map(sourceFiles(["tests"], [".ts"]).map(({ path, text }) => [path, text]));

test.each(Object.entries(FAULTS))("fault %s", (_fault, places) => {
  const missing = Object.entries(places).flatMap(([file, titles]) => {
    const text = texts.get(`tests/${file}`);
    if (text === undefined) return [file];
    return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});
