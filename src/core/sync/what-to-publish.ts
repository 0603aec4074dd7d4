import { BY_AGE, fieldOf, kindRow, RECORD_KINDS } from "../records/record-kinds.ts";
import { DAY, type EpochMs } from "../time/epoch-ms.ts";
import type { SyncSet } from "./merge-sets.ts";
import { isHealthAnswer, rowKey, SYNC_KINDS, type SyncRow } from "./sync-row.ts";
import { compareVersions } from "./version-order.ts";

/** What another machine has laid out, as far as it can be read. */
export type OtherMachine = { readonly device: string; readonly rows: SyncSet };

/** How long a deletion is told to everybody. Whoever was away for longer is told when they come back with what was deleted. */
export const TOMBSTONE_LIFE = 400 * DAY;

/**
 * Routines that were done are half of a year's bytes and rest nothing: three months of them go before the year's runs and answers have to
 * stay behind.
 */
const SESSIONS_AGE = 4;

/** Kinds of which there are few and on which much rests: they find room first. */
const FIRST = SYNC_KINDS.filter(
  (kind) => kind === "settings" || kind === "runMonths" || RECORD_KINDS[kind].travelOrder !== BY_AGE,
);

/**
 * What this machine lays out for the others, what matters most first: what it wrote itself, and whatever it knows that nobody else lays
 * out, because who wrote it has left, was forgotten, or never was here. `held`: health answers that nobody has agreed to share.
 */
export function decidePublished({
  mine,
  others,
  me,
  now,
  sharesHealth,
}: {
  readonly mine: SyncSet;
  readonly others: readonly OtherMachine[];
  readonly me: string;
  readonly now: EpochMs;
  readonly sharesHealth: boolean;
}): { readonly rows: readonly SyncRow[]; readonly held: number } {
  const ranked: { readonly row: SyncRow; readonly rank: number; readonly at: EpochMs }[] = [];
  let held = 0;
  for (const [key, candidate] of mine) {
    const { row } = candidate;
    const theirs = others.flatMap(({ device, rows }) => {
      const version = rows.get(key);
      return version === undefined ? [] : [{ device, order: compareVersions(version.row, row) }];
    });
    const isAnswer = theirs.some(({ order }) => order < 0);
    if (row.deletedAt !== null && now - row.deletedAt > TOMBSTONE_LIFE && !isAnswer) continue;
    const isMine = row.device === me;
    // Of several who could, who wrote it does, or else the one whose name comes first.
    const isLaidOut = theirs.some(
      ({ device, order }) => order > 0 || (order === 0 && (device === row.device || device < me)),
    );
    if (!isMine && isLaidOut) continue;
    if (!sharesHealth && isHealthAnswer(candidate)) held += 1;
    else ranked.push({ row: candidate, rank: rankOf(candidate, { isAnswer, isMine }), at: timeOf(candidate) });
  }
  const newest = ranked.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const ageOf = ({ row, at }: { readonly row: SyncRow; readonly at: EpochMs }) =>
    (newest - at) * (row.kind === "routineSessions" ? SESSIONS_AGE : 1);
  ranked.sort((a, b) => a.rank - b.rank || ageOf(a) - ageOf(b) || (rowKey(a.row) < rowKey(b.row) ? -1 : 1));
  return { rows: ranked.map(({ row }) => row), held };
}

/** Answers, then what there is little of, then all else, then what others wrote. */
function rankOf(
  { kind, row }: SyncRow,
  { isAnswer, isMine }: { readonly isAnswer: boolean; readonly isMine: boolean },
): number {
  if (isAnswer) return -1;
  const place = FIRST.indexOf(kind);
  if (place >= 0 && row.deletedAt === null) return place;
  return isMine ? FIRST.length : FIRST.length + 1;
}

/** When what it tells of was; of a deletion, when that was. */
export function timeOf({ kind, row }: SyncRow): EpochMs {
  const at = kind === "settings" || kind === "runMonths" ? row.updatedAt : fieldOf(row, kindRow(kind).time);
  return row.deletedAt ?? (typeof at === "number" ? at : row.updatedAt);
}
