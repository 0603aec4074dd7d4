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
import { type Envelope, envelopeSchema, type Unstamped } from "./envelope.ts";
import { logRowSchema, quarantinedSchema } from "./log-kinds.ts";
import { profileRecordSchema, weeklyRunRecordSchema } from "./personal-settings.ts";

/**
 * `diary`: what the person said or made, on whatever machine; it has the envelope, so that one can be deleted and come back.
 * `device`: what this machine saw. `derived`: can be worked out again. `log`: what happened, for looking into troubles.
 */
export type RecordScope = "diary" | "device" | "derived" | "log";

/** What people call one kind of thing, where they erase some of it. */
export type RecordGroup = "desk" | "answers" | "routines" | "runs" | "reading" | "profile";

type AnySchema = v.GenericSchema<unknown, object>;
type FieldOf<S extends AnySchema> = keyof v.InferOutput<S> & string;

/** What the product knows of a kind of record beside its fields. */
type About<Field extends string> = {
  /** The instant that places it in time. */
  readonly time: Field;
  /** It fills the time from `time` to here, and no two of its kind share any. */
  readonly end?: Field;
  /** The local date it belongs to. */
  readonly day?: Field;
  /** How many of the newest rows are kept. Left out: all. */
  readonly keeps?: number;
  /** Few rows that every wake needs: known also where the database can't be read. */
  readonly isMirrored?: true;
};

type AboutOwn<S extends AnySchema> = About<FieldOf<S>> & {
  /** The field that is its key. Null: rows have no key of their own and stand in the order in which they came. */
  readonly key: ("id" & FieldOf<S>) | ("start" & FieldOf<S>) | null;
} & ({ readonly scope: "log" } | { readonly scope: "device" | "derived"; readonly group: RecordGroup });

type AboutDiary<S extends AnySchema> = About<FieldOf<S> | keyof Envelope> & {
  readonly group: RecordGroup;
  /** When it goes to other machines where room is short: those with a lower one first. Null: it stays where it is. */
  readonly travelOrder: number | null;
  /** Whether it tells of a person's health: it goes only where that was agreed to by itself. */
  readonly health: boolean | ((record: object) => boolean);
};

/** A mark that tells what a clinician has looked at. */
const isCheck = (mark: object): boolean => fieldOf(mark, "kind") === "clinician-check";

/** There are many of it, of which the newest go first, after all of which there are few. */
export const BY_AGE = 100;

/** @param make its schema, when the first record of it is read */
const kind = <S extends AnySchema, const A extends AboutOwn<S>>(make: () => S, about: A) => ({
  schema: lazily(make),
  ...about,
});

/** A kind of the diary: all of its records have the envelope. */
const diary = <S extends AnySchema, const A extends AboutDiary<S>>(make: () => S, about: A) => ({
  schema: lazily(() => v.intersect([make(), envelopeSchema])),
  scope: "diary" as const,
  key: "id" as const,
  ...about,
});

/**
 * Every kind of record that is stored, by the name of its store. Stores and indexes, batches, the journal, reads, quarantine,
 * backup, merging, erasing, what goes to other machines and the memory fake are made of this table: a new kind is a row here,
 * its schema, and a migration that makes the store.
 * Fields that a newer product added are kept in storage and left out when a record is read.
 */
export const RECORD_KINDS = {
  spans: kind(() => spanSchema, { scope: "device", key: "start", time: "start", end: "end", group: "desk" }),
  prompts: kind(() => occurrenceSchema, { scope: "device", key: "id", time: "dueAt", group: "desk" }),
  checkIns: diary(checkInSchema, { time: "at", day: "day", group: "answers", travelOrder: BY_AGE, health: true }),
  questionnaires: diary(() => weeklyRecordSchema, { time: "at", group: "answers", travelOrder: BY_AGE, health: true }),
  routines: diary(ownRoutineSchema, { time: "createdAt", group: "routines", travelOrder: 4, health: false }),
  routineSessions: diary(routineSessionSchema, {
    time: "startedAt",
    group: "routines",
    travelOrder: BY_AGE,
    health: false,
  }),
  programmes: diary(programmeSchema, { time: "createdAt", group: "routines", travelOrder: 5, health: false }),
  trials: diary(() => trialSchema, { time: "createdAt", group: "routines", travelOrder: 6, health: true }),
  runs: diary(runSchema, {
    time: "start",
    group: "runs",
    travelOrder: BY_AGE,
    health: (run) => fieldOf(run, "pain") !== null,
  }),
  imports: diary(importRecordSchema, { time: "at", group: "runs", travelOrder: null, health: false }),
  plans: diary(runPlanSchema, { time: "start", group: "runs", travelOrder: BY_AGE, health: false }),
  shoes: diary(shoeSchema, { time: "createdAt", group: "runs", travelOrder: 3, health: false }),
  marks: diary(() => markSchema, { time: "updatedAt", group: "reading", travelOrder: 7, health: isCheck }),
  weeklyRuns: diary(() => weeklyRunRecordSchema, {
    time: "updatedAt",
    group: "runs",
    travelOrder: 2,
    health: false,
    isMirrored: true,
  }),
  profile: diary(profileRecordSchema, {
    time: "updatedAt",
    group: "profile",
    travelOrder: 1,
    health: true,
    isMirrored: true,
  }),
  /** Desk time as it goes from machine to machine, a row for each machine and day: also those of this one. */
  deskDays: diary(() => deskDaySchema, { time: "start", group: "desk", travelOrder: BY_AGE, health: false }),
  log: kind(() => logRowSchema, { scope: "log", key: null, time: "at", keeps: 5_000 }),
  quarantine: kind(() => quarantinedSchema, { scope: "log", key: null, time: "at" }),
} as const;

type Kinds = typeof RECORD_KINDS;
export type RecordKind = keyof Kinds;
export type RecordOf<K extends RecordKind> = v.InferOutput<ReturnType<Kinds[K]["schema"]>>;
/** A record as it is handed in to be stored. */
export type Draft<K extends RecordKind> = K extends RecordKind ? Unstamped<RecordOf<K>> : never;

export type DiaryKind = { [K in RecordKind]: Kinds[K]["scope"] extends "diary" ? K : never }[RecordKind];
/** Kinds that go from machine to machine. */
export type TravellingKind = { [K in DiaryKind]: Kinds[K]["travelOrder"] extends null ? never : K }[DiaryKind];
/** Kinds that somebody can erase by themselves. */
export type ErasableKind = { [K in RecordKind]: Kinds[K] extends { readonly group: string } ? K : never }[RecordKind];
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
  readonly group?: RecordGroup;
  readonly travelOrder?: number | null;
  readonly health?: boolean | ((record: object) => boolean);
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
/** As they go to other machines. */
export const TRAVELLING_KINDS = DIARY_KINDS.filter(
  (name): name is TravellingKind => travelOrderOf(name) !== null,
).toSorted((one, other) => (travelOrderOf(one) ?? 0) - (travelOrderOf(other) ?? 0));
export const ERASABLE_KINDS = RECORD_KIND_NAMES.filter(
  (name): name is ErasableKind => kindRow(name).group !== undefined,
);
export const ROW_KINDS = RECORD_KIND_NAMES.filter((name): name is RowKind => kindRow(name).key === null);

function travelOrderOf(name: DiaryKind): number | null {
  return RECORD_KINDS[name].travelOrder;
}

export const isKeyed = (name: RecordKind): name is KeyedKind => kindRow(name).key !== null;

/** A field of a record of any kind. */
export const fieldOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field];

/** The key that a record carries; an empty one where it lost it, which no record has. */
export function keyOf(name: KeyedKind, record: object): string | number {
  const key = fieldOf(record, RECORD_KINDS[name].key);
  return typeof key === "string" || typeof key === "number" ? key : "";
}
