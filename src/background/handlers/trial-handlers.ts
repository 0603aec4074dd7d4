import { promptCareOf } from "@/src/core/engine/state/level-rule.ts";
import { seededRandom } from "@/src/core/lib/seeded-random.ts";
import { addDays, diaryDayOf } from "@/src/core/time/local-day.ts";
import { drawWeeks, mayTry, openTrial } from "@/src/core/trials/trial-weeks.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { browserTexts } from "@/src/platform/browser-texts.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** One change tried out on oneself. Its weeks are drawn here, so that no page can choose them. */
export function trialHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, "start-trial" | "end-trial"> {
  return {
    "start-trial": ({ weeks, ...chosen }) =>
      reconciler.command(({ at, zone, rows, state, context }) => {
        const today = diaryDayOf(at, zone).day;
        const care = promptCareOf(state, { ...context, at, zone });
        if (!mayTry(chosen.change, care)) {
          const isExercise = mayTry("walks", care);
          throw new UserError(browserTexts.t(`background.refused.${isExercise ? "trialTips" : "trialNow"}`));
        }
        if (openTrial(rows.trials, today) !== null) throw new UserError(browserTexts.t("background.refused.trialOpen"));
        const id = ports.clock.newId();
        const trial = {
          ...chosen,
          id,
          firstDay: addDays(today, 1),
          // An id is as good a lot as any.
          weeks: [...drawWeeks(weeks, seededRandom(Number.parseInt(id, 16)))],
          stoppedOn: null,
          createdAt: at,
          deletedAt: null,
        };
        return { rows: { trials: [trial] }, answer: null };
      }),
    "end-trial": ({ id, isEnded }) =>
      reconciler.command(({ at, zone, rows }) => {
        const trial = rows.trials.find((one) => one.id === id);
        if (trial === undefined) throw new UserError(browserTexts.t("background.refused.trialGone"));
        const stoppedOn = isEnded ? diaryDayOf(at, zone).day : null;
        return { rows: { trials: [{ ...trial, stoppedOn }] }, answer: null };
      }),
  };
}
