import type { Level } from "../care-level/level.ts";
import type { Suggests } from "../care-level/suggests.ts";
import type { RoutineCategory, RoutineData } from "../routines/routine.ts";

/** How careful today is, as far as anybody knows: the level that stands, or answers that could not be read. */
export type Care =
  | {
      readonly kind: "known";
      readonly level: Level;
      readonly suggests: Suggests;
    }
  | { readonly kind: "unknown" };

/** What someone is about to begin. */
export type Activity = { readonly category: RoutineCategory } & Pick<RoutineData, "intensity">;

/**
 * What becomes of it. `start-with-banner`: the banner stands in view before the first step, and the person may go on;
 * `ask-first`: a question, and the person may go on; `refuse`: it does not begin.
 */
export type Admission =
  | { readonly outcome: "start" }
  | { readonly outcome: "start-with-banner"; readonly because: "medical" }
  | {
      readonly outcome: "ask-first";
      readonly because: "unknown" | "worse" | "tips-only" | "gentler";
      /** A gentler routine that fits the day; null: there is none to name. */
      readonly instead: string | null;
    }
  | {
      readonly outcome: "refuse";
      readonly because: "emergency" | "no-running" | "no-strength";
      /** What may begin instead; null: nothing. */
      readonly instead: string | null;
    };

/** What promotes running. */
const FOR_RUNNING: ReadonlySet<RoutineCategory> = new Set(["warm-up", "glute-activation", "drill"]);

/**
 * The one gate before anything that is played, whichever way it was reached: prompt, notification, popup, menu, key,
 * address bar, library, own routine, small window, runs page. What is left out of what begins: `screenedRoutine`.
 */
export function admit(what: Activity, care: Care): Admission {
  if (care.kind === "unknown") return { outcome: "ask-first", because: "unknown", instead: null };
  const { level, suggests } = care;
  if (level === 4) return { outcome: "refuse", because: "emergency", instead: null };
  const instead = suggests === "exercise" ? "flare-up-chair" : null;
  if (level >= 2 && isStrength(what)) return { outcome: "refuse", because: "no-strength", instead };
  if (level >= 2 && FOR_RUNNING.has(what.category)) return { outcome: "refuse", because: "no-running", instead };
  if (level === 3) return { outcome: "start-with-banner", because: "medical" };
  if (suggests === "nothing") return { outcome: "ask-first", because: "worse", instead: null };
  if (suggests === "tips") return { outcome: "ask-first", because: "tips-only", instead: null };
  if (level === 1 && what.intensity === "moderate") {
    return { outcome: "ask-first", because: "gentler", instead: "core-gentle" };
  }
  if (level === 1 && what.category === "warm-up" && what.intensity !== "gentle") {
    return { outcome: "ask-first", because: "gentler", instead: "warmup-gentle" };
  }
  return { outcome: "start" };
}

/** An own routine of any kind is moderate where it holds a strength exercise. */
const isStrength = ({ category, intensity }: Activity): boolean =>
  category === "strength" || category === "core" || intensity === "moderate";
