import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { browser } from "./browser.ts";

export type AlarmInfo = { readonly when: EpochMs; readonly periodMinutes: number | null };

/**
 * Wake-up hints. An alarm is delivered at most once and is gone before its handler has finished (browser fact 1); Firefox
 * forgets all of them at every restart (browser fact 2).
 */
export interface AlarmsPort {
  /** All of ours, by name: one question, where each is a way to the browser's process and back. */
  all(): Promise<ReadonlyMap<string, AlarmInfo>>;
  /** Replaces an alarm of the same name. With `periodMinutes` it repeats, `when` is its first time. */
  create(name: string, alarm: AlarmInfo): Promise<void>;
  onFired(listener: (name: string) => void): void;
}

export function liveAlarms(): AlarmsPort {
  return {
    async all() {
      const alarms = await browser.alarms.getAll();
      return new Map(
        alarms.map(({ name, scheduledTime: when, periodInMinutes: periodMinutes = null }) => [
          name,
          { when, periodMinutes },
        ]),
      );
    },
    async create(name, { when, periodMinutes }) {
      // Awaited although the types say void: both browsers answer with a promise, which may reject (more than 500 alarms).
      await Promise.resolve<void>(
        browser.alarms.create(name, { when, ...(periodMinutes === null ? {} : { periodInMinutes: periodMinutes }) }),
      );
    },
    onFired(listener) {
      browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
    },
  };
}
