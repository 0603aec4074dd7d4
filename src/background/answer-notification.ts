import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { isTipFor, pageForPrompt, putOffEvents, startEvents } from "./answer-prompt.ts";
import { openPage } from "./open-page.ts";
import type { Ports } from "./ports.ts";
import { openPromptWindow } from "./prompt-window.ts";
import type { Reconciler } from "./reconcile.ts";
import { clearPrompt } from "./show-prompt.ts";
import type { Snapshot } from "./snapshot.ts";
import { isTestPrompt } from "./test-prompt.ts";

export interface NotificationAnswers {
  /** A click on the notification itself. */
  onClicked(id: string): Promise<void>;
  /** A click on its first (0) or second button. */
  onButton(id: string, button: number): Promise<void>;
}

/** What a click on a notification does. The page opens before anything is stored: the person sees that the click was heard. */
export function createNotificationAnswers(deps: {
  readonly ports: Ports;
  readonly reconciler: Reconciler;
}): NotificationAnswers {
  const { ports, reconciler } = deps;

  async function start(id: string): Promise<void> {
    await reconciler.command(async (snapshot) => {
      const active = findActive(snapshot, id);
      const occurrence = active ?? (await snapshot.reads.prompts.get(id).catch(() => null));
      const isTip = occurrence !== null && isTipFor(occurrence, snapshot.context.settings);
      if (occurrence && !isTip) await openPage(ports, pageForPrompt(occurrence, snapshot, active === undefined));
      return { events: active ? startEvents(active, snapshot) : [], answer: null };
    });
    await clearPrompt(ports, id);
  }

  return {
    async onClicked(id) {
      if (isTestPrompt(id)) return clearPrompt(ports, id);
      if (ports.notifications.hasButtons) return start(id);
      // Without buttons a click offers the choice between starting, waiting and skipping.
      return findActive(await reconciler.peek(), id) ? openPromptWindow(ports, id) : start(id);
    },
    async onButton(id, button) {
      if (isTestPrompt(id)) return clearPrompt(ports, id);
      if (button === 0) return start(id);
      await reconciler.command((snapshot) => {
        const occurrence = findActive(snapshot, id);
        return { events: occurrence ? putOffEvents(occurrence, snapshot) : [], answer: null };
      });
      await clearPrompt(ports, id);
    },
  };
}

function findActive({ state }: Snapshot, id: string): Occurrence | undefined {
  return state.prompts.active.find((occurrence) => occurrence.id === id);
}
