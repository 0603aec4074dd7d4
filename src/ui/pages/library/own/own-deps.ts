import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { send } from "@/src/messaging/client.ts";
import type { DeskReads } from "@/src/storage/desk-reads.ts";
import { handOver } from "../../../app/hand-over.ts";
import { livePage } from "../../../app/live-page.ts";
import type { OnChanged } from "../../../app/told.ts";

/** What the own routines need of the world. */
export type OwnDeps = {
  /** In the order in which they came, without the deleted. */
  readonly load: () => Promise<readonly OwnRoutine[]>;
  /** All of them or none. */
  readonly save: (routines: readonly OwnRoutine[]) => Promise<void>;
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
  readonly newId: () => string;
  /** Gives the person a file. */
  readonly download: (name: string, text: string) => void;
  readonly goTo: (path: string) => void;
};

export function liveOwnDeps(desk: Pick<DeskReads, "routines">): OwnDeps {
  return {
    load: () => desk.routines.all(),
    async save(routines) {
      await send("save-own-routines", { routines: [...routines] });
    },
    onChanged: livePage.onChanged,
    now: livePage.now,
    newId: () => crypto.randomUUID(),
    download(name, text) {
      handOver({ name, blob: new Blob([text], { type: "application/json" }) });
    },
    goTo: (path) => location.assign(path),
  };
}
