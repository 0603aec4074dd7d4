import * as v from "valibot";
import { type Fault, FAULT_CODES, type FaultCode, FAULTS } from "@/src/core/status/fault.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { instantSchema } from "@/src/core/time/time-schemas.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const faultsSchema = v.array(v.object({ code: v.picklist(FAULT_CODES), since: instantSchema }));
const KEY = "faults";

/** Troubles the user should know of, from when they began until they are over. */
export interface Faults {
  list(): Promise<readonly Fault[]>;
  /** What stands now; everything else is over. True: something changed. */
  settle(present: readonly FaultCode[], at: EpochMs): Promise<boolean>;
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
    async settle(present, at) {
      const before = await list();
      const kept = before.filter(({ code }) => present.includes(code));
      const begun = present.filter((code) => !before.some((fault) => fault.code === code));
      if (kept.length === before.length && begun.length === 0) return false;
      known = [...kept, ...begun.map((code) => ({ code, since: at }))];
      await session.set(KEY, known).catch(() => undefined);
      return true;
    },
    isGrave: async () => (await list()).some(({ code }) => FAULTS[code].isGrave),
  };
}
