import type { Run } from "../runs/run.ts";
import type { Shoe } from "../training/shoes.ts";
import type { ImportRecord } from "./import-record.ts";

type Stored = {
  readonly records: readonly ImportRecord[];
  /** The runs that it added, and those of the log that it completed. */
  readonly added: readonly Run[];
  readonly completed: readonly Run[];
  readonly shoes: readonly Shoe[];
  /** Pairs that other runs wear. */
  readonly worn: ReadonlySet<string>;
};
type Changed = {
  readonly imports: readonly ImportRecord[];
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
};

/**
 * An import as a whole taken back (`deletedAt` an instant) or brought back (null): its runs, the pairs that nothing else
 * wears, and the numbers that it wrote into runs of the log. A run that was changed since keeps what it says. The records
 * keep what they replace, so that the other way is open.
 */
export function takeBackImport(stored: Stored, deletedAt: number | null): Changed {
  const byId = new Map(stored.completed.map((run) => [run.id, run]));
  const swapped = stored.records.map((record) => {
    // What was stored together has one stamp.
    const untouched = record.completed.flatMap((other) => {
      const now = byId.get(other.id);
      return now === undefined || now.updatedAt !== record.updatedAt ? [] : [{ now, other }];
    });
    return {
      record: { ...record, deletedAt, completed: untouched.map(({ now }) => now) },
      runs: untouched.map(({ now, other }) => ({ ...other, deletedAt: now.deletedAt })),
    };
  });
  return {
    imports: swapped.map(({ record }) => record),
    runs: [...stored.added.map((run) => ({ ...run, deletedAt })), ...swapped.flatMap(({ runs }) => runs)],
    shoes: stored.shoes
      .filter(({ id }) => deletedAt === null || !stored.worn.has(id))
      .map((shoe) => ({ ...shoe, deletedAt })),
  };
}
