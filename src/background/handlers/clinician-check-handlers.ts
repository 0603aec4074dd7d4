import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** What a clinician has checked. Taking it back keeps the row, without its date. */
export function clinicianCheckHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "mark-clinician-checked"> {
  return {
    "mark-clinician-checked": ({ item, isChecked }) =>
      reconciler.command(({ at }) => ({
        rows: { marks: [clinicianCheck(item, isChecked ? at : null)] },
        answer: null,
      })),
  };
}
