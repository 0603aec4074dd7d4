import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** Time, place and chance, so that everything else can be told what they are. */
export interface ClockPort {
  now(): EpochMs;
  /** The IANA zone in force, such as `Europe/Berlin`. */
  zone(): string;
  newId(): string;
  /** Only for moments: a worker may die long before. */
  after(delayMs: number, work: () => void): void;
}

export function liveClock(): ClockPort {
  return {
    now: () => Date.now(),
    zone: () => Temporal.Now.timeZoneId(),
    newId: () => crypto.randomUUID(),
    after: (delayMs, work) => void setTimeout(work, delayMs),
  };
}
