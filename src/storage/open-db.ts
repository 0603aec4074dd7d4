import type { IDBPDatabase } from "idb";
import { deleteIn, openIn } from "./open-request.ts";
import { DB_NAME, DB_VERSION, type DeskDB } from "./schema.ts";
import type { Stamp } from "./upgrades/002-one-envelope.ts";
import { UPGRADES, type Upgrade, upgradeFrom } from "./upgrades/upgrade-ladder.ts";

export type DeskDatabase = IDBPDatabase<DeskDB>;

export type OpenOutcome =
  | { readonly kind: "ready"; readonly db: DeskDatabase }
  /** Readable as it is, never written: a newer product wrote it, or an upgrade failed and left the old data in place. */
  | {
      readonly kind: "read-only";
      readonly db: DeskDatabase;
      readonly because: "newer-schema" | "upgrade-failed";
      readonly message: string;
    }
  | {
      readonly kind: "unavailable";
      /** `full`: it refused a write for want of space, and nobody touches it until the browser restarts. */
      readonly because: "blocked" | "timeout" | "refused" | "missing" | "full";
      readonly message: string;
    };

/** How long opening may take before the product goes on without the database, ms (fault 29). */
const OPEN_TIMEOUT_MS = 3_000;
/** How long once an upgrade has begun, ms: ten years of records take four seconds, and to go on without them is worse. */
const UPGRADE_TIMEOUT_MS = 25_000;

export type OpenOptions = {
  readonly name?: string;
  readonly version?: number;
  readonly upgrades?: readonly Upgrade[];
  readonly timeoutMs?: number;
  /** The place of the browser that has it. Left out: the usual one. */
  readonly factory?: () => Promise<IDBFactory>;
  /**
   * The connection ended (someone upgrades or deletes the database, or the browser dropped it), or one that was given up as
   * too late came after all: opening again is worth a try.
   */
  readonly onClosed?: () => void;
};

/**
 * Opens the database and brings it to `DB_VERSION`; what an upgrade signs, it signs with `stamp`. Only the background calls this, so only one place upgrades.
 * Never rejects and never waits longer than `timeoutMs`, or than an upgrade takes; old data is never replaced by an empty database.
 */
export async function openForWriting(stamp: Stamp, options: OpenOptions = {}): Promise<OpenOutcome> {
  const opened = await openOrUpgrade(stamp, options);
  if (opened.kind === "unavailable" || opened.db.objectStoreNames.length > 0) return opened;
  // A console that only looked makes an empty one, at any version: it is nobody's, and nothing is in it.
  opened.db.close();
  const isGone = await deleteInTime(options);
  if (!isGone) return { kind: "unavailable", because: "blocked", message: "an empty database can't be removed" };
  return openOrUpgrade(stamp, options);
}

/**
 * Removes the database with all that is in it, whatever its state: true once it is gone. Never rejects and never waits longer
 * than `timeoutMs`.
 */
export async function deleteInTime(options: OpenOptions = {}): Promise<boolean> {
  const { name = DB_NAME, timeoutMs = OPEN_TIMEOUT_MS, factory = usualPlace } = options;
  const deleting = (async () => deleteIn(await factory(), name))().then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), timeoutMs);
  });
  return Promise.race([deleting, late]);
}

const usualPlace = async (): Promise<IDBFactory> => indexedDB;

async function openOrUpgrade(stamp: Stamp, options: OpenOptions): Promise<OpenOutcome> {
  const { name = DB_NAME, version = DB_VERSION, upgrades = UPGRADES, factory = usualPlace } = options;
  let upgradeError: string | null = null;
  const opened = await openInTime(options, async (hooks) =>
    openIn(await factory(), name, version, {
      ...hooks,
      upgrade(db, oldVersion, tx) {
        hooks.upgrading();
        const isEmpty = db.objectStoreNames.length === 0;
        upgradeFrom(isEmpty ? 0 : oldVersion, db, tx, {
          stamp,
          upgrades,
        }).catch((error: unknown) => {
          upgradeError ??= messageOf(error);
          abort(tx);
        });
      },
    }),
  );
  if (opened.kind !== "failed") return opened;
  if (upgradeError !== null) return openAsItIs(options, { because: "upgrade-failed", message: upgradeError });
  if (opened.name === "VersionError") return openAsItIs(options, { because: "newer-schema", message: opened.message });
  return { kind: "unavailable", because: "refused", message: opened.message };
}

/** Opens what is there, at whatever version, and creates nothing: for pages. */
export async function openExisting(options: OpenOptions = {}): Promise<OpenOutcome> {
  const { name = DB_NAME, version = DB_VERSION, factory = usualPlace } = options;
  let isMissing = false;
  const opened = await openInTime(options, async (hooks) =>
    openIn(await factory(), name, undefined, {
      ...hooks,
      upgrade(_db, _oldVersion, tx) {
        isMissing = true;
        abort(tx);
      },
    }),
  );
  if (opened.kind === "ready" && opened.db.version > version) {
    return { kind: "read-only", db: opened.db, because: "newer-schema", message: `schema ${opened.db.version}` };
  }
  if (opened.kind !== "failed") return opened;
  return { kind: "unavailable", because: isMissing ? "missing" : "refused", message: opened.message };
}

type Hooks = {
  readonly blocked: () => void;
  readonly blocking: () => void;
  readonly terminated: () => void;
  readonly upgrading: () => void;
};
type InTime = OpenOutcome | { readonly kind: "failed"; readonly name: string; readonly message: string };

async function openInTime(
  { timeoutMs = OPEN_TIMEOUT_MS, onClosed }: OpenOptions,
  open: (hooks: Hooks) => Promise<DeskDatabase>,
): Promise<InTime> {
  let isBlocked = false;
  let opened: DeskDatabase | null = null;
  const hooks: Hooks = {
    blocked: () => {
      isBlocked = true;
    },
    // Another context upgrades or deletes: whoever keeps its connection blocks it (browser fact 34).
    blocking: () => {
      opened?.close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
    upgrading: () => onUpgrading(),
  };
  let onUpgrading = (): void => {};
  // The async frame: where IndexedDB is switched off, opening throws at once.
  const opening = (async () => open(hooks))();
  return new Promise((resolve) => {
    let isLate = false;
    const giveUpAfter = (ms: number) =>
      setTimeout(() => {
        isLate = true;
        const because = isBlocked ? "blocked" : "timeout";
        resolve({ kind: "unavailable", because, message: `not open after ${ms} ms` });
      }, ms);
    let timer = giveUpAfter(timeoutMs);
    onUpgrading = () => {
      if (isLate) return;
      clearTimeout(timer);
      timer = giveUpAfter(Math.max(timeoutMs, UPGRADE_TIMEOUT_MS));
    };
    opening.then(
      (db) => {
        clearTimeout(timer);
        opened = db;
        if (isLate) {
          // Too late to be used: an unused open connection would block the next upgrade.
          db.close();
          onClosed?.();
        } else resolve({ kind: "ready", db });
      },
      (error: unknown) => {
        clearTimeout(timer);
        resolve({ kind: "failed", name: error instanceof Error ? error.name : "", message: messageOf(error) });
      },
    );
  });
}

async function openAsItIs(
  options: OpenOptions,
  why: { readonly because: "newer-schema" | "upgrade-failed"; readonly message: string },
): Promise<OpenOutcome> {
  const opened = await openExisting(options);
  if (opened.kind === "unavailable") return { ...opened, message: why.message };
  return { kind: "read-only", db: opened.db, ...why };
}

/** `done` of an aborted transaction rejects; the open request reports the same error. */
function abort(tx: { abort(): void; readonly done: Promise<void> }): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // It had aborted already.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
