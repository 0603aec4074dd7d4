import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import { TIMED_KINDS } from "@/src/storage/diary-file/erase-rows.ts";
import { recordSaved } from "@/src/storage/last-saved.ts";
import { eraseEverything } from "../erase-everything.ts";
import { CORRECTION_KEY } from "./correction-handlers.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names =
  | "note-saved"
  | "stage-records"
  | "take-in-diary"
  | "undo-diary-import"
  | "erase-records"
  | "erase-everything"
  | "put-back-record"
  | "delete-put-aside";

const EVER = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY } as const;

/** Files of a diary, and its erasing. The engine looks after each change: what is known of today is another then. */
export function diaryHandlers({
  ports,
  reconciler,
  diary,
  sync,
  secondCopy,
  tellAll,
}: HandlerDeps): Pick<Handlers, Names> {
  async function changed<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    tellAll();
    await reconciler.wake();
    return done;
  }

  /** Other computers have what is to go, and would bring it back. */
  async function refuseInSync(): Promise<void> {
    if (await sync.isOn()) throw new UserError(browserTexts.t("background.refused.inSync"));
  }

  return {
    async "note-saved"() {
      await recordSaved(ports.storage.local, ports.clock.now());
      tellAll();
      return null;
    },
    async "stage-records"(portion) {
      await diary.stage(portion);
      return null;
    },
    async "take-in-diary"(order) {
      if (order.mode === "replace") await refuseInSync();
      const { at, state } = await reconciler.peek();
      const spansUntil = Math.min(at, state.desk.open.start);
      return { changed: (await changed(diary.takeIn({ ...order, at, spansUntil }))).changed };
    },
    async "erase-records"({ kinds, from, until }) {
      await refuseInSync();
      // What is missing may be what is to go, and comes back with the copy.
      if ((await secondCopy.loss()) !== null) throw new UserError(browserTexts.t("background.refused.eraseLoss"));
      const isTimed = from !== null || until !== null;
      const some = isTimed ? kinds.filter((kind) => TIMED_KINDS.includes(kind)) : kinds;
      await ports.storage.session.remove(CORRECTION_KEY);
      const time = { from: from ?? EVER.from, until: until ?? EVER.until };
      const records = await changed(diary.erase({ kinds: some, ...time }));
      return { records };
    },
    async "put-back-record"({ key, value }) {
      await changed(diary.restoreQuarantined(key, value));
      return null;
    },
    async "delete-put-aside"({ key }) {
      await changed(diary.deleteQuarantined(key));
      return null;
    },
    "erase-everything": () => eraseEverything({ ports, sync, storage: { diary } }),
    async "undo-diary-import"({ importId }) {
      await refuseInSync();
      return { records: await changed(diary.undo(importId)) };
    },
  };
}
