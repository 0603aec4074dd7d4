import type { EngineEvent } from "@/src/core/engine/state/engine-event.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { serve } from "@/src/messaging/serve.ts";
import { createErrorReporter } from "@/src/observability/report-error.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { keepPersonal } from "@/src/storage/keep-personal.ts";
import { createSettingsRepo } from "@/src/storage/settings-repo.ts";
import { createNotificationAnswers } from "./answer-notification.ts";
import { finishErasing } from "./erase-everything.ts";
import { createFaults } from "./faults.ts";
import { greet } from "./greet.ts";
import { createHandlers } from "./handlers/handlers.ts";
import { keepAlarms, NEXT_ALARM } from "./keep-alarms.ts";
import { createLaunchers } from "./launchers.ts";
import type { Ports } from "./ports.ts";
import { createReconciler } from "./reconcile.ts";
import { createEffectRunner } from "./run-effects.ts";
import { createSession } from "./session.ts";
import { createSync, SYNC_ALARM } from "./sync/sync.ts";
import { createTellChanges, EVERY_KIND } from "./tell-changes.ts";

/** How soon we look again after a wake that failed as a whole. */
const AFTER_FAILURE = 5;
/** How long a starting worker waits for the event that started it. */
const BOOT_GRACE_MS = 250;

/**
 * The worker, put together. Every listener is registered before this returns, in the worker's first turn: an event that
 * finds none is lost (browser fact 20). Each of them comes down to one reconcile; nothing is kept in memory that storage
 * could not give back.
 */
export function startBackground(ports: Ports, options: { readonly storage?: DeskStorage } = {}): void {
  const { clock, locks } = ports;
  const { local, session: sessionArea } = ports.storage;
  const now = () => clock.now();
  const reporter = createErrorReporter({ area: local, now });
  const report = (where: string, error: unknown) => void reporter.report(where, error);
  const storage =
    options.storage ??
    createDeskStorage({ ...ports.storage, now, zone: () => clock.zone(), newId: () => clock.newId() });
  const settings = createSettingsRepo({
    storage: ports.storage,
    locks,
    keep: (copy) => keepPersonal(storage, copy, now()),
  });
  const faults = createFaults(sessionArea);
  const tell = createTellChanges(ports.changes, {
    onFailure: (error) => report("changes", error),
    onTold: (kinds) => void guarded("sync", () => sync.changedHere(kinds)),
  });
  const reconciler = createReconciler({
    ports,
    storage,
    settings,
    faults,
    session: createSession({ session: sessionArea, clock }),
    effects: createEffectRunner(ports, report),
    tell,
  });
  const sync = createSync({
    ports,
    storage,
    settings,
    report,
    async onChanged(kinds) {
      tell.quietly(kinds);
      if (kinds.some((kind) => kind !== "sync")) await reconciler.wake();
    },
  });
  const launchers = createLaunchers(ports);
  const answers = createNotificationAnswers({ ports, reconciler });

  /** Whatever fails, the alarms stand: else nothing would wake us again. */
  async function guarded(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      report(where, error);
      const wanted = { tickMinutes: AFTER_FAILURE, nextAt: now() + AFTER_FAILURE * MINUTE };
      await keepAlarms(ports.alarms, wanted, now()).catch((again: unknown) => report("alarms", again));
    }
  }
  function wake(where: string, ...events: readonly EngineEvent[]): void {
    void guarded(where, () => reconciler.wake(...events));
  }

  /** An alarm is gone before its handler has finished: should this worker die at once, another comes within the minute. */
  function armGuard(): void {
    const guard = { when: now() + MINUTE, periodMinutes: null };
    ports.alarms.create(NEXT_ALARM, guard).catch((error: unknown) => report("alarms", error));
  }

  ports.onUncaughtError(report);
  ports.alarms.onFired((name) => {
    if (name === SYNC_ALARM) {
      void guarded("sync", () => sync.exchangeNow());
      return;
    }
    if (name === NEXT_ALARM) armGuard();
    wake(`alarm ${name}`);
  });
  ports.accountArea.onChanged((keys) => void guarded("sync", () => sync.changedThere(keys)));
  ports.idle.onChanged((state) => wake("idle", { type: "idle", state }));
  ports.runtime.onStartup(() => {
    wake("startup");
    void guarded("sync", () => sync.armAgain());
    void guarded("menu", launchers.layMenu);
  });
  ports.runtime.onInstalled((reason) => {
    void guarded("installed", () => greet(ports, reason));
    void guarded("menu", launchers.layMenu);
  });
  ports.notifications.onClicked((id) => void guarded("notification", () => answers.onClicked(id)));
  ports.notifications.onButtonClicked((id, button) => void guarded("button", () => answers.onButton(id, button)));
  ports.menus.onClicked((id) => void guarded("menu", () => launchers.open(id)));
  ports.commands.onCommand((name) => void guarded("command", () => launchers.open(name)));
  ports.omnibox.onInput((typed) => launchers.suggest(typed));
  ports.omnibox.onEntered((typed) => void guarded("address bar", () => launchers.enter(typed)));
  settings.watch(() => {
    tell.of(["settings"]);
    void guarded("settings", () => reconciler.followSettings());
  });
  serve({
    runtime: ports.runtime,
    handlers: createHandlers({
      ports,
      reconciler,
      settings,
      faults,
      secondCopy: storage.secondCopy,
      diary: storage.diary,
      sync,
      tellAll: () => tell.of(EVERY_KIND),
    }),
    onFailure: (name, error) => report(`message ${name}`, error),
  });
  // Most starts come with the event that caused them. One that doesn't (enabled again, reloaded) must look around by itself.
  clock.after(BOOT_GRACE_MS, () => {
    void guarded("erasing", () => finishErasing({ ports, sync, storage }));
    void guarded("boot", () => reconciler.wakeIfFirst());
  });
}
