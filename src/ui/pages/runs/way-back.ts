import { bareAnswerContext } from "@/src/core/advice/answer-context.ts";
import { dayKeyAt } from "@/src/core/time/local-day.ts";
import { flareUpEndedAt } from "@/src/core/training/flare-up-ended.ts";
import { judgeSingleRun, type LoadCandidate, type LoadVerdict } from "@/src/core/training/load.ts";
import { findWayBack, type WayBack } from "@/src/core/training/return-ramp.ts";
import { plannedAhead } from "./planned.ts";
import type { RunsStore } from "./runs-store.ts";

export type RunsSnapshot = Pick<RunsStore, "data" | "now" | "zone">;

/** After a flare-up or a break, as far as the log and the person tell. */
export function wayBackOf(store: RunsSnapshot): WayBack {
  const { runs, report, settings, checkIns } = store.data.value;
  const zone = store.zone();
  const today = dayKeyAt(store.now(), zone);
  const answerContext = report.today?.around ?? bareAnswerContext(settings, []);
  const around = { at: store.now(), flareUpEndedAt: flareUpEndedAt(checkIns, { today, zone, answerContext }) };
  return findWayBack(runs, around, settings.logGap);
}

/** The single-run rule for a run to come; on the way back no more than the step that it would be. */
export function judgeAhead(store: RunsSnapshot, candidate: LoadCandidate): LoadVerdict {
  const way = wayBackOf(store);
  const nth = plannedAhead(store).filter(({ start }) => start < candidate.start).length;
  const atMost = way.kind === "ramp" ? way.ramp.stepsMeters[nth] : undefined;
  return judgeSingleRun(candidate, store.data.value.runs, atMost);
}
