import * as v from "valibot";
import { lazily } from "../lib/lazily.ts";
import { instantSchema } from "../time/time-schemas.ts";
import { runMonthSchema } from "./run-months.ts";
import { SYNC_KINDS } from "./sync-row.ts";

/** In `storage.local`, only while this computer takes part. */
export const SYNC_KEY = "sync";

/** What carries the exchange: the browser's account, a folder that some other program carries around, or a person with files. */
export const SYNC_WAYS = ["account", "folder", "hand"] as const;
export type SyncWay = (typeof SYNC_WAYS)[number];

/**
 * `account`: what this computer had laid out is gone, so the account is another one, or somebody emptied it. `full`, `busy`: the
 * browser's limits, or a disk's. `access`: the browser has to be told again that the folder may be used. `gone`: the folder isn't there.
 * `read-only`: nothing in it can be changed. `failed`: anything else.
 */
export const SYNC_TROUBLES = ["account", "full", "busy", "access", "gone", "read-only", "failed"] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

const count = lazily(() => v.pipe(v.number(), v.integer(), v.minValue(0)));
const text = lazily(() => v.pipe(v.string(), v.maxLength(100)));

const machineSchema = lazily(() =>
  v.object({
    device: text(),
    name: text(),
    /** When something new of it was last seen here, by the clock of here. */
    heardAt: instantSchema,
    /** Of what was seen last. */
    sum: v.string(),
    /** Why nothing of it can be read; null: everything can. */
    unread: v.nullable(v.picklist(["newer", "incomplete", "damaged"])),
  }),
);
export type KnownMachine = v.InferOutput<ReturnType<typeof machineSchema>>;

const settingSchema = lazily(() => v.object({ value: v.unknown(), updatedAt: instantSchema, device: text() }));
export type KnownSetting = Readonly<v.InferOutput<ReturnType<typeof settingSchema>>>;

export const syncStateSchema = lazily(() =>
  v.object({
    way: v.optional(v.picklist(SYNC_WAYS), "account"),
    /** The folder's name, as the browser tells it; empty where there is none. */
    folder: v.optional(v.pipe(v.string(), v.maxLength(300)), ""),
    /** Of the manifest that this computer laid out last: another one was written by a copy of this profile, or before something was lost. */
    ownSum: v.optional(v.string(), ""),
    /** Health answers were agreed to. */
    sharesHealth: v.boolean(),
    /** What people call this computer. */
    name: text(),
    /** Whether it has laid anything out since it joined. */
    hasLaidOut: v.boolean(),
    lastAt: v.nullable(instantSchema),
    trouble: v.nullable(v.picklist(SYNC_TROUBLES)),
    /** Exchanges that failed since the last good one. */
    failures: count(),
    /** Something of here has not gone yet. */
    isWaiting: v.boolean(),
    machines: v.pipe(v.array(machineSchema()), v.readonly()),
    /** Writes of the last hour. */
    writes: v.pipe(v.array(v.object({ at: instantSchema, items: count() })), v.readonly()),
    /** The part of its share that this computer takes, less after the area was full: 0 to 1. */
    fill: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)),
    /** What stays here for want of room, by kind; and of what time the newest of that is, null where nothing stays. */
    left: v.object({
      kinds: v.pipe(v.array(v.tuple([v.picklist(SYNC_KINDS), count()])), v.readonly()),
      newest: v.nullable(instantSchema),
    }),
    /** What months of runs come to that stay elsewhere, and how much of that is not here. */
    runMonths: v.optional(v.pipe(v.array(runMonthSchema()), v.readonly()), []),
    missing: v.optional(
      v.pipe(
        v.array(
          v.object({
            of: text(),
            runs: count(),
            meters: v.number(),
            seconds: v.number(),
            from: v.string(),
            until: v.string(),
          }),
        ),
        v.readonly(),
      ),
      [],
    ),
    /** Health answers that stay here because nobody agreed. */
    held: count(),
    /** Records of others that can't be read here, over all exchanges. */
    aside: count(),
    /** Settings as they were last exchanged, by name. */
    settings: v.record(v.string(), settingSchema()),
  }),
);
export type SyncState = Readonly<v.InferOutput<ReturnType<typeof syncStateSchema>>>;

/** Null: this computer takes no part, or what it remembered of that can't be read. */
export function parseSyncState(raw: unknown): SyncState | null {
  if (raw === undefined) return null;
  const parsed = v.safeParse(syncStateSchema(), raw);
  return parsed.success ? parsed.output : null;
}

export type SyncChoice = {
  readonly name: string;
  readonly sharesHealth: boolean;
  readonly way: SyncWay;
  readonly folder: string;
};

/** Of a computer that has just joined. */
export const newSyncState = ({
  way = "account",
  folder = "",
  ...choice
}: Partial<SyncChoice> & Pick<SyncChoice, "name" | "sharesHealth">): SyncState => ({
  ...choice,
  way,
  folder,
  ownSum: "",
  hasLaidOut: false,
  lastAt: null,
  trouble: null,
  failures: 0,
  isWaiting: true,
  machines: [],
  writes: [],
  fill: 1,
  left: { kinds: [], newest: null },
  runMonths: [],
  missing: [],
  held: 0,
  aside: 0,
  settings: {},
});
