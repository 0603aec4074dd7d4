import type { FollowUpId } from "../check-in/vocabulary.ts";
import { type Facts, feelsSoreOnly, hasLegZone } from "./facts.ts";
import { asksHop } from "./rules/bone-stress.ts";
import { mayBeChestMuscle } from "./rules/chest-muscle.ts";
import { SADDLE_NEIGHBOURS } from "./rules/emergency-rules.ts";

const ASKED: Readonly<Record<FollowUpId, (facts: Facts) => boolean>> = {
  saddleArea: ({ zones, quality }) =>
    (quality.has("numb") || quality.has("pins")) && SADDLE_NEIGHBOURS.some((id) => zones.has(id)),
  // Before the kind is chosen: a person with sore legs is not sent away first and asked afterwards.
  ordinarySoreness: (facts) => hasLegZone(facts) && feelsSoreOnly(facts),
  chestMuscle: mayBeChestMuscle,
  urine: ({ flags }) => flags.has("bladder"),
  hop: asksHop,
};

/** The questions that today's answers make worth asking. None on a good day. */
export const followUpQuestions = (facts: Facts): readonly FollowUpId[] =>
  (Object.keys(ASKED) as FollowUpId[]).filter((id) => ASKED[id](facts));
