import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { ToastMessage } from "../components/toast.tsx";

/** What a page does to what is stored, and what it says of it. */
export type Acting = {
  readonly toast: ReadonlySignal<ToastMessage | null>;
  /** Why nothing was saved; null: what was done is done. */
  readonly trouble: Signal<string | null>;
  readonly dismissToast: () => void;
  /**
   * Does something, reads what is stored now, and says what was done; or says that it was not, and answers false.
   * @param said null: nothing; a function is asked once it is done
   */
  readonly act: (
    work: () => Promise<unknown>,
    said: string | null | (() => string),
    undo?: () => Promise<unknown>,
  ) => Promise<boolean>;
};

/**
 * @param refresh reads what is stored; never rejects: what was saved is saved, though it can't be read just now
 * @param undone what is said once something was taken back; null: nothing
 */
export function createActing({
  refresh,
  undone,
}: {
  readonly refresh: () => Promise<void>;
  readonly undone: string | null;
}): Acting {
  const toast = signal<ToastMessage | null>(null);
  const trouble = signal<string | null>(null);
  let count = 0;

  const act: Acting["act"] = async (work, said, undo) => {
    try {
      await work();
      trouble.value = null;
    } catch (error) {
      trouble.value = messageOf(error);
      return false;
    }
    await refresh();
    const text = typeof said === "function" ? said() : said;
    if (text !== null) {
      count += 1;
      toast.value = { id: count, text, onUndo: undo && (() => void act(undo, undone)) };
    }
    return true;
  };

  return {
    toast,
    trouble,
    dismissToast: () => {
      toast.value = null;
    },
    act,
  };
}
