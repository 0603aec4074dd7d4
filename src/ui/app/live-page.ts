import { send } from "@/src/messaging/client.ts";
import { liveChanges } from "@/src/platform/changes.ts";
import { tellWhenSeen } from "./told.ts";

const now = (): number => Date.now();
const zone = (): string => Temporal.Now.timeZoneId();
/** Calls back every `ms` until the returned function is called. */
const every = (ms: number, callback: () => void): (() => void) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};

/** The real window, clock and background, as stores ask for them; a test puts plain functions in their place. */
export const livePage = {
  send,
  onChanged: tellWhenSeen(liveChanges(), document, { now, zone, every }),
  now,
  zone,
  every,
  /** Calls back once after `ms` unless the returned function is called before. */
  after: (ms: number, callback: () => void): (() => void) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  /** Opens one of our own pages in a new tab. */
  openTab(path: string): void {
    window.open(path, "_blank");
  },
  close: (): void => window.close(),
};
