/** Keeps the screen on. Both may be called in any order and never reject. */
export interface WakeLockPort {
  hold(): void;
  release(): void;
}

type WakeLockSource = { request(type: "screen"): Promise<WakeLockSentinel> };

/**
 * Keeps the screen on while a routine runs. The browser takes the lock away when the page is hidden; it is asked for
 * again when the page is seen. Browsers without it, or a battery that refuses, change nothing.
 */
export function createWakeLock(
  source: WakeLockSource | undefined = navigator.wakeLock,
  page: Document = document,
): WakeLockPort {
  let isWanted = false;
  let isAsking = false;
  let lock: WakeLockSentinel | null = null;

  const ask = async (): Promise<void> => {
    if (!isWanted || isAsking || lock !== null || source === undefined || page.visibilityState !== "visible") return;
    isAsking = true;
    try {
      const got = await source.request("screen");
      got.addEventListener("release", () => {
        if (lock === got) lock = null;
      });
      lock = got;
      if (!isWanted) await letGo();
    } catch {
      // Refused: the screen may go dark, the routine goes on.
    } finally {
      isAsking = false;
    }
  };

  const letGo = async (): Promise<void> => {
    const held = lock;
    lock = null;
    await held?.release().catch(() => undefined);
  };

  page.addEventListener("visibilitychange", () => void ask());
  return {
    hold: () => {
      isWanted = true;
      void ask();
    },
    release: () => {
      isWanted = false;
      void letGo();
    },
  };
}
