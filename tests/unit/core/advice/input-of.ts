import { type AdviceInput, parseAdviceInput } from "@/src/core/advice/advice-input.ts";

/** A raw input that a test knows to be right. */
export function inputOf(raw: object): AdviceInput {
  const parsed = parseAdviceInput({ nrs: 0, ...raw });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
