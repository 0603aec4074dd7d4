import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { fieldOf } from "../records/record-kinds.ts";
import { type SyncSet, setOf } from "./merge-sets.ts";
import { isHealthAnswer, type SyncRow } from "./sync-row.ts";

/**
 * What the runs of one computer and month come to, for those of them that find no room. A sum is no run: it travels as a kind of its
 * own, is kept beside the records and never among them, and counts only as far as the runs themselves are not here.
 */
const amount = lazily(() => v.pipe(v.number(), v.finite(), v.minValue(0)));
export const runMonthSchema = lazily(() =>
  v.object({
    /** `<device>/<month>`: whose runs, by who wrote each last. */
    id: v.pipe(v.string(), v.maxLength(120)),
    of: v.pipe(v.string(), v.maxLength(100)),
    /** `2019-03`, by UTC, which all computers cut alike. */
    month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    runs: v.pipe(v.number(), v.integer(), v.minValue(0)),
    meters: amount(),
    seconds: amount(),
    updatedAt: amount(),
    deletedAt: v.null(),
    device: v.string(),
  }),
);
export type RunMonth = v.InferOutput<ReturnType<typeof runMonthSchema>>;

/** Runs that are known to be somewhere else and are not here. */
export type MissingRuns = {
  readonly of: string;
  readonly runs: number;
  readonly meters: number;
  readonly seconds: number;
  /** Months, the first and the last. */
  readonly from: string;
  readonly until: string;
};

/**
 * The sums of whole months up to that of the newest run that found no room, of everybody whose runs are among those. The same runs come
 * to the same rows, whenever and by whom they are summed but for `device`.
 */
export function sumsFor(
  left: readonly SyncRow[],
  mine: SyncSet,
  { me, sharesHealth }: { readonly me: string; readonly sharesHealth: boolean },
): readonly SyncRow[] {
  const runs = left.filter(({ kind, row }) => kind === "runs" && row.deletedAt === null);
  const whose = new Set(runs.map(({ row }) => row.device));
  const last = runs.map(monthOf).reduce((latest, month) => (month > latest ? month : latest), "");
  const wanted = [...mine.values()].filter(
    (row) => row.kind === "runs" && whose.has(row.row.device) && monthOf(row) <= last,
  );
  return [...sumUp(wanted.filter((row) => sharesHealth || !isHealthAnswer(row))).values()].map((sum) => ({
    kind: "runMonths",
    row: { ...sum, device: me },
  }));
}

function sumUp(rows: readonly SyncRow[]): ReadonlyMap<string, RunMonth> {
  const sums = new Map<string, RunMonth>();
  for (const run of rows) {
    const { row } = run;
    const id = `${row.device}/${monthOf(run)}`;
    const none = { id, of: row.device, month: monthOf(run), runs: 0, meters: 0, seconds: 0, updatedAt: 0 };
    const sum = sums.get(id) ?? { ...none, deletedAt: null, device: row.device };
    const counts = row.deletedAt === null ? 1 : 0;
    sums.set(id, {
      ...sum,
      runs: sum.runs + counts,
      meters: sum.meters + counts * numberOf(row, "distanceMeters"),
      seconds: sum.seconds + counts * numberOf(row, "durationSeconds"),
      // A run that is deleted or put right makes another sum, and a later one.
      updatedAt: Math.max(sum.updatedAt, row.updatedAt),
    });
  }
  return sums;
}

/** Sums of before and those that came, as one: of each the later. Commutative, associative and idempotent. What is no sum is left out. */
export function mergeSums(before: readonly RunMonth[], came: readonly SyncRow[]): readonly RunMonth[] {
  const rows = [...before.map((row): SyncRow => ({ kind: "runMonths", row })), ...came];
  return [...setOf(rows).values()]
    .flatMap(({ kind, row }) => {
      const parsed = v.safeParse(runMonthSchema(), row);
      return kind === "runMonths" && parsed.success ? [parsed.output] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of each computer what its sums tell of beyond the runs that are here themselves. */
export function missingRuns(sums: readonly RunMonth[], mine: SyncSet): readonly MissingRuns[] {
  const here = sumUp([...mine.values()].filter(({ kind }) => kind === "runs"));
  const missing = new Map<string, MissingRuns>();
  for (const { id, of, month, ...sum } of sums) {
    const own = here.get(id) ?? { runs: 0, meters: 0, seconds: 0 };
    if (sum.runs <= own.runs) continue;
    const known = missing.get(of) ?? { of, runs: 0, meters: 0, seconds: 0, from: month, until: month };
    missing.set(of, {
      of,
      runs: known.runs + sum.runs - own.runs,
      meters: known.meters + Math.max(0, sum.meters - own.meters),
      seconds: known.seconds + Math.max(0, sum.seconds - own.seconds),
      from: month < known.from ? month : known.from,
      until: month > known.until ? month : known.until,
    });
  }
  return [...missing.values()];
}

function monthOf({ row }: SyncRow): string {
  const start = numberOf(row, "start");
  return Math.abs(start) <= 8.64e15 ? new Date(start).toISOString().slice(0, 7) : "";
}

function numberOf(row: object, field: string): number {
  const value = fieldOf(row, field);
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
