import type { Rule } from "../rule.ts";
import { EMERGENCY_RULES } from "./emergency-rules.ts";
import { PAIN_RULES } from "./pain-rules.ts";
import { RUNNING_RULES } from "./running-rules.ts";
import { URGENT_RULES } from "./urgent-rules.ts";

/** The whole rule table, most urgent first: the order in which fired rules are reported. */
export const RULES: readonly Rule[] = [...EMERGENCY_RULES, ...URGENT_RULES, ...RUNNING_RULES, ...PAIN_RULES];
