import type { Span } from "@/src/core/desk-time/span.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { type DayScript, isBodyEntry } from "../day/day-script.ts";
import { createModelBrowser } from "./model-browser.ts";
import type { ZoneHistory } from "./model-clock.ts";
import type { Memory, Stepped } from "./model-shell.ts";

/** What the engine stored of a day, and the zones that its instants are to be read in. */
export type DayRun = {
  readonly spans: readonly Span[];
  readonly occurrences: readonly Occurrence[];
  readonly zones: ZoneHistory;
};

/**
 * Lives a day script through the real engine in a model of the browser (Chromium on a system that reports `locked`).
 * Event-driven: time jumps from one thing that happens to the next, so that a day takes milliseconds.
 */
export function simulateDay(
  script: DayScript,
  settings: Settings,
  { memory = "text", onStep }: { readonly memory?: Memory; readonly onStep?: (stepped: Stepped) => void } = {},
): DayRun {
  const browser = createModelBrowser({ script, settings, memory, onStep });
  const [first] = script.day;
  if (first && !isBodyEntry(first) && first.do !== "end") browser.start(first.at);
  for (const [index, entry] of script.day.entries()) {
    const before = script.day[index - 1];
    if (before) browser.runOn(before.at, entry.at);
    browser.live(entry);
  }
  return { ...browser.records(), zones: browser.zones };
}
