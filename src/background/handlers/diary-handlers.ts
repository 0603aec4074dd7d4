import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "stage-records" | "take-in-diary" | "undo-diary-import";

/** Files of a diary. The engine looks after each change: what is known of today is another then. */
export function diaryHandlers({ reconciler, diary, tellAll }: HandlerDeps): Pick<Handlers, Names> {
  async function changed<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    tellAll();
    await reconciler.wake();
    return done;
  }

  return {
    async "stage-records"(portion) {
      await diary.stage(portion);
      return null;
    },
    async "take-in-diary"(order) {
      const { at, state } = await reconciler.peek();
      const spansUntil = Math.min(at, state.desk.open.start);
      return { changed: (await changed(diary.takeIn({ ...order, at, spansUntil }))).changed };
    },
    async "undo-diary-import"({ importId }) {
      return { records: await changed(diary.undo(importId)) };
    },
  };
}
