import { i18n } from "#i18n";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { nextCheckIn } from "@/src/core/check-in/next-check-in.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { RequestOfParsed } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { lookAgain } from "./look-again.ts";

type Names = "save-check-in" | "delete-check-in" | "restore-check-in";

/** The diary's answers. Deleting only marks, so that it can be undone. */
export function checkInHandlers({ ports, reconciler, reads }: HandlerDeps): Pick<Handlers, Names> {
  /** The answers that a save may change: those of its day, and the one it names. */
  async function storedFor({ day, replaces }: RequestOfParsed<"save-check-in">, now: number, zone: string) {
    const of = day ?? dayKeyAt(now, zone);
    const [ofDay, named] = await Promise.all([
      reads.checkIns.ofDays({ first: of, last: of }),
      replaces === undefined ? null : reads.checkIns.get(replaces),
    ]);
    return named ? [...ofDay.filter(({ id }) => id !== named.id), named] : ofDay;
  }

  async function mark(id: string, as: "deleted" | "restored"): Promise<null> {
    await reconciler.command(async ({ at }) => {
      const checkIn = await reads.checkIns.stored(id);
      if (!checkIn) throw new UserError(i18n.t("background.refused.checkIn"));
      const deletedAt = as === "deleted" ? (checkIn.deletedAt ?? at) : null;
      return { events: [], rows: { checkIns: [{ ...checkIn, deletedAt, updatedAt: at }] } };
    });
    await lookAgain(reconciler);
    return null;
  }

  return {
    async "save-check-in"(request) {
      const saved: CheckIn[] = [];
      await reconciler.command(async ({ at, zone }) => {
        if (request.day !== undefined && request.day > dayKeyAt(at, zone)) {
          throw new UserError(i18n.t("background.refused.future"));
        }
        const next = nextCheckIn(await storedFor(request, at, zone), request, {
          now: at,
          zone,
          newId: () => ports.clock.newId(),
        });
        if (!next) throw new UserError(i18n.t("background.refused.checkIn"));
        saved.push(next);
        return {
          events: [{ type: "check-in-saved", day: next.day }],
          rows: { checkIns: [{ ...next, deletedAt: null }] },
        };
      });
      await lookAgain(reconciler);
      const [checkIn] = saved;
      if (!checkIn) throw new Error("a check-in was decided but not saved");
      return { checkIn };
    },
    "delete-check-in": ({ id }) => mark(id, "deleted"),
    "restore-check-in": ({ id }) => mark(id, "restored"),
  };
}
