import * as v from "valibot";
import { fail, ok, type Result } from "../lib/result.ts";
import { kindRow, type RecordKind, type RecordOf } from "./record-kinds.ts";

/** The record, or what is wrong with it and where. */
export function parseRecord<K extends RecordKind>(name: K, raw: unknown): Result<RecordOf<K>> {
  const parsed = v.safeParse(kindRow(name).schema(), raw);
  if (parsed.success) return ok(parsed.output as RecordOf<K>);
  const [issue] = parsed.issues;
  return fail(`${v.getDotPath(issue) ?? name}: ${issue.message}`);
}
