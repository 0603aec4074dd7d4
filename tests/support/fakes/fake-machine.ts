import type { Ports } from "@/src/background/ports.ts";
import { startBackground } from "@/src/background/start-background.ts";
import type { IdleState } from "@/src/core/desk-time/signals.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { createClient } from "@/src/messaging/client.ts";
import type { BadgeFace } from "@/src/platform/action-badge.ts";
import type { AlarmInfo } from "@/src/platform/alarms.ts";
import type { ExchangeFiles } from "@/src/platform/exchange-files.ts";
import type { MenuItem } from "@/src/platform/menus.ts";
import type { CommitPlace, DeskStorage } from "@/src/storage/desk-storage.ts";
import { fakeChanges } from "./fake-changes.ts";
import { fakeLauncherHands, fakeLauncherPorts } from "./fake-launchers.ts";
import { type Listeners, noListeners } from "./fake-listeners.ts";
import { createMemoryAccountArea, gatedAccountArea, type MemoryAccountArea } from "./memory-account-area.ts";
import { createMemoryArea, gatedArea } from "./memory-area.ts";
import { createMemoryDeskStorage, createMemoryDisk } from "./memory-desk-storage.ts";
import { createMemoryFolder, gatedFolder } from "./memory-folder.ts";
import { createQueueLocks, nextTurn } from "./queue-locks.ts";

/** When the worker dies: at its n-th call of the browser from now on, before the call takes effect or after it. */
export type KillPoint = { readonly call: number; readonly when: "before" | "after" };
export type OnScreen = { readonly id: string; readonly at: EpochMs; readonly title: string };

type TabSigns = { audible: boolean; sharing: boolean; fullScreen: boolean };
type Worker = {
  isAlive: boolean;
  readonly listeners: Listeners;
  timers: { readonly at: EpochMs; readonly work: () => void }[];
};

const HOME = "chrome-extension://ours/";
const FOREVER = new Promise<never>(() => {});

/**
 * A machine with a browser in it, in virtual time and deterministic: alarms that ring at most once, a worker that can be
 * killed at every call, a person at the keyboard, faults on demand. What lies outside the worker outlives it.
 */
export function createFakeMachine({
  at = Date.UTC(2026, 10, 23, 9),
  zone = "UTC",
  hasButtons = true,
  signs = { audible: false, sharing: false, fullScreen: false },
  openStorage,
  account = createMemoryAccountArea(),
  folder = createMemoryFolder(),
}: {
  readonly at?: EpochMs;
  readonly zone?: string;
  readonly hasButtons?: boolean;
  /** What tabs and windows do from the start. */
  readonly signs?: TabSigns;
  /** Another storage than the one in memory, opened anew by each worker. */
  readonly openStorage?: (machine: { readonly now: () => EpochMs }) => DeskStorage;
  readonly account?: MemoryAccountArea;
  readonly folder?: ExchangeFiles;
} = {}) {
  const disk = createMemoryDisk();
  const alarms = new Map<string, AlarmInfo>();
  const notifications = new Map<string, string>();
  let windows: { url: string; tabId: number }[] = [];
  let locks = createQueueLocks();
  let worker: Worker | null = null;
  let ids = 0;
  let calls = 0;
  let killPoint: KillPoint | null = null;
  let idleReported: IdleState = "active";
  const screen: OnScreen[] = [];

  const machine = {
    now: at,
    zone,
    disk,
    alarms,
    notifications,
    /** Everything that ever appeared on the screen, as a notification or a small window. */
    screen,
    opened: [] as string[],
    /** The toolbar button's menu, which outlives the worker. */
    menu: [] as readonly MenuItem[],
    badge: null as BadgeFace | null,
    detectionSeconds: 60,
    /** The person: touching the keyboard all the time, or last at this instant. */
    hand: { isTyping: true, lastInput: at, isLocked: false },
    signs: { ...signs },
    permission: "granted" as "granted" | "denied" | "unknown",
    /** How the next creations of notifications fail. */
    notificationFault: null as "rejects" | "vanishes" | null,
    windowFault: false,
    idleFault: false,
    workerStarts: 0,
    local: createMemoryArea((key) => live()?.listeners.localChanged.forEach((listener) => listener([key]))),
    session: createMemoryArea(),
    changes: fakeChanges(),
    storageFault: null as (() => CommitPlace) | null,
    /** How many turns the disk takes for a commit: what a worker that dies meanwhile asked for is not written. */
    diskTurns: 0,

    /** Kills the worker at a call to come. */
    killAt(point: KillPoint) {
      calls = 0;
      killPoint = point;
    },
    calls: () => calls,
    hasDied: () => killPoint === null,
    countCalls() {
      calls = 0;
      killPoint = null;
    },
    kill,
    windows: () => windows.map(({ url }) => url),
    isWorkerAlive: () => live() !== null,

    /** The browser starts: nothing in memory is left. */
    async startBrowser({ keepsAlarms = true, isInstall = false } = {}) {
      kill();
      machine.session.values.clear();
      notifications.clear();
      windows = [];
      machine.badge = null;
      if (!keepsAlarms) alarms.clear();
      idleReported = "active";
      const started = start();
      started.listeners.startup.forEach((listener) => listener());
      if (isInstall) started.listeners.installed.forEach((listener) => listener("install"));
      await settle();
    },
    /** A worker without any event (the extension was enabled again), or after an update of it. */
    async startWorker({ isUpdate = false } = {}) {
      kill();
      const started = start();
      if (isUpdate) started.listeners.installed.forEach((listener) => listener("update"));
      await machine.advance(1_000);
    },
    /** A worker whose first word a page has, before it has looked around by itself. */
    async startWorkerSilently() {
      kill();
      start();
      await settle();
    },
    async fire(name: string) {
      running().listeners.alarm.forEach((listener) => listener(name));
      await settle();
    },
    async idle(state: IdleState) {
      idleReported = state;
      running().listeners.idle.forEach((listener) => listener(state));
      await settle();
    },
    async click(id: string, button?: number) {
      const { listeners } = running();
      if (button === undefined) listeners.clicked.forEach((listener) => listener(id));
      else listeners.button.forEach((listener) => listener(id, button));
      await settle();
    },
    ...fakeLauncherHands(() => running().listeners.launchers, settle),
    closeNotification: (id: string) => notifications.delete(id),
    send: createClient(async (message) => {
      const [answer] = running().listeners.message;
      return answer?.(message, { id: "ours", url: `${HOME}popup.html` });
    }, 0),
    type() {
      machine.hand.isTyping = true;
    },
    leave({ locks: isLocked = false } = {}) {
      machine.hand = { isTyping: false, lastInput: machine.now, isLocked };
    },
    async comeBack() {
      machine.hand = { isTyping: true, lastInput: machine.now, isLocked: false };
      if (idleReported !== "active") await machine.idle("active");
    },
    /** Time passes; alarms, timers and idle events come when they come. */
    async advance(ms: number) {
      const end = machine.now + ms;
      for (let next = nextHappening(end); next !== null; next = nextHappening(end)) {
        machine.now = Math.max(machine.now, next.at);
        await next.happen();
      }
      machine.now = end;
    },
    /** The machine sleeps or the clock jumps: no time passes for anyone. */
    jump(ms: number) {
      machine.now += ms;
      if (machine.hand.isTyping) machine.hand.lastInput = machine.now;
    },
    settle,
    turn: nextTurn,
  };

  function live(): Worker | null {
    return worker?.isAlive ? worker : null;
  }

  function kill(): void {
    if (worker) worker.isAlive = false;
    worker = null;
    // The locks of a context that died are free.
    locks = createQueueLocks();
  }

  function running(): Worker {
    return live() ?? start();
  }

  function start(): Worker {
    const born: Worker = { isAlive: true, timers: [], listeners: noListeners() };
    worker = born;
    machine.workerStarts += 1;
    const ports = portsOf(born);
    const storage = (openStorage ?? openMemory)({ now: () => machine.now });
    startBackground(ports, { storage: gatedStorage(born, storage) });
    return born;
  }

  function openMemory(): DeskStorage {
    return createMemoryDeskStorage({
      disk,
      now: () => machine.now,
      place: () => machine.storageFault?.() ?? "database",
    });
  }

  /** Every call of the browser goes through here, and a worker may die at any of them. */
  async function call<T>(of: Worker, effect: () => T | Promise<T>): Promise<T> {
    if (!of.isAlive) return FOREVER;
    calls += 1;
    const isLast = killPoint?.call === calls;
    if (isLast && killPoint?.when === "before") {
      killPoint = null;
      kill();
      return FOREVER;
    }
    const result = await effect();
    if (isLast) {
      killPoint = null;
      kill();
    }
    return of.isAlive ? result : FOREVER;
  }

  function gatedStorage(of: Worker, storage: DeskStorage): DeskStorage {
    return {
      reads: storage.reads,
      warm: () => storage.warm(),
      snapshot: () => call(of, () => storage.snapshot()),
      loadState: () => call(of, () => storage.loadState()),
      commit: (batch) =>
        call(of, async () => {
          for (let turn = 0; turn < machine.diskTurns; turn += 1) await nextTurn();
          return of.isAlive ? storage.commit(batch) : FOREVER;
        }),
      trouble: () => storage.trouble(),
      // Calls of their own would shift every kill point of a delivery; a worker that is killed in the middle is tried on a database.
      secondCopy: storage.secondCopy,
      diary: storage.diary,
      sync: storage.sync,
    };
  }

  function portsOf(of: Worker): Ports {
    const { listeners } = of;
    const kept: readonly Map<string, unknown>[] = [notifications, alarms, machine.session.values, machine.local.values];
    return {
      accountArea: gatedAccountArea(account, { call: (work) => call(of, work), isAlive: () => of.isAlive }),
      alarms: {
        all: () => call(of, () => new Map(alarms)),
        create: (name, alarm) => call(of, () => void alarms.set(name, alarm)),
        onFired: (listener) => void listeners.alarm.push(listener),
      },
      badge: {
        show: (face) => call(of, () => void (machine.badge = face)),
      },
      changes: { ...machine.changes, tell: (message) => void (of.isAlive && machine.changes.tell(message)) },
      clock: {
        now: () => machine.now,
        zone: () => machine.zone,
        newId: () => `id-${(ids += 1)}`,
        after: (delayMs, work) => {
          of.timers.push({ at: machine.now + delayMs, work });
        },
      },
      exchangeFolder: gatedFolder(folder, (work) => call(of, work)),
      ...fakeLauncherPorts(listeners.launchers, (items) => call(of, () => void (machine.menu = items))),
      idle: {
        query: (seconds) => call(of, () => queryIdle(seconds)),
        setDetectionInterval: (seconds) => {
          machine.detectionSeconds = seconds;
        },
        onChanged: (listener) => void listeners.idle.push(listener),
      },
      locks: { with: (name, work) => (of.isAlive ? locks.with(name, work) : FOREVER) },
      notifications: {
        hasButtons,
        create: (id, text) => call(of, () => createNotification(id, text.title)),
        clear: (id) => call(of, () => void notifications.delete(id)),
        list: () => call(of, () => [...notifications.keys()]),
        permission: () => call(of, () => machine.permission),
        onClicked: (listener) => void listeners.clicked.push(listener),
        onButtonClicked: (listener) => void listeners.button.push(listener),
      },
      ownPages: { list: () => call(of, () => windows.map(({ url, tabId }) => ({ url, tabId, windowId: tabId }))) },
      runtime: {
        id: "ours",
        version: "1.0.0",
        url: (path) => HOME + path,
        onMessage: (listener) => void listeners.message.push(listener),
        onInstalled: (listener) => void listeners.installed.push(listener),
        onStartup: (listener) => void listeners.startup.push(listener),
      },
      storage: {
        local: gatedArea(machine.local, (work) => call(of, work)),
        session: gatedArea(machine.session, (work) => call(of, work)),
        onLocalChanged: (listener) => void listeners.localChanged.push(listener),
      },
      tabs: {
        signs: () => call(of, () => machine.signs),
        open: (url) => call(of, () => openTab(url)),
        focus: ({ tabId }) => call(of, () => void machine.opened.push(`focus ${tabId}`)),
        show: (_place, url) => call(of, () => openTab(url)),
        openWindow: (url) => call(of, () => openWindow(url)),
        close: (tabId) =>
          call(of, () => {
            windows = windows.filter((window) => window.tabId !== tabId);
          }),
      },
      wipe: {
        all: () => call(of, () => kept.forEach((place) => place.clear())),
        restart: () => void (of.isAlive && kill()),
      },
      languages: () => ["de-DE", "en"],
      askForDurableStorage: async () => {},
      onUncaughtError: () => {},
    };
  }

  function createNotification(id: string, title: string): boolean {
    if (machine.notificationFault === "rejects") throw new Error("Unable to download all specified images.");
    if (machine.notificationFault === "vanishes") return false;
    if (!notifications.has(id)) screen.push({ id, at: machine.now, title });
    notifications.set(id, title);
    return true;
  }

  function openWindow(url: string): void {
    if (machine.windowFault) throw new Error("no window");
    windows.push({ url, tabId: (ids += 1) });
    screen.push({ id: new URL(url).searchParams.get("prompt") ?? url, at: machine.now, title: "" });
  }

  const openTab = (url: string): void => void machine.opened.push(url.slice(HOME.length));

  function queryIdle(seconds: number): IdleState {
    if (machine.idleFault) throw new Error("idle is broken");
    if (machine.hand.isLocked) return "locked";
    const quiet = machine.hand.isTyping ? 0 : machine.now - machine.hand.lastInput;
    return quiet >= seconds * 1_000 ? "idle" : "active";
  }

  function nextHappening(end: EpochMs): { at: EpochMs; happen: () => Promise<void> } | null {
    const due: { at: EpochMs; happen: () => Promise<void> }[] = [];
    for (const [name, alarm] of alarms) due.push({ at: alarm.when, happen: () => ring(name, alarm) });
    for (const timer of live()?.timers ?? []) {
      due.push({
        at: timer.at,
        happen: async () => {
          const of = live();
          if (of) of.timers = of.timers.filter((other) => other !== timer);
          timer.work();
          await settle();
        },
      });
    }
    const state = machine.hand.isLocked ? "locked" : "idle";
    if (!machine.hand.isTyping && idleReported !== state && !machine.idleFault) {
      const wait = state === "locked" ? 0 : machine.detectionSeconds * 1_000;
      due.push({ at: machine.hand.lastInput + wait, happen: () => machine.idle(state) });
    }
    const [first] = due.filter(({ at: when }) => when <= end).sort((a, b) => a.at - b.at);
    return first ?? null;
  }

  /** Delivered once, and gone before the handler has finished (browser fact 1). */
  async function ring(name: string, alarm: AlarmInfo): Promise<void> {
    if (alarm.periodMinutes === null) alarms.delete(name);
    else alarms.set(name, { ...alarm, when: alarm.when + alarm.periodMinutes * MINUTE });
    await machine.fire(name);
  }

  /** Until nothing is under way any more: a real database answers in real time, while the engine's lock is held. */
  async function settle(): Promise<void> {
    for (let quiet = 0, before = -1; quiet < 3;) {
      await nextTurn();
      quiet = calls === before && !locks.isHeld() ? quiet + 1 : 0;
      before = calls;
    }
  }

  return machine;
}

export type FakeMachine = ReturnType<typeof createFakeMachine>;
