import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import { fail, type Result } from "../lib/result.ts";
import type { EpochMs } from "../time/epoch-ms.ts";
import { instantOn } from "../time/local-day.ts";
import { clockTimeSchema, dayKeySchema, zoneSchema } from "../time/time-schemas.ts";
import type { Quarantined } from "./log-kinds.ts";
import { parseRecord } from "./parse-record.ts";
import { isKeyed, KEYED_KINDS, type KeyedKind } from "./record-kinds.ts";

/** The one field that a person can put right, because it alone is wrong and is a text or a number. */
export type WrongField = { readonly kind: KeyedKind; readonly field: string; readonly value: string };

/** Null: nothing of it can be put right by hand, such as what a wrong clock made. */
export function wrongFieldOf({ store, value }: Quarantined): WrongField | null {
  const kind = KEYED_KINDS.find((name) => name === store);
  if (kind === undefined || !isRecord(value)) return null;
  const parsed = parseRecord(kind, value);
  const field = parsed.ok ? "" : (/^(\w+): /.exec(parsed.error)?.[1] ?? "");
  const wrong = value[field];
  const isSimple = wrong === undefined || wrong === null || typeof wrong === "string" || typeof wrong === "number";
  return field !== "" && isSimple
    ? { kind, field, value: wrong === undefined || wrong === null ? "" : String(wrong) }
    : null;
}

/**
 * The record with another value in that field, as a text or, where that is none, as an instant or a number; or what is still wrong.
 *
 * @param text of an instant such as `2026-11-30T10:20`, on the clocks of the record's zone, else of `zone`
 */
export function mendedRecord(
  { value }: Quarantined,
  { kind, field }: WrongField,
  text: string,
  zone: string,
): Result<object> {
  if (!isRecord(value) || !isKeyed(kind)) return fail(field);
  const asText = { ...value, [field]: text };
  const parsed = parseRecord(kind, asText);
  if (parsed.ok) return { ok: true, value: asText };
  const own = v.safeParse(zoneSchema, value["zone"]);
  const asNumber = { ...value, [field]: instantOf(text, own.success ? own.output : zone) ?? Number(text) };
  return text.trim() !== "" && parseRecord(kind, asNumber).ok ? { ok: true, value: asNumber } : parsed;
}

function instantOf(text: string, zone: string): EpochMs | null {
  const [day, time] = text.split("T");
  const found = v.safeParse(v.tuple([dayKeySchema, clockTimeSchema]), [day, time]);
  return found.success ? instantOn(...found.output, zone) : null;
}
