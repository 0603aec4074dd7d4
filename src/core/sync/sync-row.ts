import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import { type Envelope, envelopeSchema } from "../records/envelope.ts";
import { fieldOf } from "../records/record-kinds.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/** What goes from machine to machine, in the order in which it finds room. Imports, prompts, spans and logs stay where they are. */
export const SYNC_KINDS = [
  "settings",
  "runMonths",
  "profile",
  "weeklyRuns",
  "shoes",
  "routines",
  "programmes",
  "trials",
  "marks",
  "plans",
  "checkIns",
  "questionnaires",
  "runs",
  "routineSessions",
  "deskDays",
] as const;
export type SyncKind = (typeof SYNC_KINDS)[number];
/** Those that are records of the database: settings have a place of their own, and what old runs come to is derived. */
export type StoredKind = Exclude<SyncKind, "settings" | "runMonths">;
export const STORED_KINDS = SYNC_KINDS.filter(
  (kind): kind is StoredKind => kind !== "settings" && kind !== "runMonths",
);

/** A record as it travels: as it is stored, with its envelope. Of `settings` each field is one, its name the id. */
export type SyncRow = { readonly kind: SyncKind; readonly row: Envelope };

/** By what versions of one record are known as such. */
export const rowKey = ({ kind, row }: SyncRow): string => `${kind} ${row.id}`;

/** Nothing could be written after a stamp near the end of what is stored: those beyond this are no clock's. */
const FURTHEST_STAMP: EpochMs = Date.UTC(2199, 0, 1);

/** Whether a row has what merging needs: an id, a time that some clock can have shown, who wrote it. */
export function hasStamp(row: unknown): row is Envelope {
  return isRecord(row) && v.is(envelopeSchema, row) && row.updatedAt <= FURTHEST_STAMP;
}

/** What says something about a person's health: it goes only where that was agreed to by itself. */
export function isHealthAnswer({ kind, row }: SyncRow): boolean {
  if (kind === "checkIns" || kind === "questionnaires" || kind === "profile" || kind === "trials") return true;
  if (kind === "marks") return fieldOf(row, "kind") === "clinician-check";
  return kind === "runs" && fieldOf(row, "pain") !== null;
}
