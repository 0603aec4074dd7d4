/** By how much longer than a quiet machine this one takes, as its runner measured it (tests/run/lib/slowness.mjs). */
const PATIENCE = Math.max(1, Number(process.env["PATIENCE"] ?? 1));
const LONGEST_ANSWER_MS = patient(20_000);

/** A limit for a quiet machine, as long as this one needs it. */
export function patient(ms: number): number {
  return Math.round(ms * PATIENCE);
}

/** Milliseconds of our own time. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is neither null nor undefined nor false, and gives it back.
 * @throws an Error naming `what` after `timeoutMs`, longer on a busy machine; the last fault of `ask` is its cause
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  { timeoutMs = 15_000, everyMs = 100 }: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<T> {
  const limit = patient(timeoutMs);
  const deadline = Date.now() + limit;
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
  throw new Error(`Waited ${Math.round(limit / 1000)} s in vain for ${what}.${because}`, { cause: fault });
}

/** One answer that never comes must not outlast the whole wait; and one that came leaves no timer to keep the process up. */
async function withLimit<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${LONGEST_ANSWER_MS} ms.`));
    }, LONGEST_ANSWER_MS);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
