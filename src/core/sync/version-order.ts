import type { Envelope } from "../records/envelope.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/** Under one key the same machine and time, and yet another text: a profile was copied to a second machine. */
const textOf = (row: object): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The order of all versions of one record: by time, then by machine, then by what they say. Total and the same on every machine,
 * so that whoever has seen the same versions keeps the same one. Below 0: `a` comes before `b`.
 */
export function compareVersions(a: Envelope, b: Envelope): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt - b.updatedAt;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  const [mine, its] = [textOf(a), textOf(b)];
  return mine === its ? 0 : mine < its ? -1 : 1;
}

export const isLater = (a: Envelope, b: Envelope | undefined): boolean => b === undefined || compareVersions(a, b) > 0;

/**
 * The time of a version that is written over another: what the clock says, or just after what it replaces where that would come later
 * in the order. A hybrid logical time, kept by each record for itself: no time is ever carried from one record to another, so a clock
 * that is years ahead reaches only what it wrote, and whoever sees that writes over it as over anything else.
 */
export function stampOver(
  replaced: Pick<Envelope, "updatedAt" | "device"> | undefined,
  clock: EpochMs,
  device: string,
): EpochMs {
  if (replaced === undefined || replaced.updatedAt < clock) return clock;
  return replaced.updatedAt === clock && replaced.device <= device ? clock : replaced.updatedAt + 1;
}
