import { type ReadonlySignal, signal } from "@preact/signals";
import { type CheckableItem, clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { type CheckInDetails, saysWhere, WARNING_LIST_EDITION } from "@/src/core/check-in/check-in-details.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import { MONTH_DAYS } from "@/src/core/check-in/pain-month.ts";
import type { WeeklyAnswers } from "@/src/core/check-in/weekly-answers.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { addDays, daysBetween, diaryDayOf } from "@/src/core/time/local-day.ts";
import { UserError } from "@/src/messaging/errors.ts";
import type { RequestOf } from "@/src/messaging/protocol.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { setFields } from "../../app/set-fields.ts";
import type { CheckInDeps } from "./check-in-deps.ts";
import {
  blankDraft,
  type CheckInState,
  type Draft,
  draftOf,
  initialCheckInState,
  type Trouble,
} from "./check-in-state.ts";
import { isEmpty, viewOf } from "./check-in-view.ts";

type DetailsPatch = { readonly [K in keyof CheckInDetails]?: CheckInDetails[K] | undefined };

export type CheckInStore = {
  readonly state: ReadonlySignal<CheckInState>;
  readonly start: () => Promise<void>;
  /** Takes up what other windows and the clock have done since, where nothing typed is waiting to be stored. */
  readonly refresh: () => Promise<void>;
  readonly choosePain: (pain: number) => void;
  readonly skip: () => void;
  /** Changes details; undefined takes one away. Saved at once if there is something to store. */
  readonly patch: (patch: DetailsPatch) => void;
  /** As `patch`, for what is typed: kept at every key, and saved after a pause or when the field is left. */
  readonly type: (patch: DetailsPatch) => void;
  readonly finishTyping: () => void;
  readonly answerWarningSigns: (signs: NonNullable<CheckInDetails["warningSigns"]>["signs"]) => void;
  readonly retrySave: () => void;
  /** Opens a day's answer, or a blank one for that day, as soon as what was typed is stored; if it can't be, it stays. */
  readonly edit: (day: DayKey, id: string | null) => Promise<void>;
  /** Answers a day, or changes one of its answers, without leaving the day that is open. */
  readonly answerDay: (answer: {
    readonly day: DayKey;
    readonly id: string | null;
    readonly pain: number;
  }) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly undoRemove: () => Promise<void>;
  readonly dismissToast: () => void;
  readonly saveSettings: (patch: Partial<Settings>, trouble: Trouble) => Promise<void>;
  readonly markChecked: (item: CheckableItem, mark: { readonly isChecked: boolean }) => Promise<void>;
  readonly saveWeek: (answers: WeeklyAnswers, replaces: string | null) => Promise<void>;
};

/** A little over a year: the calendar, the trend, and the last answer to the warning signs. */
const LOOK_BACK_DAYS = 400;
/** Longer than between two words, shorter than anyone takes to close a tab after a thought. */
const TYPING_PAUSE_MS = 800;
/** What was left unfinished longer ago is no draft any more. */
const DRAFT_DAYS = 7;

/** The check-in page's state and commands. The number is saved at once; what is typed stays until it is stored. */
export function createCheckInStore(deps: CheckInDeps): CheckInStore {
  const todayNow = () => diaryDayOf(deps.now(), deps.zone()).day;
  const state = signal<CheckInState>(initialCheckInState(todayNow(), { now: deps.now(), zone: deps.zone() }));
  const ask = createStatusQuestion(deps.send);
  let isSaving = false;
  let isDirty = false;
  let saving: Promise<void> = Promise.resolve();
  let deletions = 0;
  /** Set while something was typed and the pause after it has not passed. */
  let stopPause: (() => void) | null = null;

  async function load(draftFor: (stored: readonly CheckIn[], today: DayKey) => Draft): Promise<void> {
    const today = todayNow();
    const days = { first: addDays(today, -LOOK_BACK_DAYS), last: today };
    const [settings, checkIns, checks, weeks, runs, report] = await Promise.allSettled([
      deps.reads.settings(),
      deps.reads.checkIns(days),
      deps.reads.checks(),
      deps.reads.weeks(),
      deps.reads.runs({ from: deps.now() - (MONTH_DAYS + 1) * DAY, until: deps.now() }),
      ask(),
    ]);
    const before = state.value;
    const stored = valueOf(checkIns, before.checkIns);
    setFields(state, {
      phase: "ready",
      hasLoadFailed: checkIns.status === "rejected",
      now: deps.now(),
      today,
      checkIns: stored,
      checks: valueOf(checks, before.checks),
      weeks: valueOf(weeks, before.weeks),
      runs: valueOf(runs, before.runs),
      settings: valueOf(settings, before.settings),
      hasSettings: before.hasSettings || settings.status === "fulfilled",
      ...(report.status === "fulfilled" && {
        around: report.value.today?.around ?? null,
        gotWorse: report.value.status.suggests === "nothing",
      }),
      ...opened(draftFor(stored, today)),
    });
  }

  async function start(): Promise<void> {
    await load((stored, today) => {
      const { draft } = state.value;
      const day = deps.day !== undefined && deps.day <= today ? deps.day : today;
      // What was typed while loading stays.
      return isEmpty(draft) ? openOn(stored, day) : draft;
    });
    await storeKept();
  }

  /** What was answered and not stored when the page was closed is stored now; what has no number yet waits for its day. */
  async function storeKept(): Promise<void> {
    const { today, draft: first } = state.value;
    for (const draft of deps.kept.all()) {
      const age = daysBetween(draft.day, today);
      if (age > DRAFT_DAYS || (age !== 0 && isEmpty(draft))) {
        if (age > DRAFT_DAYS) deps.kept.drop(draft.day);
      } else if (draft.day === first.day) {
        await save();
      } else {
        await deps.send("save-check-in", requestOf(draft)).then(
          () => deps.kept.drop(draft.day),
          () => undefined,
        );
      }
    }
  }

  /** A draft in the place of the one that is open; the same one with news changes nothing that is being typed. */
  function opened(draft: Draft): Pick<CheckInState, "draft" | "opening"> {
    const before = state.value;
    const isSame = JSON.stringify(draft) === JSON.stringify(before.draft);
    return { draft: isSame ? before.draft : draft, opening: before.opening + (isSame ? 0 : 1) };
  }

  async function refresh(): Promise<void> {
    const { phase, today: then } = state.value;
    if (phase !== "ready" || isWaiting()) return;
    await load((stored, today) => {
      const { draft } = state.value;
      if (isWaiting() || (draft.isAnother && draft.day === today)) return draft;
      // The page was left open over midnight: today's answer is not yesterday's.
      if (draft.day === then && then !== today) return openOn(stored, today);
      const same = stored.find(({ id }) => id === draft.id);
      return same === undefined ? openOn(stored, draft.day) : draftOf(same);
    });
  }

  /** Something typed is not known to be stored. */
  function isWaiting(): boolean {
    const { draft, save: outcome, today } = state.value;
    // It is kept, and comes again with its day: another day begins all the same.
    const isLoose = draft.id === null && Object.keys(draft.details).length > 0 && todayNow() === today;
    return isSaving || stopPause !== null || outcome === "failed" || outcome === "gone" || isLoose;
  }

  function openOn(checkIns: readonly CheckIn[], day: DayKey): Draft {
    const latest = checkIns.filter((checkIn) => checkIn.day === day).at(-1);
    return withKept(latest === undefined ? blankDraft(day, deps.now()) : draftOf(latest));
  }

  /** With what was typed for it before the page was closed. */
  function withKept(draft: Draft): Draft {
    const kept = deps.kept.all().find(({ day, id }) => day === draft.day && id === draft.id);
    return kept === undefined ? draft : { ...draft, ...kept };
  }

  function holdsUnsaved(): boolean {
    const { draft, save: outcome } = state.value;
    return outcome === "failed" && !isEmpty(draft);
  }

  function open(day: DayKey, id: string | null): void {
    const { checkIns } = state.value;
    const found = id === null ? undefined : checkIns.find((checkIn) => checkIn.id === id);
    const isAnother = checkIns.some((checkIn) => checkIn.day === day);
    setFields(state, {
      ...opened(withKept(found === undefined ? { ...blankDraft(day, deps.now()), isAnother } : draftOf(found))),
      save: "nothing",
      now: deps.now(),
    });
  }

  function change(patch: Partial<Draft>): void {
    put(patch);
    void save();
  }

  function put(patch: Partial<Draft>): void {
    const draft = { ...state.value.draft, ...patch };
    if (isEmpty(draft) && Object.keys(draft.details).length === 0) deps.kept.drop(draft.day);
    else deps.kept.keep(draft);
    setFields(state, { draft, now: deps.now() });
  }

  /** One save at a time; what changes meanwhile is saved after it. */
  function save(): Promise<void> {
    stopPause?.();
    stopPause = null;
    isDirty = true;
    if (!isSaving) saving = saveAll();
    return saving;
  }

  async function saveAll(): Promise<void> {
    isSaving = true;
    try {
      while (isDirty && !isEmpty(state.value.draft)) {
        isDirty = false;
        await saveOnce(state.value.draft);
      }
    } finally {
      isSaving = false;
    }
  }

  async function saveOnce(draft: Draft): Promise<void> {
    setFields(state, { save: "saving" });
    try {
      const { checkIn } = await deps.send("save-check-in", requestOf(draft));
      const current = state.value;
      const isStillOpen = current.draft.day === draft.day && current.draft.at === draft.at;
      if (!isStillOpen || current.draft === draft) deps.kept.drop(draft.day);
      setFields(state, {
        checkIns: [...current.checkIns.filter(({ id }) => id !== checkIn.id), checkIn].sort((a, b) => a.at - b.at),
        now: deps.now(),
        ...(isStillOpen && {
          save: "saved",
          draft: { ...current.draft, id: checkIn.id, at: checkIn.at, isAnother: false },
        }),
      });
    } catch (error) {
      const isGone = error instanceof UserError && draft.id !== null;
      const { draft: current, checkIns } = state.value;
      setFields(state, {
        save: isGone ? "gone" : "failed",
        ...(isGone && {
          draft: { ...current, id: null },
          checkIns: checkIns.filter(({ id }) => id !== draft.id),
        }),
      });
      isDirty = false;
    }
  }

  async function attempt(trouble: Trouble, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (state.value.trouble === trouble) setFields(state, { trouble: null });
    } catch {
      setFields(state, { trouble });
    }
  }

  function patched(patch: DetailsPatch): Partial<Draft> {
    const { draft } = state.value;
    // The first own answer takes over what the page showed from an earlier day.
    const { shown } = viewOf(state.value);
    const isAboutIt = saysWhere(patch as CheckInDetails) || "followUp" in patch || "onset" in patch;
    const base = isAboutIt ? { ...shown, ...draft.details } : draft.details;
    const details = withoutUndefined({ ...base, ...patch });
    return { details, isSkipped: draft.isSkipped && !saysWhere(details) };
  }

  return {
    state,
    start,
    refresh,
    choosePain: (pain) => change({ pain, isSkipped: false }),
    skip: () => change({ pain: null, isSkipped: true }),
    patch: (patch) => change(patched(patch)),
    type(patch) {
      put(patched(patch));
      stopPause?.();
      stopPause = deps.after(TYPING_PAUSE_MS, () => void save());
    },
    answerWarningSigns(signs) {
      const { details } = state.value.draft;
      change({
        details: { ...details, warningSigns: { at: deps.now(), signs, edition: WARNING_LIST_EDITION } },
        isSkipped: false,
      });
    },
    finishTyping: () => {
      if (stopPause !== null) void save();
    },
    retrySave: () => void save(),
    async edit(day, id) {
      // What is not stored yet isn't left behind: it is tried once more, and if it fails it stays open and says so.
      if (isSaving) await saving;
      if (stopPause !== null || holdsUnsaved()) await save();
      if (!holdsUnsaved()) open(day, id);
    },
    answerDay: ({ day, id, pain }) =>
      attempt("day", async () => {
        const { draft } = state.value;
        if (day === draft.day && id === draft.id) {
          change({ pain, isSkipped: false });
          return;
        }
        const { checkIn } = await deps.send("save-check-in", {
          pain,
          day,
          ...(id === null ? { adds: true } : { replaces: id }),
        });
        const others = state.value.checkIns.filter((other) => other.id !== checkIn.id);
        setFields(state, { checkIns: [...others, checkIn].sort((a, b) => a.at - b.at) });
      }),
    remove: (id) =>
      attempt("delete", async () => {
        const before = state.value;
        const checkIn = before.checkIns.find((other) => other.id === id);
        if (checkIn === undefined) return;
        await deps.send("delete-check-in", { id });
        deletions += 1;
        const { draft, checkIns } = state.value;
        setFields(state, {
          checkIns: checkIns.filter((other) => other.id !== id),
          deleted: { checkIn, nth: deletions },
          ...(draft.id === id && { ...opened(blankDraft(draft.day, deps.now())), save: "nothing" as const }),
        });
      }),
    undoRemove: () =>
      attempt("delete", async () => {
        const { deleted } = state.value;
        if (deleted === null) return;
        await deps.send("restore-check-in", { id: deleted.checkIn.id });
        const { checkIns, draft } = state.value;
        const isOpenDay = draft.day === deleted.checkIn.day && isEmpty(draft);
        setFields(state, {
          checkIns: [...checkIns, deleted.checkIn].sort((a, b) => a.at - b.at),
          deleted: null,
          ...(isOpenDay && opened(draftOf(deleted.checkIn))),
        });
      }),
    dismissToast: () => setFields(state, { deleted: null }),
    async saveSettings(patch, trouble) {
      // Shown at once: a region that could not be saved must still show its numbers.
      setFields(state, { settings: { ...state.value.settings, ...patch } });
      await attempt(trouble, async () => {
        const { settings } = await deps.send("save-settings", { patch });
        setFields(state, { settings });
      });
    },
    markChecked: (item, { isChecked }) =>
      attempt("check", async () => {
        await deps.send("mark-clinician-checked", { item, isChecked });
        const mark = clinicianCheck(item, deps.now());
        const others = state.value.checks.filter(({ id }) => id !== mark.id);
        setFields(state, { checks: isChecked ? [...others, mark] : others, now: deps.now() });
      }),
    saveWeek: (answers, replaces) =>
      attempt("week", async () => {
        const { week } = await deps.send("save-weekly-answers", {
          answers,
          ...(replaces !== null && { replaces }),
        });
        setFields(state, { weeks: [...state.value.weeks.filter(({ id }) => id !== week.id), week], now: deps.now() });
      }),
  };
}

function requestOf({ pain, day, details, id, isAnother }: Omit<Draft, "at">): RequestOf<"save-check-in"> {
  const { note, ...others } = details;
  const kept = note?.trim() ?? "";
  return {
    pain,
    day,
    details: kept === "" ? others : { ...others, note: kept },
    ...(id !== null && { replaces: id }),
    ...(isAnother && { adds: true }),
  };
}

function valueOf<T>(result: PromiseSettledResult<T>, otherwise: T): T {
  return result.status === "fulfilled" ? result.value : otherwise;
}

function withoutUndefined(details: DetailsPatch): CheckInDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as CheckInDetails;
}
