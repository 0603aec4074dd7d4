import * as v from "valibot";
import type { AnswerContext } from "@/src/core/advice/answer-context.ts";
import type { Assessment } from "@/src/core/advice/assess.ts";
import { checkableItemSchema } from "@/src/core/advice/clinician-check.ts";
import type { DayInput } from "@/src/core/advice/day-input.ts";
import type { HelpNumbers } from "@/src/core/advice/help-numbers.ts";
import type { OfferedArticle } from "@/src/core/advice/offer-articles.ts";
import type { Offer } from "@/src/core/advice/offer.ts";
import { checkInDetailsSchema } from "@/src/core/check-in/check-in-details.ts";
import { painSchema } from "@/src/core/check-in/check-in.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { WarningListReason } from "@/src/core/check-in/warning-list.ts";
import { type WeeklyRecord, weeklyAnswersSchema } from "@/src/core/check-in/weekly-answers.ts";
import { IMPORT_MODES } from "@/src/core/diary-file/change-of.ts";
import { rowPortionSchema } from "@/src/core/diary-file/row-portion.ts";
import { RUN_ANSWERS } from "@/src/core/engine/state/engine-event.ts";
import { importFields } from "@/src/core/imports/import-record.ts";
import { ARTICLE_MARKS } from "@/src/core/library/article-mark.ts";
import { PAGE_NAMES } from "@/src/core/navigation/page-link.ts";
import { OWN_LIMITS, ownRoutineSchema } from "@/src/core/own-routines/own-routine.ts";
import { programmeSchema } from "@/src/core/programme/programme.ts";
import { RECORD_KIND_NAMES } from "@/src/core/records/record-kinds.ts";
import { FELT } from "@/src/core/routines/felt.ts";
import { prescribedSchema } from "@/src/core/routines/prescribed.ts";
import { ROUTINE_USES } from "@/src/core/routines/routine-use.ts";
import { sessionItemSchema } from "@/src/core/routines/session-item.ts";
import { runPlanSchema } from "@/src/core/runs/run-plan.ts";
import { runFields, runSchema } from "@/src/core/runs/run.ts";
import type { SettingsFault } from "@/src/core/settings/parse-settings.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { Fault } from "@/src/core/status/fault.ts";
import type { LapChart } from "@/src/core/status/lap-chart.ts";
import type { StatusView } from "@/src/core/status/status-view.ts";
import { MOST_FILE_LETTERS } from "@/src/core/sync/exchange-file.ts";
import { SYNC_WAYS } from "@/src/core/sync/sync-state.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayKeySchema, instantSchema } from "@/src/core/time/time-schemas.ts";
import { shoeFields } from "@/src/core/training/shoes.ts";
import type { TrialToday } from "@/src/core/trials/trial-weeks.ts";
import { TRIAL_WEEKS, trialFields } from "@/src/core/trials/trial.ts";

/**
 * Every message between a page and the background: its request (parsed on arrival) and its answer. Names are verbs on
 * nouns. Pages read records from storage and write by message only, so that writes happen in one place, under one lock.
 */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(20_000));
const plannedRun = {
  start: instantSchema,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600)),
  meters: v.optional(v.nullable(v.pipe(v.number(), v.minValue(100), v.maxValue(500_000)))),
};
const quarantineKey = v.pipe(v.number(), v.integer(), v.minValue(0));
const MOST_PLANNED = 300;
/** Runs in one `import-runs` message: few enough that no context is held up by it. */
const MOST_IMPORTED = 500;
const importIds = {
  recordIds: v.pipe(v.array(id), v.maxLength(1000)),
  runIds: v.pipe(v.array(id), v.maxLength(50_000)),
};

/** Each is made when its message comes: a worker starts without all that it never hears. */
export const requestSchemas = {
  /** Somebody opens a page of ours: the engine looks whether they are there, and the answer is what it then knows. */
  "get-status": () => v.object({}),
  /** The same as things stand, for a page that was told of a change: no step is taken, unless the last one is long ago. */
  "read-status": () => v.object({}),
  say: () => v.object({ what: v.picklist(["sitting", "standing", "here"]) }),
  "start-meeting": () => v.object({ minutes }),
  "end-meeting": () => v.object({}),
  /** `until: "tomorrow"` is 04:00 tomorrow, the longest there is. */
  pause: () => v.union([v.object({ minutes }), v.object({ until: v.literal("tomorrow") })]),
  resume: () => v.object({}),
  /** "It got worse or spread down a leg": no more suggestions until four in the morning; or that taken back. */
  "say-got-worse": () => v.object({ isSo: v.boolean() }),
  /** "Count me in" for so many minutes; left out: until the person says otherwise. */
  "count-in": () => v.object({ minutes: v.optional(minutes) }),
  "end-count-in": () => v.object({}),
  /** "Did you run?" `not-today` cancels the run; another time is a `plan-run` of its own. */
  "answer-run": () => v.object({ runId: id, answer: v.picklist(RUN_ANSWERS) }),
  "answer-prompt": () =>
    v.variant("answer", [
      v.object({ id, answer: v.picklist(["done", "skip", "started"]) }),
      v.object({ id, answer: v.literal("snooze"), minutes }),
    ]),
  "start-routine": () => v.object({ routineId: id, use: v.picklist(ROUTINE_USES), promptId: v.nullable(id) }),
  /**
   * `items` counts what was done; a routine left early still counts what was done. Sent again with the same `sessionId` it
   * replaces what was stored.
   */
  "finish-routine": () =>
    v.object({
      sessionId: id,
      routineId: id,
      use: v.picklist(ROUTINE_USES),
      promptId: v.nullable(id),
      startedAt: instantSchema,
      endedAt: instantSchema,
      items: v.array(sessionItemSchema),
      endedEarly: v.boolean(),
      /**
       * It may go on: kept as it stands, and nothing counts as finished yet. Told after each item and whenever the page is
       * hidden, because a browser that is killed tells nobody: the item in hand is the most that is lost.
       */
      goesOn: v.optional(v.boolean()),
      /** A session of a programme: what it was meant to be. */
      prescribed: v.optional(prescribedSchema()),
      /** What else it held, where it is an own routine: each counts as if it had been done alone. */
      contains: v.optional(v.array(v.picklist(ROUTINE_USES))),
    }),
  /** The tap after a session of a programme, or after its start test; null takes it back. */
  "rate-session": () => v.object({ sessionId: id, felt: v.nullable(v.picklist(FELT)) }),
  /** A programme, new or changed, whole. One that has not ended ends every other. */
  "save-programme": () => v.object({ programme: programmeSchema() }),
  /** Whole routines, new or changed, in one go; deleting and taking it back are changes of `deletedAt`. */
  "save-own-routines": () =>
    v.object({
      routines: v.pipe(v.array(ownRoutineSchema()), v.minLength(1), v.maxLength(OWN_LIMITS.routines)),
    }),
  /**
   * Today if `day` is left out. With `replaces` the named answer changes instead of a new one being added. `details`
   * replaces all details; left out they stay. `adds` adds one beside those of the day. What becomes of it: `nextCheckIn`.
   */
  "save-check-in": () =>
    v.object({
      pain: v.nullable(painSchema),
      day: v.optional(dayKeySchema),
      replaces: v.optional(id),
      adds: v.optional(v.boolean()),
      details: v.optional(checkInDetailsSchema()),
    }),
  "delete-check-in": () => v.object({ id }),
  "restore-check-in": () => v.object({ id }),
  /** "A clinician has already checked this", said of one flag, zone or profile item, or taken back. */
  "mark-clinician-checked": () => v.object({ item: checkableItemSchema, isChecked: v.boolean() }),
  /** An article read to its end, or kept for later; `isOn: false` takes it back. */
  "mark-article": () =>
    v.object({
      articleId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/, "expected an article's id")),
      mark: v.picklist(ARTICLE_MARKS),
      isOn: v.boolean(),
    }),
  /** The weekly questions. With `replaces` the named week changes. */
  "save-weekly-answers": () => v.object({ answers: weeklyAnswersSchema, replaces: v.optional(id) }),
  /** One change tried out from tomorrow on, for so many weeks. Refused while another goes on, and on days that ask for care. */
  "start-trial": () => v.object({ ...trialFields, weeks: v.picklist(TRIAL_WEEKS) }),
  /** Stops it today; or takes that back. */
  "end-trial": () => v.object({ id, isEnded: v.boolean() }),
  /** Fields of `Settings`; what is left out stays. Wrong fields are refused by name and nothing changes. */
  "save-settings": () => v.object({ patch: v.record(v.string(), v.unknown()) }),
  /** `meters`: the distance meant; left out, only the minutes are planned. With `id` that run is moved and keeps its id. */
  "plan-run": () => v.object({ ...plannedRun, id: v.optional(id) }),
  /**
   * Runs of a calendar, planned in one go; one with an id that there is moves. `isFloating`: six in the evening stays six
   * after a flight, as it does in the calendar.
   */
  "plan-runs": () =>
    v.object({
      runs: v.pipe(
        v.array(v.object({ ...plannedRun, id, isFloating: v.boolean() })),
        v.minLength(1),
        v.maxLength(MOST_PLANNED),
      ),
    }),
  /** Takes cancelling and moving back: planned runs stand again as they stood, and those that were not there before are withdrawn. */
  "put-plans-back": () =>
    v.object({
      plans: v.pipe(v.array(runPlanSchema()), v.maxLength(MOST_PLANNED)),
      withdrawn: v.pipe(v.array(id), v.maxLength(MOST_PLANNED)),
    }),
  "cancel-run": () => v.object({ id }),
  /** "Running now": the run of today, or beside it one that was not planned, starts after its warm-up, which the answer names. */
  "run-now": () => v.object({ plan: v.optional(v.picklist(["instead", "as-well"]), "instead") }),
  /** Takes it back: the run stands where it was planned, or is gone where it was not. */
  "undo-run-now": () => v.object({ id }),
  /** Logs a run, or changes the one that `id` names. `plannedRunId`: the planned run that it was. */
  "save-run": () => v.object({ id: v.optional(id), run: v.object(runFields()), plannedRunId: v.nullable(id) }),
  "delete-runs": () => v.object({ ids }),
  "restore-runs": () => v.object({ ids }),
  /** Runs that were recorded one after the other become one, which keeps the id of the first. */
  "join-runs": () => v.object({ ids: v.pipe(v.array(id), v.minLength(2), v.maxLength(MOST_IMPORTED)) }),
  /**
   * What a confirmed import brings, in portions: new runs with their ids, and numbers that stored runs lacked. `record`: what
   * the list of imports keeps of it; left out where runs are only put back.
   */
  "import-runs": () =>
    v.object({
      added: v.pipe(v.array(runSchema()), v.maxLength(MOST_IMPORTED)),
      changed: v.pipe(v.array(runSchema()), v.maxLength(MOST_IMPORTED)),
      record: v.optional(v.object(importFields())),
    }),
  /** An import as a whole, by its records and the runs that it added: taken back, or brought back. */
  "take-back-import": () => v.object(importIds),
  "restore-import": () => v.object(importIds),
  /** A new pair without `id`; the only default pair if `isDefault`. */
  "save-shoe": () =>
    v.object({
      id: v.optional(id),
      shoe: v.object({ ...shoeFields(), isDefault: v.boolean(), isRetired: v.boolean() }),
    }),
  "delete-shoe": () => v.object({ id }),
  "restore-shoe": () => v.object({ id }),
  /** Corrects the record: "I was here / away / standing" on a stretch of today. */
  "correct-span": () =>
    v.object({
      kind: v.picklist(["sitting", "standing", "away"]),
      start: instantSchema,
      end: instantSchema,
    }),
  "undo-correction": () => v.object({}),
  "send-test-prompt": () => v.object({}),
  /** This computer takes part in the exchange by the browser's account, or what it shares changes. */
  "join-sync": () =>
    v.object({
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
      sharesHealth: v.boolean(),
      way: v.optional(v.picklist(SYNC_WAYS), "account"),
      /** The folder's name, where it is one. */
      folder: v.optional(v.pipe(v.string(), v.maxLength(300)), ""),
    }),
  /** Files that other computers laid out and a person carried here. */
  "take-exchange-files": () =>
    v.object({
      files: v.pipe(
        v.array(v.object({ name: id, text: v.pipe(v.string(), v.maxLength(MOST_FILE_LETTERS)) })),
        v.minLength(1),
        v.maxLength(20),
      ),
    }),
  "exchange-now": () => v.object({}),
  /** What it laid out goes, and it takes no part any more. */
  "leave-sync": () => v.object({}),
  /** What another computer laid out goes. */
  "forget-computer": () => v.object({ device: id }),
  /** The account's area is another one than before, and that is right. */
  "go-on-with-sync": () => v.object({}),
  /** Records are missing: brings back what the copy has. What is in the database now stays. */
  "bring-records-back": () => v.object({}),
  /** Records are missing: what the database has now is what is true. The next daily copy is made of that. */
  "carry-on-without": () => v.object({}),
  /** Everything was saved as a file just now. */
  "note-saved": () => v.object({}),
  /** A portion of a diary's file, put by: nothing of it is among the records before `take-in-diary`. `seq` 0 begins another import. */
  "stage-records": () =>
    v.object({
      importId: id,
      seq: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
      portions: v.pipe(v.array(rowPortionSchema), v.maxLength(RECORD_KIND_NAMES.length)),
    }),
  /** All that was put by, or nothing. */
  "take-in-diary": () =>
    v.object({
      importId: id,
      portions: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_001)),
      mode: v.picklist(IMPORT_MODES),
    }),
  /** Records that were changed since stay. */
  "undo-diary-import": () => v.object({ importId: id }),
  /** Erases records for good; null: without a beginning or an end. */
  "erase-records": () =>
    v.object({
      kinds: v.pipe(v.array(v.picklist(RECORD_KIND_NAMES)), v.minLength(1)),
      from: v.nullable(instantSchema),
      until: v.nullable(instantSchema),
    }),
  /** A record that was put aside, put right; or gone for good. `key`: its number among what is put aside. */
  "put-back-record": () => v.object({ key: quarantineKey, value: v.record(v.string(), v.unknown()) }),
  "delete-put-aside": () => v.object({ key: quarantineKey }),
  /** Everything that there is of ours in this browser. Nothing answers: the extension begins anew. */
  "erase-everything": () => v.object({}),
  /** Makes a new database in the place of one that no restart of the browser could open. */
  "renew-database": () => v.object({}),
  "open-page": () =>
    v.object({
      page: v.picklist(PAGE_NAMES),
      query: v.record(v.string(), v.string()),
    }),
  "report-page-opened": () => v.object({ page: v.picklist(["review", "news"]) }),
} as const;

type Requests = typeof requestSchemas;
export type MessageName = keyof Requests;
export type RequestOf<N extends MessageName> = v.InferInput<ReturnType<Requests[N]>>;

/** A request as a handler gets it. */
export type RequestOfParsed<N extends MessageName> = v.InferOutput<ReturnType<Requests[N]>>;

/** What comes back. Everything not listed answers nothing. */
type Answers = {
  "get-status": StatusReport;
  "read-status": StatusReport;
  "start-routine": { readonly sessionId: string };
  "save-check-in": { readonly checkIn: CheckIn };
  "save-settings": { readonly settings: Settings };
  "save-weekly-answers": { readonly week: WeeklyRecord };
  "plan-run": { readonly id: string };
  "run-now": { readonly routineId: string };
  "save-run": { readonly id: string };
  "save-shoe": { readonly id: string };
  /** `from`: when the snapshot was taken that had them; null: there was none. */
  "bring-records-back": { readonly records: number; readonly from: EpochMs | null };
  "take-in-diary": { readonly changed: number };
  "undo-diary-import": { readonly records: number };
  "erase-records": { readonly records: number };
  "send-test-prompt": { readonly delivered: "notification" | "window" | "nothing" };
};
export type AnswerOf<N extends MessageName> = N extends keyof Answers ? Answers[N] : null;

export type StatusReport = {
  readonly status: StatusView;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  /** Stored settings that could not be read, at their defaults in `settings`. Left out: none. */
  readonly repaired?: readonly SettingsFault[];
  /** Today's highest answer and yesterday's, null where none. */
  readonly checkIn: { readonly today: CheckIn | null; readonly yesterday: CheckIn | null };
  /** What the answers that stand today come to; null or left out: nothing stands. */
  readonly advice?: Assessment | null;
  /** What today's advice rests on, for pages that work it out in full. Left out: not known. */
  readonly today?: DayInput & {
    readonly around: AnswerContext;
    readonly warningList: WarningListReason | null;
    /** The answers could not be read. */ readonly isUnread?: boolean;
  };
  /** The first article of today's advice, with its reason. Null or left out: not known. */
  readonly article?: Offer<OfferedArticle> | null;
  /** The programme's session that today still asks for, by what starts it. Null or left out: none. */
  readonly session?: string | null;
  /** When the stretch ended that began the present lap. Null or left out: it began otherwise. */
  readonly stretchedAt?: EpochMs | null;
  /** Today on one line. Null or left out: nothing is known of it. */
  readonly lap?: LapChart | null;
  /** What is tried out today. Null or left out: nothing. */
  readonly trial?: TrialToday | null;
  /** The person wants to be reminded of a file of everything, and there is none of this month. Left out: not. */
  readonly isSaveDue?: true;
  /** Whom to call: only from level 3 on. */
  readonly help?: HelpNumbers;
};

/** What comes back over the wire. */
export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: { readonly kind: "refused" | "failed"; readonly message: string } };
