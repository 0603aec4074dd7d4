import { fieldOf } from "../records/record-kinds.ts";
import { isSettingsKey, parseSettings } from "../settings/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsKey } from "../settings/settings.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import type { SyncRow } from "./sync-row.ts";
import type { KnownSetting } from "./sync-state.ts";
import { isLater, stampOver } from "./version-order.ts";

/** What belongs to one computer and the place it stands in, and what travels as records. */
const STAY: readonly SettingsKey[] = [
  "locksWhenLeaving",
  "readsAwayFromBrowser",
  "place",
  "player",
  "namesBack",
  "isProfileAsked",
  "runPlan",
  "profile",
];
const TRAVEL = Object.keys(DEFAULT_SETTINGS)
  .filter(isSettingsKey)
  .filter((key) => !STAY.includes(key));

export type KnownSettings = Readonly<Record<string, KnownSetting>>;
type Here = {
  readonly settings: Settings;
  readonly known: KnownSettings;
  readonly device: string;
  readonly now: EpochMs;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings that travel, with the time of each: those that were changed here since the last exchange have a new one. */
export function settingsNow({ settings, known, device, now }: Here): KnownSettings {
  const next: Record<string, KnownSetting> = { ...known };
  for (const key of TRAVEL) {
    const value = settings[key];
    const before = known[key];
    if (isSame(value, before === undefined ? DEFAULT_SETTINGS[key] : before.value)) continue;
    next[key] = { value, updatedAt: stampOver(before, now, device), device };
  }
  return next;
}

/**
 * What others' settings change here. Whoever has just joined takes those of the others; after that the later change of each stands.
 * One that can't be read here is left alone.
 */
export function takeSettings(here: Here, rows: readonly SyncRow[], { isNew }: { readonly isNew: boolean }) {
  const mine = isNew ? here.known : settingsNow(here);
  const next: Record<string, KnownSetting> = { ...mine };
  const patch: Partial<Record<SettingsKey, unknown>> = {};
  for (const { kind, row } of rows) {
    const key = TRAVEL.find((name) => name === row.id);
    if (kind !== "settings" || key === undefined) continue;
    const value = fieldOf(row, "value");
    const known = next[key];
    if (parseSettings({ [key]: value }).faults.length > 0) continue;
    if (known !== undefined && !isLater(row, rowOf(key, known).row)) continue;
    next[key] = { value, updatedAt: row.updatedAt, device: row.device };
    if (!isSame(value, here.settings[key])) patch[key] = value;
  }
  return { known: next, patch };
}

const rowOf = (id: string, { value, updatedAt, device }: KnownSetting): SyncRow => {
  const row = { id, value, updatedAt, deletedAt: null, device };
  return { kind: "settings", row };
};

export const settingsRows = (known: KnownSettings): readonly SyncRow[] =>
  Object.entries(known).map(([key, setting]) => rowOf(key, setting));
