import { isInForce } from "@/src/core/runs/run-plan.ts";
import { LOG_ROWS } from "@/src/storage/apply-batch.ts";
import { type Batch, wrongClock } from "@/src/storage/batch.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import type { CommitPlace, DeskStorage, StorageTrouble } from "@/src/storage/desk-storage.ts";
import { parseRecord, type RecordOf, type RecordStore } from "@/src/storage/records.ts";
import type { Quarantined } from "@/src/storage/schema.ts";

/** What a disk keeps: outlives the worker that wrote it. */
export type MemoryDisk = {
  state: unknown;
  readonly stores: { readonly [S in Exclude<RecordStore, "log">]: Map<number | string, unknown> };
  log: unknown[];
  readonly quarantine: Quarantined[];
};

export function createMemoryDisk(): MemoryDisk {
  return {
    state: undefined,
    stores: {
      spans: new Map(),
      prompts: new Map(),
      checkIns: new Map(),
      routines: new Map(),
      routineSessions: new Map(),
      plans: new Map(),
      runs: new Map(),
      shoes: new Map(),
      marks: new Map(),
      questionnaires: new Map(),
    },
    log: [],
    quarantine: [],
  };
}

export type MemoryDeskStorage = DeskStorage & { readonly disk: MemoryDisk };

/** `DeskStorage` without a database: the same promises, checked by the same contract. */
export function createMemoryDeskStorage({
  disk = createMemoryDisk(),
  now = () => 0,
  place = () => "database",
  trouble = () => null,
}: {
  readonly disk?: MemoryDisk;
  readonly now?: () => number;
  /** Where the next commit goes; throws to refuse it. */
  readonly place?: () => CommitPlace;
  readonly trouble?: () => StorageTrouble | null;
} = {}): MemoryDeskStorage {
  function good<S extends Exclude<RecordStore, "log">>(store: S): RecordOf<S>[] {
    const found: RecordOf<S>[] = [];
    for (const [key, value] of disk.stores[store]) {
      const parsed = parseRecord(store, value);
      if (parsed.ok) {
        found.push(parsed.value);
        continue;
      }
      disk.stores[store].delete(key);
      disk.quarantine.push({ store, key, value, because: parsed.error, at: now() });
    }
    return found;
  }

  const reads: DeskReads = {
    spans: {
      overlapping: async ({ from, until }) =>
        until <= from
          ? []
          : good("spans")
              .filter((span) => span.end > from && span.start < until)
              .sort((a, b) => a.start - b.start),
    },
    prompts: {
      get: async (id) => good("prompts").find((prompt) => prompt.id === id) ?? null,
      ofDay: async (day) =>
        good("prompts")
          .filter((prompt) => prompt.day === day)
          .sort((a, b) => a.dueAt - b.dueAt),
      dueBetween: async ({ from, until }) =>
        good("prompts")
          .filter((prompt) => prompt.dueAt >= from && prompt.dueAt < until)
          .sort((a, b) => a.dueAt - b.dueAt),
    },
    checkIns: {
      get: async (id) => good("checkIns").find((checkIn) => checkIn.id === id) ?? null,
      betweenDays: async ({ first, last }) =>
        good("checkIns")
          .filter(({ day, deletedAt }) => deletedAt === null && day >= first && day <= last)
          .sort((a, b) => a.at - b.at),
    },
    ownRoutines: {
      get: async (id) => good("routines").find((routine) => routine.id === id) ?? null,
      all: async () =>
        good("routines")
          .filter(({ deletedAt }) => deletedAt === null)
          .sort((a, b) => a.createdAt - b.createdAt),
    },
    routineSessions: {
      get: async (id) => good("routineSessions").find((session) => session.id === id) ?? null,
      startedBetween: async ({ from, until }) =>
        good("routineSessions")
          .filter(({ startedAt }) => startedAt >= from && startedAt < until)
          .sort((a, b) => a.startedAt - b.startedAt),
    },
    plans: {
      get: async (id) => good("plans").find((plan) => plan.id === id && isInForce(plan)) ?? null,
      startingBetween: async ({ from, until }) =>
        good("plans")
          .filter((plan) => isInForce(plan) && plan.start >= from && plan.start < until)
          .sort((a, b) => a.start - b.start),
    },
    runs: {
      get: async (id) => good("runs").find((run) => run.id === id) ?? null,
      all: async () =>
        good("runs")
          .filter(({ deletedAt }) => deletedAt === null)
          .sort((a, b) => b.start - a.start),
      startingBetween: async ({ from, until }) =>
        good("runs")
          .filter(({ start, deletedAt }) => deletedAt === null && start >= from && start < until)
          .sort((a, b) => a.start - b.start),
    },
    shoes: {
      get: async (id) => good("shoes").find((shoe) => shoe.id === id) ?? null,
      all: async () =>
        good("shoes")
          .filter(({ deletedAt }) => deletedAt === null)
          .sort((a, b) => a.createdAt - b.createdAt),
    },
    marks: {
      get: async (id) => good("marks").find((mark) => mark.id === id) ?? null,
      articles: async () => good("marks").flatMap((mark) => ("kind" in mark ? [] : [mark])),
      clinicianChecks: async () => good("marks").flatMap((mark) => ("kind" in mark ? [mark] : [])),
    },
    questionnaires: {
      get: async (id) => good("questionnaires").find((week) => week.id === id) ?? null,
      all: async () => good("questionnaires").sort((a, b) => a.at - b.at),
    },
    log: {
      latest: async (count) =>
        disk.log
          .flatMap((row) => {
            const parsed = parseRecord("log", row);
            return parsed.ok ? [parsed.value] : [];
          })
          .slice(-count),
    },
    quarantine: { all: async () => [...disk.quarantine] },
  };

  function apply(batch: Batch): void {
    if (batch.quarantineSpansFrom !== null) {
      const from = batch.quarantineSpansFrom;
      const wrong = good("spans").filter(({ start }) => start >= from);
      for (const span of wrong.sort((a, b) => a.start - b.start)) {
        disk.stores.spans.delete(span.start);
        disk.quarantine.push(wrongClock(span, batch.at));
      }
    }
    for (const start of batch.removedSpans) disk.stores.spans.delete(start);
    for (const span of batch.spans) disk.stores.spans.set(span.start, span);
    for (const store of [
      "prompts",
      "checkIns",
      "routines",
      "routineSessions",
      "plans",
      "runs",
      "shoes",
      "marks",
      "questionnaires",
    ] as const) {
      for (const record of batch[store]) disk.stores[store].set(record.id, record);
    }
    disk.quarantine.push(...batch.quarantine);
    disk.log = [...disk.log, ...batch.log].slice(-LOG_ROWS);
    if (batch.state) disk.state = batch.state;
  }

  return {
    disk,
    reads,
    snapshot: async () => ({ reads, state: async () => structuredClone(disk.state) }),
    loadState: async () => structuredClone(disk.state),
    async commit(batch) {
      const where = place();
      apply(structuredClone(batch));
      return where;
    },
    trouble,
  };
}
