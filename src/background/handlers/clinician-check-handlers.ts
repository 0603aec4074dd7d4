import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** What a clinician has checked. Taking it back deletes the mark. */
export function clinicianCheckHandlers({ reconciler }: HandlerDeps): Pick<Handlers, "mark-clinician-checked"> {
  return {
    "mark-clinician-checked": ({ item, isChecked }) =>
      reconciler.command(({ at }) => ({
        rows: { marks: [{ ...clinicianCheck(item, at), deletedAt: isChecked ? null : at }] },
        answer: null,
      })),
  };
}
