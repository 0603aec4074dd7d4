import { nextCheckIn } from "@/src/core/check-in/next-check-in.ts";
import { dayKeyAt, diaryDayOf } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { RequestOfParsed } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { LiveSnapshot } from "../snapshot.ts";
import type { HandlerDeps } from "./handler-deps.ts";

type Names = "save-check-in" | "delete-check-in" | "restore-check-in";

/** The diary's answers. Deleting only marks, so that it can be undone. */
export function checkInHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, Names> {
  /** The answers that a save may change: those of its day, and the one it names. */
  async function storedFor({ day, replaces }: RequestOfParsed<"save-check-in">, { at, zone, reads }: LiveSnapshot) {
    const of = day ?? diaryDayOf(at, zone).day;
    const [ofDay, named] = await Promise.all([
      // Where they can't be read this one is kept beside them.
      reads.checkIns.ofDays({ first: of, last: of }).catch(() => []),
      replaces === undefined ? null : reads.checkIns.get(replaces),
    ]);
    return named ? [...ofDay.filter(({ id }) => id !== named.id), named] : ofDay;
  }

  const mark = (id: string, as: "deleted" | "restored") =>
    reconciler.command(async ({ at, reads }) => {
      const checkIn = await reads.checkIns.stored(id);
      if (!checkIn) throw new UserError(browserTexts.t("background.refused.checkIn"));
      const deletedAt = as === "deleted" ? (checkIn.deletedAt ?? at) : null;
      return { rows: { checkIns: [{ ...checkIn, deletedAt, updatedAt: at }] }, answer: null };
    });

  return {
    "save-check-in": (request) =>
      reconciler.command(async (snapshot) => {
        const { at, zone } = snapshot;
        if (request.day !== undefined && request.day > dayKeyAt(at, zone)) {
          throw new UserError(browserTexts.t("background.refused.future"));
        }
        const checkIn = nextCheckIn(await storedFor(request, snapshot), request, {
          now: at,
          zone,
          newId: () => ports.clock.newId(),
        });
        if (!checkIn) throw new UserError(browserTexts.t("background.refused.checkIn"));
        return {
          events: [{ type: "check-in-saved", day: checkIn.day }],
          rows: { checkIns: [{ ...checkIn, deletedAt: null }] },
          answer: { checkIn },
        };
      }),
    "delete-check-in": ({ id }) => mark(id, "deleted"),
    "restore-check-in": ({ id }) => mark(id, "restored"),
  };
}
