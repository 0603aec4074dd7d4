import * as v from "valibot";
import { isRecord } from "../lib/is-record.ts";
import { type Envelope, envelopeSchema } from "../records/envelope.ts";
import { RECORD_KINDS, TRAVELLING_KINDS } from "../records/record-kinds.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/**
 * What goes from machine to machine, in the order in which it finds room: settings, which have a place of their own, what old
 * runs come to, which is derived, and the records of the database whose row has a turn.
 */
export const SYNC_KINDS = ["settings", "runMonths", ...TRAVELLING_KINDS] as const;
export type SyncKind = (typeof SYNC_KINDS)[number];

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
  if (kind === "settings" || kind === "runMonths") return false;
  const { health } = RECORD_KINDS[kind];
  return typeof health === "function" ? health(row) : health;
}
