import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/**
 * The two clocks of the model. Script time is monotonic: ms since local midnight of the script's date, never stepped.
 * The wall clock is what the browser believes: script time plus every `clock` entry so far, in the zone of the moment.
 */
export type ModelClock = {
  readonly wallAt: (scriptTime: number) => EpochMs;
  readonly step: (byMs: number) => void;
  readonly changeZone: (zone: string, scriptTime: number) => void;
  readonly zone: () => string;
  readonly zones: ZoneHistory;
};

/** Which zone was in force at an instant of the browser's wall clock. */
export type ZoneHistory = { readonly zoneAt: (at: EpochMs) => string };

export function createModelClock({ midnight, zone: first }: { midnight: EpochMs; zone: string }): ModelClock {
  let offset = 0;
  const changes: { zone: string; from: EpochMs }[] = [{ zone: first, from: Number.NEGATIVE_INFINITY }];
  const wallAt = (scriptTime: number) => midnight + scriptTime + offset;
  return {
    wallAt,
    step: (byMs) => void (offset += byMs),
    changeZone: (zone, scriptTime) => void changes.push({ zone, from: wallAt(scriptTime) }),
    zone: () => changes.at(-1)?.zone ?? first,
    zones: { zoneAt: (at) => changes.findLast((change) => change.from <= at)?.zone ?? first },
  };
}
