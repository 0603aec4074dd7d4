import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** The weekly questions. A week that is answered again keeps its day. */
export function weeklyHandlers({ ports, reconciler }: HandlerDeps): Pick<Handlers, "save-weekly-answers"> {
  return {
    "save-weekly-answers": ({ answers, replaces }) =>
      reconciler.command(async ({ at, zone, reads }) => {
        const before = replaces === undefined ? null : await reads.questionnaires.stored(replaces);
        const week: WeeklyRecord = {
          id: before?.id ?? ports.clock.newId(),
          day: before?.day ?? dayKeyAt(at, zone),
          zone: before?.zone ?? zone,
          at: before?.at ?? at,
          updatedAt: at,
          ...answers,
        };
        return { rows: { questionnaires: [week] }, answer: { week } };
      }),
  };
}
