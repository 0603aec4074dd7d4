const LONGEST_ANSWER_MS = 20_000;

/** Milliseconds of our own time. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is neither null nor undefined nor false, and gives it back.
 * @throws an Error naming `what` after `timeoutMs`; the last fault of `ask` is its cause
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  { timeoutMs = 15_000, everyMs = 100 }: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let fault: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await withLimit(ask());
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      fault = error;
    }
    await sleep(everyMs);
  }
  const because = fault instanceof Error ? ` ${fault.message}` : "";
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.${because}`, { cause: fault });
}

/** One answer that never comes must not outlast the whole wait. */
function withLimit<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    sleep(LONGEST_ANSWER_MS).then((): never => {
      throw new Error(`No answer within ${LONGEST_ANSWER_MS} ms.`);
    }),
  ]);
}
