const CHANNEL = "changes";

/** One channel from the worker to every open page of ours (browser fact 45). A message to which nobody listens is gone. */
export interface ChangesPort {
  tell(message: unknown): void;
  /** Until the returned function is called. */
  onTold(listener: (message: unknown) => void): () => void;
}

export function liveChanges(): ChangesPort {
  let voice: BroadcastChannel | null = null;
  return {
    tell(message) {
      voice ??= new BroadcastChannel(CHANNEL);
      voice.postMessage(message);
    },
    onTold(listener) {
      const channel = new BroadcastChannel(CHANNEL);
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => listener(data));
      return () => channel.close();
    },
  };
}
