import type { Level } from "@/src/core/care-level/level.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import type { PartnerPose } from "../components/partner.tsx";
import { describeScene, firstOpen, isHeld } from "./scene.ts";
import { isBadDay } from "./starts.ts";

type Now = { readonly status: StatusView; readonly level: Level };

/** The first row that holds is what the runner does; where none holds it sits, as somebody at a desk does. */
const RULES: readonly { readonly does: PartnerPose; readonly when: (now: Now) => boolean }[] = [
  { does: "rest", when: ({ status, level }) => isBadDay(level) || status.suggests === "nothing" },
  { does: "breathe", when: ({ status }) => due(status) === "cool-down" },
  // Dressed to run from the time of the warm-up to the start.
  { does: "dressed", when: ({ status }) => due(status) === "warm-up" || isBeforeRun(status) },
  { does: "rise", when: ({ status }) => due(status) !== null && status.suggests === "exercise" },
  { does: "stand", when: ({ status }) => describeScene(status).kind === "stand" },
  { does: "walk", when: ({ status }) => status.presence === "away" },
];

/** What the runner does beside you: what you do, or are about to. */
export function partnerDoes(status: StatusView, level: Level): PartnerPose {
  return RULES.find(({ when }) => when({ status, level }))?.does ?? "sit";
}

/** What asks for something now; null: nothing does, or it waits. */
function due(status: StatusView) {
  const open = firstOpen(status);
  return open === null || isHeld(open) || status.pausedUntil !== null ? null : open.kind;
}

const isBeforeRun = ({ run, at }: StatusView): boolean =>
  run !== null && run.warmUp !== null && run.warmUpAt <= at && at < run.start;
