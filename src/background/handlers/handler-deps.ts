import type { SecondCopyDoor } from "@/src/storage/desk-storage.ts";
import type { DiaryDoor } from "@/src/storage/diary-file/diary-door.ts";
import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import type { Faults } from "../faults.ts";
import type { Ports } from "../ports.ts";
import type { Reconciler } from "../reconcile.ts";
import type { Sync } from "../sync/sync.ts";

/** What the handlers of messages work with. */
export type HandlerDeps = {
  readonly ports: Ports;
  readonly reconciler: Reconciler;
  readonly settings: SettingsRepo;
  readonly faults: Faults;
  readonly secondCopy: SecondCopyDoor;
  readonly diary: DiaryDoor;
  readonly sync: Sync;
  /** Open pages read everything again. */
  readonly tellAll: () => void;
};
