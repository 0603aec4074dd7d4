import { badgeOf } from "@/src/core/engine/badge.ts";
import type { Badge, Effect } from "@/src/core/engine/state/effect.ts";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { type EpochMs, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { canPutOff, isTipFor } from "./answer-prompt.ts";
import { badgeFace } from "./badge-face.ts";
import { createBrowserMemory } from "./browser-memory.ts";
import { keepAlarms } from "./keep-alarms.ts";
import type { Ports } from "./ports.ts";
import { promptText } from "./prompt-text.ts";
import { clearPrompt, showPrompt } from "./show-prompt.ts";
import { isTestPrompt } from "./test-prompt.ts";

/** What the effects were decided on. */
export type EffectContext = {
  readonly at: EpochMs;
  readonly zone: string;
  readonly settings: Settings;
  readonly state: EngineState;
  readonly isAlert: boolean;
  /** What was stored would not outlive the browser. */
  readonly isAtRisk: boolean;
};

export interface EffectRunner {
  /** Carries out what a stored step decided. Never rejects. Gives the ids that are on the screen now. */
  run(effects: readonly Effect[], context: EffectContext): Promise<readonly string[]>;
  /** Takes down what ended while nobody could: a worker died before it had cleared it. */
  clearStray(onScreen: readonly string[], state: EngineState): Promise<void>;
}

/** So soon room is looked for on a full disk: whoever makes some is told to wait two minutes before a restart. */
const ROOM_CHECK_EVERY = MINUTE;

/** @param onFailure hears of every effect that failed; the next wake tries again. */
export function createEffectRunner(ports: Ports, onFailure: (where: string, error: unknown) => void): EffectRunner {
  const memory = createBrowserMemory(ports.storage.session);

  async function attempt(where: string, effect: () => Promise<void>): Promise<void> {
    try {
      await effect();
    } catch (error) {
      onFailure(where, error);
    }
  }

  /** From the state, not from the effect: a badge that a dying worker left behind is put right at the next wake. */
  async function showBadge({ state, at, isAlert }: EffectContext): Promise<void> {
    const badge: Badge = isAlert ? { mark: "alert" } : badgeOf(state, at);
    const face = JSON.stringify(badge);
    if ((await memory.load()).face === face) return;
    await ports.badge.show(badgeFace(badge));
    await memory.keep({ face });
  }

  /** Chromium forgets the interval with the browser session. Setting it anew may cost an event, so only where it changes. */
  async function keepInterval(seconds: number): Promise<void> {
    if ((await memory.load()).idleSeconds === seconds) return;
    ports.idle.setDetectionInterval(seconds);
    await memory.keep({ idleSeconds: seconds });
  }

  return {
    async run(effects, context) {
      const shown: string[] = [];
      // First of all: a worker that dies while it shows a prompt must be woken to show it.
      const alarms = effects.findLast((effect) => effect.type === "alarms");
      if (alarms) {
        const now = ports.clock.now();
        const nextAt = context.isAtRisk ? Math.min(alarms.nextAt, now + ROOM_CHECK_EVERY) : alarms.nextAt;
        await attempt("alarms", () => keepAlarms(ports.alarms, { ...alarms, nextAt }, now));
        await attempt("idle", () => keepInterval(alarms.idleSeconds));
      }
      // In order: what one step shows a later one may already have cleared.
      for (const effect of effects) {
        if (effect.type === "show") {
          const { occurrence, seatedMs, warmUp, trial } = effect;
          const isSnoozable = canPutOff(occurrence, context);
          const { zone, settings } = context;
          const { namesBack, clock } = settings;
          const isTip = isTipFor(occurrence, settings);
          const told = { occurrence, seatedMs, warmUp, trial, isSnoozable, isTip };
          const languages = ports.languages();
          const text = promptText({ ...told, zone, namesBack, clock, languages });
          if ((await showPrompt(ports, occurrence.id, text)) !== "nothing") shown.push(occurrence.id);
        }
        if (effect.type === "clear") await clearPrompt(ports, effect.id);
      }
      await attempt("badge", () => showBadge(context));
      return shown;
    },
    async clearStray(onScreen, { prompts }) {
      const wanted = new Set(
        prompts.active
          .filter(({ startedAt, clearedAt }) => startedAt === null && clearedAt === null)
          .map(({ id }) => id),
      );
      const stray = onScreen.filter((id) => !wanted.has(id) && !isTestPrompt(id));
      await Promise.all(stray.map((id) => clearPrompt(ports, id)));
    },
  };
}
