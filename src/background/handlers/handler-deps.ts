import type { SettingsRepo } from "@/src/storage/settings-repo.ts";
import type { Faults } from "../faults.ts";
import type { Ports } from "../ports.ts";
import type { Reconciler } from "../reconcile.ts";

/** What the handlers of messages work with. */
export type HandlerDeps = {
  readonly ports: Ports;
  readonly reconciler: Reconciler;
  readonly settings: SettingsRepo;
  readonly faults: Faults;
};
