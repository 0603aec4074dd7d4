import * as v from "valibot";
import { deskDays } from "@/src/core/desk-time/desk-slots.ts";
import { type Manifest, manifestKey, manifestSchema, sumOf } from "@/src/core/sync/area-format.ts";
import { setOf } from "@/src/core/sync/merge-sets.ts";
import { areaChange, type Packed, packRows } from "@/src/core/sync/pack-area.ts";
import {
  type AreaItems,
  type MachinePack,
  readArea,
  rowsOfPack,
  type UnreadMachine,
} from "@/src/core/sync/read-area.ts";
import { mergeSums, missingRuns, sumsFor } from "@/src/core/sync/run-months.ts";
import { settingsNow, settingsRows, takeSettings } from "@/src/core/sync/settings-rows.ts";
import { AREA, FILE, itemBytes, MOST_ITEMS, mayWriteAt, recentWrites, shareOf } from "@/src/core/sync/sync-limits.ts";
import { isHealthAnswer, SYNC_KINDS, type SyncRow } from "@/src/core/sync/sync-row.ts";
import type { KnownMachine, SyncState } from "@/src/core/sync/sync-state.ts";
import { decidePublished, timeOf } from "@/src/core/sync/what-to-publish.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { ChangeKind } from "@/src/messaging/changes.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import type { DeskStorage } from "@/src/storage/desk-storage.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import { packText, unpackText } from "@/src/storage/sync/text-packing.ts";
import type { Ports } from "../ports.ts";
import type { ExchangeArea } from "./exchange-area.ts";

export type ExchangeDeps = {
  readonly ports: Pick<Ports, "clock" | "runtime">;
  readonly storage: Pick<DeskStorage, "commit" | "reads" | "sync">;
  readonly settings: Pick<SettingsRepo, "load" | "update">;
};

/** What an exchange came to. `changed`: kinds that are no longer as they were here. `again`: when the rest may be written; null: all is. */
export type Exchanged = {
  readonly state: SyncState;
  readonly changed: readonly ChangeKind[];
  readonly again: EpochMs | null;
};

/** Days whose desk time may still have changed; of a computer that has just joined, all that find room by far. */
const LATE_DAYS = 8 * DAY;
const FIRST_DAYS = 400 * DAY;
/** Of what comes several times a day no more is read than could find room in an account by far. */
const FAR_BACK = 1_000 * DAY;

/**
 * One exchange through an area: what others laid out comes in, in one transaction, then what is not there yet is laid out. It may be
 * repeated, and die at any point: nothing here is ever taken out by it, and nothing that is half laid out is read by anybody.
 * Rejects where database or area can't be read or written.
 */
export async function exchange(before: SyncState, area: ExchangeArea, deps: ExchangeDeps): Promise<Exchanged> {
  const { ports, storage } = deps;
  const isFile = before.way !== "account";
  const now = ports.clock.now();
  const device = await storage.sync.device();
  const { items, copies } = await area.all();
  if (before.hasLaidOut && !(manifestKey(device) in items)) {
    return { state: { ...before, trouble: "account" }, changed: [], again: null };
  }
  const { packs, unread } = await readArea(items, unpackText);
  const others = packs.filter((pack) => pack.device !== device);
  const own = packs.find((pack) => pack.device === device);
  const isForeign = sumOfOwn(own) !== before.ownSum;
  const copied = await Promise.all(copies.map(async (copy) => (await readArea(copy, unpackText)).packs));
  const incoming = [...others, ...(isForeign && own ? [own] : []), ...copied.flat()]
    .flatMap(rowsOfPack)
    .filter((row) => before.sharesHealth || !isHealthAnswer(row));

  const { known, isChanged } = await takeInSettings(before, { ...deps, incoming, device, now });
  const merged = await storage.sync.merge(
    incoming.filter(({ kind }) => kind !== "settings" && kind !== "runMonths"),
    now,
  );
  await keepDeskDays(storage, { device, now, first: before.lastAt === null });

  const manyFrom = isFile ? 0 : now - FAR_BACK;
  const mine = setOf([...(await storage.sync.rows(manyFrom)), ...settingsRows(known)]);
  const machines = others.map((pack) => ({ device: pack.device, rows: setOf(rowsOfPack(pack)) }));
  const { sharesHealth } = before;
  const { rows, held } = decidePublished({ mine, others: machines, me: device, now, sharesHealth });
  const packedWith = (sums: readonly SyncRow[]) =>
    packRows({
      rows: [...sums, ...rows],
      before: own?.chunks ?? [],
      device,
      bytes: isFile ? FILE.bytes : bytesFor({ items, device, packs, unread, fill: before.fill }),
      most: isFile ? FILE.items : MOST_ITEMS,
      pack: packText,
    });
  const packed = await packWithSums(packedWith, (left) => sumsFor(left, mine, { me: device, sharesHealth }));
  const runMonths = mergeSums(before.runMonths, incoming);
  const about = { product: ports.runtime.version, name: before.name, at: now };
  const change = areaChange({ items, device, chunks: packed.chunks, about });
  const writes = Object.keys(change.set).length + change.remove.length;
  const again = writes === 0 ? now : mayWriteAt(before.writes, writes, now);
  const state: SyncState = {
    ...before,
    settings: known,
    machines: machinesHeard(before.machines, { others, unread: unread.filter((one) => one.device !== device), now }),
    left: whatIsLeft(packed.left),
    runMonths,
    missing: missingRuns(runMonths, mine),
    held,
    aside: before.aside + merged.aside,
    isWaiting: again > now,
    writes: recentWrites(before.writes, now),
  };
  const changed: readonly ChangeKind[] = [...merged.kinds, ...(isChanged ? (["settings"] as const) : [])];
  if (again > now) return { state, changed, again };
  if (writes > 0) await area.change(change);
  // The limits are the account's: a file is written at once.
  const log = writes > 0 && !isFile ? [...state.writes, { at: now, items: writes }] : state.writes;
  const laid: unknown = change.set[manifestKey(device)];
  const done = {
    ...state,
    ownSum: laid === undefined ? sumOfOwn(own) : sumOfManifest(v.parse(manifestSchema, laid)),
    writes: log,
    hasLaidOut: true,
    lastAt: now,
    trouble: null,
    failures: 0,
    fill: Math.min(1, before.fill * 1.1),
  };
  return { state: done, changed, again: null };
}

/** Sums take room themselves, so that another run may have to stay, and want its sum. */
const MOST_ROUNDS = 4;

async function packWithSums(
  pack: (sums: readonly SyncRow[]) => Promise<Packed>,
  sumsOf: (left: readonly SyncRow[]) => readonly SyncRow[],
): Promise<Packed> {
  let sums: readonly SyncRow[] = [];
  for (let round = 1; ; round += 1) {
    const packed = await pack(sums);
    const wanted = sumsOf(packed.left);
    if (wanted.length <= sums.length || round === MOST_ROUNDS) return packed;
    sums = wanted;
  }
}

async function takeInSettings(
  { settings: known, hasLaidOut }: SyncState,
  deps: ExchangeDeps & { readonly incoming: readonly SyncRow[]; readonly device: string; readonly now: EpochMs },
) {
  const here = { settings: (await deps.settings.load()).settings, known, device: deps.device, now: deps.now };
  const taken = takeSettings(here, deps.incoming, { isNew: !hasLaidOut });
  const isChanged = Object.keys(taken.patch).length > 0;
  if (isChanged) {
    const updated = await deps.settings.update(taken.patch);
    if (!updated.ok) throw new Error(`settings of another computer: ${updated.error[0]?.path ?? ""}`);
  }
  const settings = isChanged ? (await deps.settings.load()).settings : here.settings;
  return { known: settingsNow({ ...here, settings, known: taken.known }), isChanged };
}

/** This computer's desk time of late as records of their own, where they are not as they should be. */
async function keepDeskDays(
  storage: ExchangeDeps["storage"],
  { device, now, first }: { readonly device: string; readonly now: EpochMs; readonly first: boolean },
): Promise<void> {
  const from = Math.floor((now - (first ? FIRST_DAYS : LATE_DAYS)) / DAY) * DAY;
  const range = { from, until: now + DAY };
  const [spans, kept] = await Promise.all([storage.reads.spans.between(range), storage.reads.deskDays.between(range)]);
  const days = new Map(deskDays(spans, device).map((day) => [day.id, day]));
  const mine = new Map(kept.filter((row) => row.device === device).map((row) => [row.id, row]));
  const changed = [...days.values()].filter((day) => day.start >= from && mine.get(day.id)?.sat !== day.sat);
  const emptied = [...mine.values()]
    .filter((row) => !days.has(row.id) && row.sat !== "")
    .map((row) => ({ ...row, sat: "" }));
  const rows = [...changed, ...emptied];
  if (rows.length > 0) await storage.commit({ ...emptyBatch(now), deskDays: rows });
}

const sumOfManifest = (manifest: Manifest): string => sumOf(JSON.stringify(manifest));
const sumOfOwn = (own: MachinePack | undefined): string => (own ? sumOfManifest(own.manifest) : "");

/** What this computer may take of the account's room. */
function bytesFor({
  items,
  device,
  packs,
  unread,
  fill,
}: {
  readonly items: AreaItems;
  readonly device: string;
  readonly packs: readonly MachinePack[];
  readonly unread: readonly UnreadMachine[];
  readonly fill: number;
}): number {
  const machines = new Set([...packs, ...unread, { device }].map((one) => one.device)).size;
  const theirs = Object.entries(items).filter(
    ([key]) => key !== manifestKey(device) && !key.startsWith(`c:${device}:`),
  );
  const free = AREA.bytes - theirs.reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
  return Math.floor(Math.min(shareOf(machines), free * 0.98) * fill);
}

function machinesHeard(
  before: readonly KnownMachine[],
  {
    others,
    unread,
    now,
  }: { readonly others: readonly MachinePack[]; readonly unread: readonly UnreadMachine[]; readonly now: EpochMs },
): readonly KnownMachine[] {
  const seen = [
    ...others.map(({ device, manifest }) => ({
      device,
      name: manifest.name,
      sum: sumOfManifest(manifest),
      unread: null,
    })),
    ...unread.map(({ device, name, because }) => ({ device, name, sum: because, unread: because })),
  ];
  return seen.map(({ name, ...machine }): KnownMachine => {
    const last = before.find(({ device }) => device === machine.device);
    const heardAt = last?.sum === machine.sum ? last.heardAt : now;
    return { ...machine, name: name ?? last?.name ?? "", heardAt };
  });
}

function whatIsLeft(left: readonly SyncRow[]): SyncState["left"] {
  const counts = SYNC_KINDS.map(
    (kind) => [kind, left.filter((row) => row.kind === kind).length] as [typeof kind, number],
  );
  const newest = left.reduce<number | null>((latest, row) => Math.max(latest ?? 0, timeOf(row)), null);
  return { kinds: counts.filter(([, count]) => count > 0), newest };
}
