import type { Limit } from "./own-routine.ts";

/** Why a file is refused. Words are the page's business; `found` is what stood there, shortened. */
export type FaultReason =
  | { readonly code: "unreadable" }
  | { readonly code: "not-json"; readonly detail: string }
  | { readonly code: "too-large" }
  | { readonly code: "not-this-format" }
  | { readonly code: "newer-version"; readonly found: string }
  | { readonly code: "missing" }
  | { readonly code: "unknown-property" }
  | { readonly code: "not-an-object"; readonly found: string }
  | { readonly code: "not-a-list"; readonly found: string }
  | { readonly code: "length"; readonly limit: Limit; readonly found: number }
  | { readonly code: "not-a-text"; readonly found: string }
  | { readonly code: "text-length"; readonly limit: Limit }
  | { readonly code: "not-whole"; readonly limit: Limit; readonly found: string }
  | { readonly code: "not-one-of"; readonly options: readonly string[]; readonly found: string }
  | { readonly code: "unknown-exercise"; readonly found: string };

/** `routines[1].steps[0].exercise`; empty for the file as a whole. */
export type FileFault = { readonly path: string; readonly reason: FaultReason };

const LONGEST = 40;

/** A value as the file has it, cut short. What is inside a list or an object stays out: it may be nested beyond any measure. */
export function foundWords(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
    return Object.keys(value).length === 0 ? "{}" : "{…}";
  }
  // `1e999` is a number in JSON, and infinite once read.
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
