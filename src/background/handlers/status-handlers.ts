import { guessRegion, helpNumbers } from "@/src/content/emergency-numbers.ts";
import { assessDay, dayArticles } from "@/src/core/advice/day-input.ts";
import { currentCheckIn } from "@/src/core/check-in/current-check-in.ts";
import { describeStatus } from "@/src/core/status/describe-status.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type EpochMs, SECOND } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import type { Handlers } from "@/src/messaging/serve.ts";
import { loadDay } from "../load-day.ts";
import { touchOf } from "../reconcile.ts";
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
        await deps.reconciler.command(({ look }) => ({ events: [touchOf(look)] }));
      }
      return report(deps);
    },
  };
}

async function report({ ports, reconciler, reads, settings: stored, faults }: HandlerDeps): Promise<StatusReport> {
  const { at, zone, context, state } = await reconciler.peek();
  const checkIn = await checkInsAround(reads, dayKeyAt(at, zone));
  const status = describeStatus(state, { at, zone, context });
  const { settings, runs: planned } = context;
  const today = await loadDay(reads, { at, zone, settings, planned, desk: status.today });
  const advice = assessDay(today);
  return {
    status,
    settings,
    faults: await faults.list(),
    repaired: (await stored.load()).faults,
    checkIn,
    advice,
    today,
    article: dayArticles(today)[0] ?? null,
    ...(advice !== null &&
      advice.level >= 3 && {
        help: helpNumbers(settings.region ?? guessRegion(ports.languages(), zone)),
      }),
  };
}

async function checkInsAround({ checkIns }: HandlerDeps["reads"], today: DayKey): Promise<StatusReport["checkIn"]> {
  const yesterday = addDays(today, -1);
  const found = await checkIns.betweenDays({ first: yesterday, last: today }).catch(() => [] as const);
  return { today: currentCheckIn(found, today), yesterday: currentCheckIn(found, yesterday) };
}
