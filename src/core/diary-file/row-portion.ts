import * as v from "valibot";
import { parseRecord } from "../records/parse-record.ts";
import { RECORD_KIND_NAMES } from "../records/record-kinds.ts";

/** Rows in one portion on their way into the database: few enough that no context is held up by them. */
export const ROWS_A_PORTION = 1_000;

/** Rows of one kind, each of which parses. They are given as they came: a field of a newer product stays. */
export const rowPortionSchema = v.pipe(
  v.object({
    kind: v.picklist(RECORD_KIND_NAMES),
    rows: v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(ROWS_A_PORTION)),
  }),
  v.check(({ kind, rows }) => rows.every((row) => parseRecord(kind, row).ok), "expected records of their kind"),
);
