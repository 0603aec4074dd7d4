import { codePoints } from "../lib/code-points.ts";
import { OWN_LIMITS } from "./own-routine.ts";

/** `name`, or `name 2`, `name 3` … where it is taken, never longer than a name may be. Upper case doesn't matter. */
export function freeName(name: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map((other) => other.toLowerCase()));
  const cut = (text: string, length: number) => codePoints(text).slice(0, length).join("").trim();
  let candidate = cut(name, OWN_LIMITS.nameLength);
  for (let number = 2; folded.has(candidate.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    candidate = cut(name, OWN_LIMITS.nameLength - ending.length) + ending;
  }
  return candidate;
}
