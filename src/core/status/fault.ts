import type { PageName } from "../navigation/page-link.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/**
 * `isGrave`: what is said now may not be kept, so the badge flags it. `words`: the key of what it is, and with `Do` of what
 * to do, under `popup.fault`. `remedy`: the page that helps.
 */
type Row = { readonly isGrave: boolean; readonly words: string; readonly remedy: PageName | null };

/** Every trouble that the person should know of. Those of the storage are named like what it says of itself. */
export const FAULTS = {
  "storage-full": { isGrave: true, words: "storageFull", remedy: null },
  "storage-unavailable": { isGrave: false, words: "storageUnavailable", remedy: null },
  "read-only": { isGrave: true, words: "readOnly", remedy: null },
  "notifications-denied": { isGrave: false, words: "notificationsDenied", remedy: null },
  "settings-repaired": { isGrave: false, words: "settingsRepaired", remedy: "options" },
} as const satisfies Readonly<Record<string, Row>>;

export type FaultCode = keyof typeof FAULTS;
export const FAULT_CODES = Object.keys(FAULTS) as readonly FaultCode[];

/** A trouble that stands, and since when. */
export type Fault = { readonly code: FaultCode; readonly since: EpochMs };
