/** Reading that a person may stop, and that stops by itself once nothing was heard of it for too long. */
export interface Patience {
  /** Comes when it was stopped or took too long; its reason tells which. */
  readonly signal: AbortSignal;
  /** Something was heard: the time begins anew. Throws where it has stopped, so that whoever tells of progress goes no further. */
  heard(): void;
  stop(): void;
  /** It is done, or can't be stopped any more. */
  end(): void;
  /** What `work` gives. Rejects with the signal's reason as soon as it comes, whatever `work` does then. */
  wait<T>(work: Promise<T>): Promise<T>;
}

/** Somebody stopped it. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
/** Nothing came of it for so long that nobody should wait on. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/** Whoever aborts without a reason of ours stopped it. */
export const whyItStopped = ({ reason }: AbortSignal): Stopped | TookTooLong =>
  reason instanceof TookTooLong ? reason : new Stopped();

export function createPatience(ms: number): Patience {
  const controller = new AbortController();
  const { signal } = controller;
  const start = () => setTimeout(() => controller.abort(new TookTooLong()), ms);
  let timer = start();
  return {
    signal,
    heard() {
      signal.throwIfAborted();
      clearTimeout(timer);
      timer = start();
    },
    stop() {
      clearTimeout(timer);
      controller.abort(new Stopped());
    },
    end: () => clearTimeout(timer),
    wait: (work) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(whyItStopped(signal)), { once: true });
        work.then(resolve, reject);
      }),
  };
}
