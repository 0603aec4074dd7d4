import * as v from "valibot";
import { checkInSchema } from "../check-in/check-in.ts";
import { weeklyRecordSchema } from "../check-in/weekly-answers.ts";
import { deskDaySchema } from "../desk-time/desk-slots.ts";
import { spanSchema } from "../desk-time/span.ts";
import { occurrenceSchema } from "../engine/state/occurrence.ts";
import { importRecordSchema } from "../imports/import-record.ts";
import { lazily } from "../lib/lazily.ts";
import { markSchema } from "../library/mark.ts";
import { ownRoutineSchema } from "../own-routines/own-routine.ts";
import { programmeSchema } from "../programme/programme.ts";
import { routineSessionSchema } from "../routines/routine-session.ts";
import { runPlanSchema } from "../runs/run-plan.ts";
import { runSchema } from "../runs/run.ts";
import { shoeSchema } from "../training/shoes.ts";
import { trialSchema } from "../trials/trial.ts";
import { envelopeSchema, type Unstamped } from "./envelope.ts";
import { logRowSchema, quarantinedSchema } from "./log-kinds.ts";
import { profileRecordSchema, weeklyRunRecordSchema } from "./personal-settings.ts";

/**
 * `diary`: what the person said or made, on whatever machine. `device`: what this machine saw. `derived`: can be worked out
 * again. `log`: what happened, for looking into troubles.
 */
export type RecordScope = "diary" | "device" | "derived" | "log";

type AnySchema = v.GenericSchema<unknown, object>;
type FieldOf<S extends AnySchema> = keyof v.InferOutput<S> & string;

/** What the product knows of a kind of record beside its fields. */
type About<S extends AnySchema> = {
  readonly scope: RecordScope;
  /** The field that is its key. Null: rows have no key of their own and stand in the order in which they came. */
  readonly key: ("id" & FieldOf<S>) | ("start" & FieldOf<S>) | null;
  /** The instant that places it in time. */
  readonly time: FieldOf<S>;
  /** It fills the time from `time` to here, and no two of its kind share any. */
  readonly end?: FieldOf<S>;
  /** The local date it belongs to. */
  readonly day?: FieldOf<S>;
  /** How many of the newest rows are kept. Left out: all. */
  readonly keeps?: number;
  /** Few rows that every wake needs: known also where the database can't be read. */
  readonly isMirrored?: true;
};

/** With the envelope that all records of the diary have. */
const diary = <S extends AnySchema>(schema: S) => v.intersect([schema, envelopeSchema]);

/** @param make its schema, when the first record of it is read */
const kind = <S extends AnySchema, const A extends About<S>>(make: () => S, about: A) => ({
  schema: lazily(make),
  ...about,
});

/**
 * Every kind of record that is stored, by the name of its store. Stores and indexes, batches, the journal, reads, quarantine
 * and the memory fake are made of this table: a new kind is a row here, its schema, and a migration that makes the store.
 * Fields that a newer product added are kept in storage and left out when a record is read.
 */
export const RECORD_KINDS = {
  spans: kind(() => spanSchema, { scope: "device", key: "start", time: "start", end: "end" }),
  prompts: kind(() => occurrenceSchema, { scope: "device", key: "id", time: "dueAt" }),
  checkIns: kind(() => diary(checkInSchema()), { scope: "diary", key: "id", time: "at", day: "day" }),
  questionnaires: kind(() => diary(weeklyRecordSchema), { scope: "diary", key: "id", time: "at" }),
  routines: kind(() => diary(ownRoutineSchema()), { scope: "diary", key: "id", time: "createdAt" }),
  routineSessions: kind(() => diary(routineSessionSchema()), { scope: "diary", key: "id", time: "startedAt" }),
  programmes: kind(() => diary(programmeSchema()), { scope: "diary", key: "id", time: "createdAt" }),
  trials: kind(() => diary(trialSchema), { scope: "diary", key: "id", time: "createdAt" }),
  runs: kind(() => diary(runSchema()), { scope: "diary", key: "id", time: "start" }),
  imports: kind(() => diary(importRecordSchema()), { scope: "diary", key: "id", time: "at" }),
  plans: kind(() => diary(runPlanSchema()), { scope: "diary", key: "id", time: "start" }),
  shoes: kind(() => diary(shoeSchema()), { scope: "diary", key: "id", time: "createdAt" }),
  marks: kind(() => diary(markSchema), { scope: "diary", key: "id", time: "updatedAt" }),
  weeklyRuns: kind(() => diary(weeklyRunRecordSchema), {
    scope: "diary",
    key: "id",
    time: "updatedAt",
    isMirrored: true,
  }),
  profile: kind(() => diary(profileRecordSchema()), { scope: "diary", key: "id", time: "updatedAt", isMirrored: true }),
  /** Desk time as it goes from machine to machine, a row for each machine and day: also those of this one. */
  deskDays: kind(() => diary(deskDaySchema), { scope: "diary", key: "id", time: "start" }),
  log: kind(() => logRowSchema, { scope: "log", key: null, time: "at", keeps: 5_000 }),
  quarantine: kind(() => quarantinedSchema, { scope: "log", key: null, time: "at" }),
} as const;

type Kinds = typeof RECORD_KINDS;
export type RecordKind = keyof Kinds;
export type RecordOf<K extends RecordKind> = v.InferOutput<ReturnType<Kinds[K]["schema"]>>;
/** A record as it is handed in to be stored. */
export type Draft<K extends RecordKind> = K extends RecordKind ? Unstamped<RecordOf<K>> : never;

export type DiaryKind = { [K in RecordKind]: Kinds[K]["scope"] extends "diary" ? K : never }[RecordKind];
/** Kinds whose records carry their own key, and those whose rows only follow each other. */
export type KeyedKind = { [K in RecordKind]: Kinds[K]["key"] extends string ? K : never }[RecordKind];
export type RowKind = Exclude<RecordKind, KeyedKind>;
/** Kinds whose records belong to a local date. */
export type DayKind = { [K in RecordKind]: Kinds[K] extends { readonly day: string } ? K : never }[RecordKind];
export type KeyOf<K extends RecordKind> = Kinds[K]["key"] extends infer F extends keyof RecordOf<K>
  ? RecordOf<K>[F]
  : number;

/** A kind's row without the types of its own fields, for what is done to all kinds alike. */
export type KindRow = {
  readonly schema: () => AnySchema;
  readonly scope: RecordScope;
  readonly key: string | null;
  readonly time: string;
  readonly end?: string;
  readonly day?: string;
  readonly keeps?: number;
  readonly isMirrored?: true;
};

export const kindRow = (name: RecordKind): KindRow => RECORD_KINDS[name];

export const RECORD_KIND_NAMES = Object.keys(RECORD_KINDS) as readonly RecordKind[];
export const KEYED_KINDS = RECORD_KIND_NAMES.filter((name): name is KeyedKind => kindRow(name).key !== null);
export const DIARY_KINDS = RECORD_KIND_NAMES.filter((name): name is DiaryKind => kindRow(name).scope === "diary");
export const ROW_KINDS = RECORD_KIND_NAMES.filter((name): name is RowKind => kindRow(name).key === null);

export const isKeyed = (name: RecordKind): name is KeyedKind => kindRow(name).key !== null;

/** A field of a record of any kind. */
export const fieldOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field];

/** The key that a record carries; an empty one where it lost it, which no record has. */
export function keyOf(name: KeyedKind, record: object): string | number {
  const key = fieldOf(record, RECORD_KINDS[name].key);
  return typeof key === "string" || typeof key === "number" ? key : "";
}
