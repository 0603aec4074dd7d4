import type { Handlers } from "@/src/messaging/serve.ts";
import { checkInHandlers } from "./check-in-handlers.ts";
import { copyHandlers } from "./copy-handlers.ts";
import { correctionHandlers } from "./correction-handlers.ts";
import { diaryHandlers } from "./diary-handlers.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { importHandlers } from "./import-handlers.ts";
import { markHandlers } from "./mark-handlers.ts";
import { ownRoutineHandlers } from "./own-routine-handlers.ts";
import { pageHandlers } from "./page-handlers.ts";
import { planHandlers } from "./plan-handlers.ts";
import { presenceHandlers } from "./presence-handlers.ts";
import { programmeHandlers } from "./programme-handlers.ts";
import { promptHandlers } from "./prompt-handlers.ts";
import { runHandlers } from "./run-handlers.ts";
import { settingsHandlers } from "./settings-handlers.ts";
import { shoeHandlers } from "./shoe-handlers.ts";
import { statusHandlers } from "./status-handlers.ts";
import { syncHandlers } from "./sync-handlers.ts";
import { trialHandlers } from "./trial-handlers.ts";
import { weeklyHandlers } from "./weekly-handlers.ts";

/** Every message of the protocol and what answers it. */
export function createHandlers(deps: HandlerDeps): Handlers {
  return {
    ...statusHandlers(deps),
    ...presenceHandlers(deps),
    ...promptHandlers(deps),
    ...programmeHandlers(deps),
    ...checkInHandlers(deps),
    ...markHandlers(deps),
    ...weeklyHandlers(deps),
    ...trialHandlers(deps),
    ...ownRoutineHandlers(deps),
    ...settingsHandlers(deps),
    ...planHandlers(deps),
    ...runHandlers(deps),
    ...importHandlers(deps),
    ...shoeHandlers(deps),
    ...correctionHandlers(deps),
    ...copyHandlers(deps),
    ...diaryHandlers(deps),
    ...syncHandlers(deps),
    ...pageHandlers(deps),
  };
}
