import { messageOf } from "@/src/core/lib/message-of.ts";
import { TRAVELLING_KINDS } from "@/src/core/records/record-kinds.ts";
import { deviceOfKey } from "@/src/core/sync/area-format.ts";
import { exchangeFileName, isExchangeFile, parseExchangeFile } from "@/src/core/sync/exchange-file.ts";
import {
  newSyncState,
  parseSyncState,
  SYNC_KEY,
  type SyncChoice,
  type SyncState,
  type SyncTrouble,
  type SyncWay,
} from "@/src/core/sync/sync-state.ts";
import { type EpochMs, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import type { ChangeKind } from "@/src/messaging/changes.ts";
import { FolderError } from "@/src/platform/exchange-files.ts";
import { createHandFiles, HAND_FILES_KEY } from "@/src/storage/sync/hand-files.ts";
import type { Ports } from "../ports.ts";
import { accountExchange, type ExchangeArea, fileExchange } from "./exchange-area.ts";
import { exchange, type ExchangeDeps } from "./exchange.ts";

export const SYNC_ALARM = "sync";

/** After something was written here; after something came from elsewhere, which comes in many pieces. */
const AFTER_COMMIT = 2 * MINUTE;
const AFTER_NEWS = 30 * SECOND;
/** Desk time grows all day: for it alone nothing is exchanged more often. */
const DESK_TIME_EVERY = HOUR;
const LONGEST_REST = 6 * HOUR;

const DIARY: readonly ChangeKind[] = ["settings", ...TRAVELLING_KINDS.filter((kind) => kind !== "deskDays")];

export interface Sync {
  /** Something here is no longer as it was. Costs nothing where this computer takes no part. */
  changedHere(kinds: readonly ChangeKind[]): Promise<void>;
  /** Something in the account's area is no longer as it was. */
  changedThere(keys: readonly string[]): Promise<void>;
  /** The browser started, or its alarm may be lost. */
  armAgain(): Promise<void>;
  /** Exchanges now. Never rejects for what the area or its limits do: the state says so, and it is tried again. */
  exchangeNow(): Promise<void>;
  /** Takes part from now on, or from now on in another way. Something else that it said of itself before stays as it was. */
  join(choice: SyncChoice): Promise<void>;
  /**
   * Takes what this computer laid out back out, and takes no part any more. Rejects where the account's area can't be written; a folder
   * that is gone or may not be used keeps the file.
   */
  leave(): Promise<void>;
  /** What that computer laid out goes. Should it still take part, it stops and asks. */
  forget(device: string): Promise<void>;
  /** The account's area is another one than before, and that is right. */
  goOn(): Promise<void>;
  isOn(): Promise<boolean>;
  /** Files of other computers that a person brought; what of them is not ours is let alone. Only where they are carried by hand. */
  takeFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<void>;
  /**
   * Everything that was laid out anywhere goes: other computers stop and ask. Only where this one takes part, and not in an area
   * that may be another one than before.
   */
  erase(): Promise<void>;
}

export function createSync(
  deps: ExchangeDeps & {
    readonly ports: ExchangeDeps["ports"] &
      Pick<Ports, "accountArea" | "alarms" | "exchangeFolder" | "locks" | "storage">;
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
  const device = () => deps.storage.sync.device();
  const hand = createHandFiles(local);
  const areas: Readonly<Record<SyncWay, ExchangeArea>> = {
    account: accountExchange(ports.accountArea),
    folder: fileExchange(ports.exchangeFolder, device),
    hand: fileExchange(hand, device),
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => ports.locks.with("sync", work);

  /** An alarm that comes earlier stands. */
  async function arm(at: EpochMs): Promise<void> {
    const now = ports.clock.now();
    const armed = (await ports.alarms.all()).get(SYNC_ALARM);
    if (armed !== undefined && armed.when <= at && armed.when >= now) return;
    await ports.alarms.create(SYNC_ALARM, { when: Math.max(at, now + AFTER_NEWS), periodMinutes: null });
  }

  async function run(): Promise<readonly ChangeKind[]> {
    const before = await load();
    if (before === null) return [];
    try {
      const { state, changed, again } = await exchange(before, areas[before.way], deps);
      await save(state);
      if (again !== null) await arm(again);
      return [...changed, "sync"];
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === "failed") deps.report("sync", error);
      const failures = before.failures + 1;
      const fill = trouble === "full" ? Math.max(0.05, before.fill * 0.75) : before.fill;
      await save({ ...before, trouble, failures, fill, isWaiting: true });
      const rest = Math.min(LONGEST_REST, AFTER_COMMIT * 2 ** Math.min(failures, 10));
      // No waiting helps where a person has to say that we may.
      if (trouble !== "access") await arm(ports.clock.now() + rest);
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
    async changedHere(kinds) {
      const isDiary = kinds.some((kind) => DIARY.includes(kind));
      if (!isDiary && !kinds.includes("spans")) return;
      const state = await load();
      if (state === null || state.trouble === "account") return;
      const isDue = ports.clock.now() - (state.lastAt ?? 0) >= DESK_TIME_EVERY;
      if (!isDiary && !isDue) return;
      if (!state.isWaiting) await inTurn(() => change((now) => ({ ...now, isWaiting: true })));
      await arm(ports.clock.now() + (isDiary ? AFTER_COMMIT : AFTER_NEWS));
    },
    async changedThere(keys) {
      const state = await load();
      if (state?.way !== "account") return;
      const me = await device();
      if (keys.some((key) => deviceOfKey(key) !== me)) await arm(ports.clock.now() + AFTER_NEWS);
    },
    async armAgain() {
      if ((await load()) !== null) await arm(ports.clock.now() + AFTER_NEWS);
    },
    exchangeNow: () => exchanged(),
    join: (choice) =>
      exchanged(async () => {
        const state = await load();
        if (state !== null && state.way !== choice.way) await areas[state.way].remove(await device());
        if (state === null || state.way !== choice.way) await save(newSyncState(choice));
        else if (state.folder === choice.folder) await save({ ...state, ...choice });
        // In another folder nothing of this computer lies yet, and that is right.
        else await save({ ...state, ...choice, hasLaidOut: false });
      }),
    async leave() {
      await inTurn(async () => {
        const state = await load();
        if (state === null) return;
        const removing = areas[state.way].remove(await device());
        await (state.way === "account" ? removing : removing.catch(() => undefined));
        await local.remove(HAND_FILES_KEY);
        await local.remove(SYNC_KEY);
        known = null;
      });
      await deps.onChanged(["sync"]);
    },
    forget: (whose) =>
      exchanged(async () => {
        const state = await load();
        if (state !== null) await areas[state.way].remove(whose);
      }),
    takeFiles: (files) =>
      exchanged(async () => {
        if ((await load())?.way !== "hand") return;
        const me = await device();
        for (const { name, text } of files) {
          const file = isExchangeFile(name) ? parseExchangeFile(name, text) : null;
          if (file !== null && file.device !== me) await hand.write(exchangeFileName(file.device), text);
        }
      }),
    goOn: () => exchanged(() => change((state) => ({ ...state, hasLaidOut: false, trouble: null }))),
    isOn: async () => (await load()) !== null,
    erase: () =>
      inTurn(async () => {
        const state = await load();
        if (state === null) return;
        if (state.trouble !== "account") {
          const clearing = areas[state.way].clear();
          await (state.way === "account" ? clearing : clearing.catch(() => undefined));
        }
        // Nothing is laid out any more by what runs until the extension begins anew.
        known = null;
      }),
  };
}

function troubleOf(error: unknown): SyncTrouble {
  if (error instanceof FolderError) return error.trouble;
  const message = messageOf(error);
  if (/MAX_WRITE|too many|throttl/i.test(message)) return "busy";
  return /quota/i.test(message) ? "full" : "failed";
}
