import * as v from "valibot";
import { instantSchema } from "../time/time-schemas.ts";
import { SYNC_KINDS } from "./sync-row.ts";

/** In `storage.local`, only while this computer takes part. */
export const SYNC_KEY = "sync";

/**
 * `account`: what this computer had laid out is gone, so the account is another one, or somebody emptied it. `full`, `busy`: the
 * browser's limits. `failed`: anything else.
 */
export const SYNC_TROUBLES = ["account", "full", "busy", "failed"] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(100));

const machineSchema = v.object({
  device: text,
  name: text,
  /** When something new of it was last seen here, by the clock of here. */
  heardAt: instantSchema,
  /** Of what was seen last. */
  sum: v.string(),
  /** Why nothing of it can be read; null: everything can. */
  unread: v.nullable(v.picklist(["newer", "incomplete", "damaged"])),
});
export type KnownMachine = v.InferOutput<typeof machineSchema>;

const settingSchema = v.object({ value: v.unknown(), updatedAt: instantSchema, device: text });
export type KnownSetting = Readonly<v.InferOutput<typeof settingSchema>>;

export const syncStateSchema = v.object({
  /** Health answers were agreed to. */
  sharesHealth: v.boolean(),
  /** What people call this computer. */
  name: text,
  /** Whether it has laid anything out since it joined. */
  hasLaidOut: v.boolean(),
  lastAt: v.nullable(instantSchema),
  trouble: v.nullable(v.picklist(SYNC_TROUBLES)),
  /** Exchanges that failed since the last good one. */
  failures: count,
  /** Something of here has not gone yet. */
  isWaiting: v.boolean(),
  machines: v.pipe(v.array(machineSchema), v.readonly()),
  /** Writes of the last hour. */
  writes: v.pipe(v.array(v.object({ at: instantSchema, items: count })), v.readonly()),
  /** The part of its share that this computer takes, less after the area was full: 0 to 1. */
  fill: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)),
  /** What stays here for want of room, by kind; and of what time the newest of that is, null where nothing stays. */
  left: v.object({
    kinds: v.pipe(v.array(v.tuple([v.picklist(SYNC_KINDS), count])), v.readonly()),
    newest: v.nullable(instantSchema),
  }),
  /** Health answers that stay here because nobody agreed. */
  held: count,
  /** Records of others that can't be read here, over all exchanges. */
  aside: count,
  /** Settings as they were last exchanged, by name. */
  settings: v.record(v.string(), settingSchema),
});
export type SyncState = Readonly<v.InferOutput<typeof syncStateSchema>>;

/** Null: this computer takes no part, or what it remembered of that can't be read. */
export function parseSyncState(raw: unknown): SyncState | null {
  const parsed = v.safeParse(syncStateSchema, raw);
  return parsed.success ? parsed.output : null;
}

/** Of a computer that has just joined. */
export const newSyncState = (choice: { readonly name: string; readonly sharesHealth: boolean }): SyncState => ({
  ...choice,
  hasLaidOut: false,
  lastAt: null,
  trouble: null,
  failures: 0,
  isWaiting: true,
  machines: [],
  writes: [],
  fill: 1,
  left: { kinds: [], newest: null },
  held: 0,
  aside: 0,
  settings: {},
});
