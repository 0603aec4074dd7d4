import { followThrough } from "@/src/core/care-level/follow-through.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";

/** Whether anything may name a next step in running today: not from level 2 on, nor once an exercise made it worse. */
export const mayPromoteRunning = ({ advice, status }: Pick<StatusReport, "advice" | "status">): boolean =>
  followThrough(advice?.level ?? 0).runPrompts && status.suggests === "exercise";
