import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Routines that the person built. Of two pages that change the same one the last has it. */
export function ownRoutineHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "save-own-routines"> {
  return {
    "save-own-routines": ({ routines }) =>
      reconciler.command(({ at }) => ({
        rows: { routines: routines.map((routine) => ({ ...routine, updatedAt: at })) },
        answer: null,
      })),
  };
}
