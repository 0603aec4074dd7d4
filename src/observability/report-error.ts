import * as v from "valibot";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { StorageArea } from "@/src/platform/storage-areas.ts";

const reportSchema = v.object({ at: v.number(), where: v.string(), message: v.string(), stack: v.string() });
/** One fault as the user can copy it: when, where in the product, what. Never what the user wrote. */
export type ErrorReport = v.InferOutput<typeof reportSchema>;

/** How many reports are kept; the oldest goes first. */
export const REPORTS_KEPT = 50;
const KEY = "errors";

export interface ErrorReporter {
  /** Never rejects and never throws: a fault in reporting must not hide the fault. */
  report(where: string, error: unknown): Promise<void>;
  /** Oldest first. */
  list(): Promise<readonly ErrorReport[]>;
}

/** The one place for faults that are nobody's answer. Kept on this machine, in a ring. */
export function createErrorReporter(deps: { readonly area: StorageArea; readonly now: () => EpochMs }): ErrorReporter {
  /** What the disk didn't take. */
  let unsaved: readonly ErrorReport[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function stored(): Promise<readonly ErrorReport[]> {
    try {
      const parsed = v.safeParse(v.array(reportSchema), await deps.area.get(KEY));
      return parsed.success ? parsed.output : [];
    } catch {
      return [];
    }
  }

  async function write(): Promise<void> {
    const batch = unsaved;
    try {
      await deps.area.set(KEY, [...(await stored()), ...batch].slice(-REPORTS_KEPT));
      unsaved = unsaved.slice(batch.length);
    } catch {
      unsaved = unsaved.slice(-REPORTS_KEPT);
    }
  }

  return {
    report(where, error) {
      unsaved = [...unsaved, { at: deps.now(), where, ...describe(error) }];
      writing = writing.then(write);
      return writing;
    },
    list: async () => [...(await stored()), ...unsaved].slice(-REPORTS_KEPT),
  };
}

function describe(error: unknown): { readonly message: string; readonly stack: string } {
  if (error instanceof Error) return { message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  return { message: String(error), stack: "" };
}
