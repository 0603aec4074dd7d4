import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** The weekly questions. A week that is answered again keeps its day. */
export function weeklyHandlers({ ports, reconciler, reads }: HandlerDeps): Pick<Handlers, "save-weekly-answers"> {
  return {
    async "save-weekly-answers"({ answers, replaces }) {
      const saved: WeeklyRecord[] = [];
      await reconciler.command(async ({ at, zone }) => {
        const before = replaces === undefined ? null : await reads.questionnaires.stored(replaces);
        const week: WeeklyRecord = {
          id: before?.id ?? ports.clock.newId(),
          day: before?.day ?? dayKeyAt(at, zone),
          zone: before?.zone ?? zone,
          at: before?.at ?? at,
          updatedAt: at,
          ...answers,
        };
        saved.push(week);
        return { events: [], rows: { questionnaires: [week] } };
      });
      const [week] = saved;
      if (!week) throw new Error("a week was decided but not saved");
      return { week };
    },
  };
}
