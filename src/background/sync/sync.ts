import { messageOf } from "@/src/core/lib/message-of.ts";
import { deviceOfKey } from "@/src/core/sync/area-format.ts";
import { SYNC_KINDS } from "@/src/core/sync/sync-row.ts";
import {
  newSyncState,
  parseSyncState,
  SYNC_KEY,
  type SyncState,
  type SyncTrouble,
} from "@/src/core/sync/sync-state.ts";
import { type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { ChangeKind } from "@/src/messaging/changes.ts";
import type { Ports } from "../ports.ts";
import { exchange, type ExchangeDeps } from "./exchange.ts";

export const SYNC_ALARM = "sync";

/** After something was written here; after something came from elsewhere, which comes in many pieces. */
const AFTER_COMMIT = 2 * MINUTE;
const AFTER_NEWS = 30 * SECOND;
/** Desk time grows all day: for it alone nothing is exchanged more often. */
const DESK_TIME_EVERY = HOUR;
const LONGEST_REST = 6 * HOUR;

const DIARY: readonly ChangeKind[] = SYNC_KINDS.filter((kind) => kind !== "deskDays");

export interface Sync {
  /** Something here is no longer as it was. Costs nothing where this computer takes no part. */
  noted(kinds: readonly ChangeKind[]): Promise<void>;
  /** Something in the account's area is no longer as it was. */
  heard(keys: readonly string[]): Promise<void>;
  /** The browser started, or its alarm may be lost. */
  lookAfter(): Promise<void>;
  /** Exchanges now. Never rejects for what the area or its limits do: the state says so, and it is tried again. */
  exchangeNow(): Promise<void>;
  join(choice: { readonly name: string; readonly sharesHealth: boolean }): Promise<void>;
  /** Takes what this computer laid out back out, and takes no part any more. Rejects where that is not possible. */
  leave(): Promise<void>;
  /** What that computer laid out goes. Should it still take part, it stops and asks. */
  forget(device: string): Promise<void>;
  /** The account's area is another one than before, and that is right. */
  goOn(): Promise<void>;
  isOn(): Promise<boolean>;
  /** Everything in the account's area goes: other computers stop and ask. Only where this one takes part. */
  erase(): Promise<void>;
}

export function createSync(
  deps: ExchangeDeps & {
    readonly ports: ExchangeDeps["ports"] & Pick<Ports, "alarms" | "locks" | "storage">;
    /** Open pages, and the engine where records changed. */
    readonly onChanged: (kinds: readonly ChangeKind[]) => Promise<void>;
    readonly report: (where: string, error: unknown) => void;
  },
): Sync {
  const { ports } = deps;
  const { local } = ports.storage;
  /** As this worker last saw it: nobody else writes it. */
  let known: SyncState | null | undefined;

  async function load(): Promise<SyncState | null> {
    if (known === undefined) known = parseSyncState(await local.get(SYNC_KEY));
    return known;
  }
  async function save(state: SyncState): Promise<void> {
    await local.set(SYNC_KEY, state);
    known = state;
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => ports.locks.with("sync", work);

  /** An alarm that comes earlier stands. */
  async function arm(at: EpochMs): Promise<void> {
    const now = ports.clock.now();
    const armed = await ports.alarms.get(SYNC_ALARM);
    if (armed !== null && armed.when <= at && armed.when >= now) return;
    await ports.alarms.create(SYNC_ALARM, { when: Math.max(at, now + AFTER_NEWS), periodMinutes: null });
  }

  async function run(): Promise<readonly ChangeKind[]> {
    const before = await load();
    if (before === null) return [];
    try {
      const { state, changed, again } = await exchange(before, deps);
      await save(state);
      if (again !== null) await arm(again);
      return [...changed, "sync"];
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === "failed") deps.report("sync", error);
      const failures = before.failures + 1;
      const fill = trouble === "full" ? Math.max(0.05, before.fill * 0.75) : before.fill;
      await save({ ...before, trouble, failures, fill, isWaiting: true });
      await arm(ports.clock.now() + Math.min(LONGEST_REST, AFTER_COMMIT * 2 ** Math.min(failures, 10)));
      return ["sync"];
    }
  }

  /** The engine looks at what came once the turn is over: whoever holds its lock may be waiting for this one. */
  async function exchanged(prepare: () => Promise<void> = async () => {}): Promise<void> {
    const changed = await inTurn(async () => {
      await prepare();
      return run();
    });
    await deps.onChanged(changed);
  }

  async function change(next: (state: SyncState) => SyncState): Promise<void> {
    const state = await load();
    if (state !== null) await save(next(state));
  }

  return {
    async noted(kinds) {
      const isDiary = kinds.some((kind) => DIARY.includes(kind));
      if (!isDiary && !kinds.includes("spans")) return;
      const state = await load();
      if (state === null || state.trouble === "account") return;
      const isDue = ports.clock.now() - (state.lastAt ?? 0) >= DESK_TIME_EVERY;
      if (!isDiary && !isDue) return;
      if (!state.isWaiting) await inTurn(() => change((now) => ({ ...now, isWaiting: true })));
      await arm(ports.clock.now() + (isDiary ? AFTER_COMMIT : AFTER_NEWS));
    },
    async heard(keys) {
      const state = await load();
      if (state === null) return;
      const device = await deps.storage.sync.device();
      if (keys.some((key) => deviceOfKey(key) !== device)) await arm(ports.clock.now() + AFTER_NEWS);
    },
    async lookAfter() {
      if ((await load()) !== null) await arm(ports.clock.now() + AFTER_NEWS);
    },
    exchangeNow: () => exchanged(),
    join: (choice) =>
      exchanged(async () => {
        const state = await load();
        await save(state === null ? newSyncState(choice) : { ...state, ...choice });
      }),
    async leave() {
      await inTurn(async () => {
        if ((await load()) === null) return;
        await removeOf(await deps.storage.sync.device());
        await local.remove(SYNC_KEY);
        known = null;
      });
      await deps.onChanged(["sync"]);
    },
    forget: (device) => exchanged(() => removeOf(device)),
    goOn: () => exchanged(() => change((state) => ({ ...state, hasLaidOut: false, trouble: null }))),
    isOn: async () => (await load()) !== null,
    erase: () =>
      inTurn(async () => {
        if ((await load()) === null) return;
        await ports.accountArea.clear();
        // Nothing is laid out any more by what runs until the extension begins anew.
        known = null;
      }),
  };

  async function removeOf(device: string): Promise<void> {
    const keys = Object.keys(await ports.accountArea.all()).filter((key) => deviceOfKey(key) === device);
    if (keys.length > 0) await ports.accountArea.remove(keys);
  }
}

function troubleOf(error: unknown): SyncTrouble {
  const message = messageOf(error);
  if (/MAX_WRITE|too many|throttl/i.test(message)) return "busy";
  return /quota/i.test(message) ? "full" : "failed";
}
