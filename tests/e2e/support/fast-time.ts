import { toolPath } from "./tools.ts";

/**
 * Time that runs `speed` times as fast for the programs started with `env`: wall and monotonic clock together (libfaketime).
 * Their wall clock shows `start` at the moment of `createFastTime`.
 */
export type FastTime = {
  readonly speed: number;
  readonly env: Readonly<Record<string, string>>;
  /** Our milliseconds for so many of theirs. */
  ours(ms: number): number;
  /** What their clock shows now, epoch ms. */
  now(): number;
};

/** @param start epoch ms; @param speed times real time, 60 is what two cores keep up with; @param zone for the programs, such as Europe/Berlin */
export function createFastTime({
  start,
  speed,
  zone,
}: {
  readonly start: number;
  readonly speed: number;
  readonly zone: string;
}): FastTime {
  const begun = Date.now();
  const offsetSeconds = Math.round((start - begun) / 1000);
  return {
    speed,
    env: {
      LD_PRELOAD: toolPath("FAKETIME_LIBRARY"),
      FAKETIME: `${offsetSeconds >= 0 ? "+" : ""}${offsetSeconds} x${speed}`,
      TZ: zone,
    },
    ours: (ms) => ms / speed,
    now: () => begun + offsetSeconds * 1000 + (Date.now() - begun) * speed,
  };
}
