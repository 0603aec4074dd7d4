import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** What the own routines need of the world. */
export type OwnPorts = {
  /** In the order in which they came, without the deleted. */
  readonly load: () => Promise<readonly OwnRoutine[]>;
  /** All of them or none. */
  readonly save: (routines: readonly OwnRoutine[]) => Promise<void>;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  /** Gives the person a file. */
  readonly download: (name: string, text: string) => void;
  readonly goTo: (path: string) => void;
};
