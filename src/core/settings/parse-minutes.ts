import { fail, ok, type Result } from "../lib/result.ts";
import { MINUTE_LIMITS, type MinuteLimit } from "./settings.ts";

/** Why typed minutes can't be used; `limit` is the number that would be right. */
export type MinutesFault =
  | { readonly kind: "not-a-number" }
  | { readonly kind: "too-few"; readonly limit: number }
  | { readonly kind: "too-many"; readonly limit: number };

/** Reads minutes as people type them: `30`, ` 30 min`, `30.0`. Whole minutes inside the setting's limits, or why not. */
export function parseMinutes(typed: string, setting: MinuteLimit): Result<number, MinutesFault> {
  const text = typed.trim().replace(/\s*(?:min|minutes?|m)\.?$/i, "");
  if (!/^-?\d{1,6}(?:[.,]0+)?$/.test(text)) return fail({ kind: "not-a-number" });
  const minutes = Math.trunc(Number(text.replace(",", ".")));
  const [least, most] = MINUTE_LIMITS[setting];
  if (minutes < least) return fail({ kind: "too-few", limit: least });
  if (minutes > most) return fail({ kind: "too-many", limit: most });
  return ok(minutes);
}
