import type { Rule } from "../rule.ts";
import { EMERGENCY_ELSEWHERE_RULES } from "./emergency-elsewhere-rules.ts";
import { EMERGENCY_RULES } from "./emergency-rules.ts";
import { PAIN_RULES } from "./pain-rules.ts";
import { RUNNING_RULES } from "./running-rules.ts";
import { UNSURE_RULES } from "./unsure-rules.ts";
import { URGENT_ELSEWHERE_RULES } from "./urgent-elsewhere-rules.ts";
import { URGENT_RULES } from "./urgent-rules.ts";

/** The whole rule table, most urgent first: the order in which fired rules are reported. */
export const RULES: readonly Rule[] = [
  ...EMERGENCY_RULES,
  ...EMERGENCY_ELSEWHERE_RULES,
  ...URGENT_RULES,
  ...URGENT_ELSEWHERE_RULES,
  ...UNSURE_RULES,
  ...RUNNING_RULES,
  ...PAIN_RULES,
];
