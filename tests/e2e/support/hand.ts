import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Display } from "./display.ts";
import { toolPath } from "./tools.ts";
import { sleep } from "./wait.ts";

const run = promisify(execFile);

/** The user's hand on a display, in our own time: only real input counts as activity for the idle detection. */
export type Hand = {
  /** Moves the mouse every `everyMs` for `ms` milliseconds of our time. */
  typeFor(ms: number, options?: { readonly everyMs?: number }): Promise<void>;
  /** Moves once. */
  nudge(): Promise<void>;
};

export function createHand(display: Display): Hand {
  let step = 0;
  const nudge = async () => {
    step += 1;
    // The strip at the very top left: nothing lies there that could be pressed or hovered.
    await run(toolPath("XDOTOOL_PATH"), ["mousemove", String(2 + (step % 50) * 2), "2"], {
      env: { ...process.env, DISPLAY: display.name },
    });
  };
  return {
    nudge,
    typeFor: async (ms, { everyMs = 150 } = {}) => {
      const end = Date.now() + ms;
      while (Date.now() < end) {
        await nudge();
        await sleep(Math.min(everyMs, Math.max(0, end - Date.now())));
      }
    },
  };
}
