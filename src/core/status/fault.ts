import type { PageName } from "../navigation/page-link.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/** What one click in the popup does about a trouble. */
export type FaultOffer = "bring-records-back" | "renew-database";

/**
 * `isGrave`: what is said now may not be kept, or what was said is gone, so the badge flags it. `words`: the key of what it is,
 * and with `Do` of what to do, under `popup.fault`. `remedy`: the page that helps, there at the anchor `at`. `offer`: the message
 * that helps. `saves`: records may be in danger, so a file of all of them comes first; where the database can't be read it is made of the
 * last good copy.
 */
type Row = {
  readonly isGrave: boolean;
  readonly words: string;
  readonly remedy: PageName | null;
  readonly at?: string;
  readonly offer?: FaultOffer;
  readonly saves?: true;
};

/** Every trouble that the person should know of. Those of the storage are named like what it says of itself. */
export const FAULTS = {
  "storage-full": { isGrave: true, words: "storageFull", remedy: null, saves: true },
  "storage-unavailable": { isGrave: false, words: "storageUnavailable", remedy: null, saves: true },
  "storage-slow": { isGrave: false, words: "storageSlow", remedy: null, saves: true },
  "storage-broken": { isGrave: true, words: "storageBroken", remedy: null, offer: "renew-database", saves: true },
  "records-lost": {
    isGrave: true,
    words: "recordsLost",
    remedy: "options",
    at: "copy",
    offer: "bring-records-back",
    saves: true,
  },
  "state-unread": { isGrave: true, words: "stateUnread", remedy: "about", saves: true },
  "read-only": { isGrave: true, words: "readOnly", remedy: null, saves: true },
  "notifications-denied": { isGrave: false, words: "notificationsDenied", remedy: null },
  "settings-repaired": { isGrave: false, words: "settingsRepaired", remedy: "options" },
} as const satisfies Readonly<Record<string, Row>>;

export type FaultCode = keyof typeof FAULTS;
export const FAULT_CODES = Object.keys(FAULTS) as readonly FaultCode[];

type AnyRow = (typeof FAULTS)[FaultCode];
/** A trouble's row, whichever it is. */
export type FaultRow = Row & { readonly words: AnyRow["words"]; readonly remedy: AnyRow["remedy"] };
export const faultRow = (code: FaultCode): FaultRow => FAULTS[code];

/** A trouble that stands, and since when. */
export type Fault = { readonly code: FaultCode; readonly since: EpochMs };
