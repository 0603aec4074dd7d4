import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "save-programme" | "rate-session";

/** Strengthening programmes, and how their sessions felt. */
export function programmeHandlers({ reconciler }: HandlerDeps): Pick<Handlers, Names> {
  return {
    "save-programme": ({ programme }) =>
      reconciler.command(({ at, zone, rows }) => {
        const others = programme.endedOn === null ? rows.programmes : [];
        const ended = others
          .filter(({ id, endedOn }) => id !== programme.id && endedOn === null)
          .map((other) => ({ ...other, endedOn: dayKeyAt(at, zone), updatedAt: at }));
        return { rows: { programmes: [...ended, { ...programme, updatedAt: at, deletedAt: null }] }, answer: null };
      }),
    "rate-session": ({ sessionId, felt }) =>
      reconciler.command(async ({ at, reads }) => {
        const stored = await reads.routineSessions.stored(sessionId);
        if (!stored) throw new UserError(browserTexts.t("background.refused.session"));
        const { felt: _, ...session } = stored;
        return {
          rows: { routineSessions: [{ ...session, ...(felt !== null && { felt }), updatedAt: at }] },
          answer: null,
        };
      }),
  };
}
