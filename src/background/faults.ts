import * as v from "valibot";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { Fault } from "@/src/messaging/protocol.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const CODES = [
  "storage-full",
  "storage-unavailable",
  "read-only",
  "notifications-denied",
  "settings-repaired",
] as const satisfies readonly Fault["code"][];
const faultsSchema = v.array(v.object({ code: v.picklist(CODES), since: v.number() }));
const KEY = "faults";

/** Storage faults that put the flag on the badge: what is said may not be kept. */
const GRAVE: readonly Fault["code"][] = ["storage-full", "read-only"];

/** Troubles the user should know of, from when they began until they are over. */
export interface Faults {
  list(): Promise<readonly Fault[]>;
  /** Says of each code in `checked` whether it stands now. Others stay as they are. True: something changed. */
  settle(checked: readonly Fault["code"][], present: readonly Fault["code"][], at: EpochMs): Promise<boolean>;
  isGrave(): Promise<boolean>;
}

/** Kept in the session's memory: every browser session finds out for itself, and a full disk can't hide them. */
export function createFaults(session: StorageArea): Faults {
  let known: readonly Fault[] | null = null;

  async function list(): Promise<readonly Fault[]> {
    if (known) return known;
    const parsed = v.safeParse(faultsSchema, await session.get(KEY).catch(() => undefined));
    known = parsed.success ? parsed.output : [];
    return known;
  }

  return {
    list,
    async settle(checked, present, at) {
      const before = await list();
      const kept = before.filter(({ code }) => !checked.includes(code) || present.includes(code));
      const begun = present.filter((code) => !before.some((fault) => fault.code === code));
      if (kept.length === before.length && begun.length === 0) return false;
      known = [...kept, ...begun.map((code) => ({ code, since: at }))];
      await session.set(KEY, known).catch(() => undefined);
      return true;
    },
    isGrave: async () => (await list()).some(({ code }) => GRAVE.includes(code)),
  };
}
