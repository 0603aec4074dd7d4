import { guessRegion, helpNumbers } from "@/src/content/emergency-numbers.ts";
import { assessDay, dayArticles } from "@/src/core/advice/day-input.ts";
import { currentCheckIn } from "@/src/core/check-in/current-check-in.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import { type EpochMs, SECOND } from "@/src/core/time/epoch-ms.ts";
import { addDays } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { loadDay } from "../load-day.ts";
import { presenceEvent } from "../reconcile.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** The popup asks every second; the engine needs to look only so often. */
const LOOK_EVERY = 20 * SECOND;

export function statusHandlers(deps: HandlerDeps): Pick<Handlers, "get-status"> {
  let lookedAt: EpochMs = -Infinity;

  return {
    async "get-status"() {
      const now = deps.ports.clock.now();
      if (Math.abs(now - lookedAt) >= LOOK_EVERY) {
        lookedAt = now;
        await deps.reconciler.command(({ signals }) => ({ events: [presenceEvent(signals)] }));
      }
      return report(deps);
    },
  };
}

async function report({ ports, reconciler, reads, settings: stored, faults }: HandlerDeps): Promise<StatusReport> {
  const { at, zone, context, state } = await reconciler.peek();
  const status = describeStatus(state, { at, zone, context });
  const { settings, runs: planned } = context;
  const { checkIns, ...today } = await loadDay(reads, { at, zone, settings, planned, desk: status.today });
  const advice = assessDay(today);
  return {
    status,
    settings,
    faults: await faults.list(),
    repaired: (await stored.load()).faults,
    checkIn: {
      today: currentCheckIn(checkIns, status.day),
      yesterday: currentCheckIn(checkIns, addDays(status.day, -1)),
    },
    advice,
    today,
    article: dayArticles(today)[0] ?? null,
    ...(advice !== null &&
      advice.level >= 3 && {
        help: helpNumbers(settings.region ?? guessRegion(ports.languages(), zone)),
      }),
  };
}
