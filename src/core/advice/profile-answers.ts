import type { Settings } from "../settings/settings.ts";
import type { ProfileAnswers } from "./advice-input.ts";

/** Under 16 or pregnant: general movement tips only, whatever the number (ev:nice-ng59). */
export const isTipsOnlyPerson = ({ ageBand, pregnant }: Pick<Settings["profile"], "ageBand" | "pregnant">): boolean =>
  ageBand === "under-16" || pregnant === "yes";

/** The stored profile as the rules ask it. An age band answers both questions of age; no band answers neither. */
export function profileAnswers({ ageBand, ...answers }: Settings["profile"]): ProfileAnswers {
  const isBand = (band: typeof ageBand) => (ageBand === null ? null : ageBand === band ? "yes" : "no");
  return { ...answers, over65: isBand("over-65"), under16: isBand("under-16") };
}
