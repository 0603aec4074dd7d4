import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { clinicianCheck } from "@/src/core/advice/clinician-check.ts";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { articleMarksOf, clinicianChecksOf } from "@/src/core/library/mark.ts";
import { type KeyedKind, RECORD_KINDS } from "@/src/core/records/record-kinds.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { type Batch, emptyBatch } from "@/src/storage/batch.ts";
import { createDeskStorage, type DeskStorage } from "@/src/storage/desk-storage.ts";
import { DB_NAME } from "@/src/storage/schema.ts";
import { aShoe } from "@/tests/support/builders/a-run.ts";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import {
  aCheckIn,
  anOccurrence,
  aRoutineSession,
  aRunPlan,
  aSpan,
  ENVELOPE,
  MONDAY,
  nineAnd,
} from "@/tests/support/builders/records.ts";
import { createMemoryArea } from "@/tests/support/fakes/memory-area.ts";
import { createMemoryDeskStorage } from "@/tests/support/fakes/memory-desk-storage.ts";

type Subject = {
  readonly storage: DeskStorage;
  /** The same disk, seen by the next worker. */
  readonly reopen: () => DeskStorage;
  /** Puts something under our feet, as an older or broken version may have. */
  readonly plant: (store: KeyedKind, value: { readonly [key: string]: unknown }) => Promise<void>;
};

const NOW = nineAnd(600);
const LOG_ROWS = RECORD_KINDS.log.keeps;

const subjects: Record<string, () => Promise<Subject>> = {
  async memory() {
    const storage = createMemoryDeskStorage({ now: () => NOW });
    return {
      storage,
      reopen: () => createMemoryDeskStorage({ disk: storage.disk, now: () => NOW }),
      plant: async (store, value) => {
        storage.disk.stores[store].set((value["id"] ?? value["start"]) as string, value);
      },
    };
  },
  async indexedDB() {
    const local = createMemoryArea();
    local.values.set("device", "device-1");
    const deps = {
      local,
      session: createMemoryArea(),
      now: () => NOW,
      newId: () => crypto.randomUUID(),
    };
    return {
      storage: createDeskStorage(deps),
      reopen: () => createDeskStorage(deps),
      plant: async (store, value) => {
        const db = await openDB(DB_NAME);
        await db.put(store, value);
        db.close();
      },
    };
  },
};

const batch = (fields: Partial<Batch>): Batch => ({ ...emptyBatch(nineAnd(0)), ...fields });

describe.each(Object.entries(subjects))("desk storage in %s", (_name, create) => {
  let subject: Subject;
  let storage: DeskStorage;

  beforeEach(async () => {
    await deleteDB(DB_NAME);
    subject = await create();
    storage = subject.storage;
  });

  it("has no state before the first commit", async () => {
    expect(await storage.loadState()).toBeUndefined();
  });

  it("gives the next worker everything that one batch held", async () => {
    const state = initialState(nineAnd(0), "UTC");
    const place = await storage.commit(
      batch({
        state,
        spans: [aSpan()],
        prompts: [anOccurrence()],
        checkIns: [aCheckIn()],
        routineSessions: [aRoutineSession()],
        plans: [aRunPlan()],
        log: [{ at: nineAnd(1), what: "shown", detail: { id: "a" } }],
      }),
    );
    expect(place).toBe("database");
    const next = subject.reopen();
    expect(await next.loadState()).toEqual(state);
    expect(await next.reads.spans.between({ from: nineAnd(0), until: nineAnd(60) })).toEqual([aSpan()]);
    expect(await next.reads.prompts.get("posture:2026-11-23:1")).toEqual(anOccurrence());
    expect(await next.reads.checkIns.get("check-in-1")).toEqual(aCheckIn());
    expect(await next.reads.routineSessions.get("session-1")).toEqual(aRoutineSession());
    expect(await next.reads.plans.get("run-1")).toEqual(aRunPlan());
    expect(await next.reads.log.latest(5)).toEqual([{ at: nineAnd(1), what: "shown", detail: { id: "a" } }]);
  });

  it("signs what the diary gets with the batch's time and this browser, whatever it said before", async () => {
    const old = { updatedAt: nineAnd(-900), device: "another" };
    await storage.commit(batch({ at: nineAnd(7), shoes: [{ ...aShoe({ id: "a" }), ...old }] }));
    expect(await storage.reads.shoes.get("a")).toMatchObject({ updatedAt: nineAnd(7), device: "device-1" });
  });

  it("replaces records with the same key and keeps the state that a batch leaves out", async () => {
    const state = initialState(nineAnd(0), "UTC");
    await storage.commit(batch({ state, prompts: [anOccurrence({ state: "claimed", shownAt: null })] }));
    await storage.commit(batch({ prompts: [anOccurrence({ state: "shown" })] }));
    expect((await storage.reads.prompts.all()).map((prompt) => prompt.state)).toEqual(["shown"]);
    expect(await storage.loadState()).toEqual(state);
  });

  describe("spans", () => {
    const long = aSpan({ kind: "away", start: nineAnd(-900), end: nineAnd(0), because: "closed" });
    const first = aSpan({ start: nineAnd(0), end: nineAnd(30) });
    const second = aSpan({ kind: "standing", start: nineAnd(30), end: nineAnd(45), because: "said" });
    const third = aSpan({ start: nineAnd(60), end: nineAnd(90) });
    beforeEach(() => storage.commit(batch({ spans: [third, first, long, second] })));

    it.each([
      ["everything", -1_000, 1_000, [long, first, second, third]],
      ["a piece of a long one", -600, -500, [long]],
      ["the one that reaches in and the one that reaches out", 10, 40, [first, second]],
      ["nothing in a gap", 46, 59, []],
      ["nothing where ends only touch", 45, 60, []],
      ["nothing in an empty range", 10, 10, []],
    ])("finds %s", async (_what, from, until, expected) => {
      expect(await storage.reads.spans.between({ from: nineAnd(from), until: nineAnd(until) })).toEqual(expected);
    });

    it("lets a correction take the place of what it corrects", async () => {
      const said = aSpan({ kind: "away", start: nineAnd(0), end: nineAnd(45), because: "said" });
      await storage.commit(batch({ removedSpans: [first.start, second.start], spans: [said] }));
      expect(await storage.reads.spans.between({ from: nineAnd(0), until: nineAnd(60) })).toEqual([said]);
    });

    it("puts the spans of a wrong clock into quarantine", async () => {
      await storage.commit(batch({ at: nineAnd(5), quarantineSpansFrom: nineAnd(30) }));
      expect(await storage.reads.spans.between({ from: nineAnd(-900), until: nineAnd(900) })).toEqual([long, first]);
      expect(await storage.reads.quarantine.all()).toEqual([
        { store: "spans", key: second.start, value: second, because: "clock", at: nineAnd(5) },
        { store: "spans", key: third.start, value: third, because: "clock", at: nineAnd(5) },
      ]);
    });
  });

  it("sorts prompts by their due time", async () => {
    const late = anOccurrence({ id: "b", dueAt: nineAnd(90) });
    const early = anOccurrence({ id: "c", dueAt: nineAnd(30) });
    const other = anOccurrence({ id: "a", dueAt: nineAnd(2_000), day: "2026-11-24" as DayKey });
    await storage.commit(batch({ prompts: [late, other, early] }));
    expect((await storage.reads.prompts.all()).map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(
      (await storage.reads.prompts.between({ from: nineAnd(30), until: nineAnd(90) })).map(({ id }) => id),
    ).toEqual(["c"]);
    expect(await storage.reads.prompts.get("nobody")).toBeNull();
  });

  it("leaves deleted check-ins out of days but keeps them to be restored", async () => {
    const kept = aCheckIn({ id: "kept", at: nineAnd(1) });
    const gone = aCheckIn({ id: "gone", deletedAt: nineAnd(500) });
    const nextDay = aCheckIn({ id: "next", day: "2026-11-24" as DayKey });
    await storage.commit(batch({ checkIns: [gone, kept, nextDay] }));
    expect(await storage.reads.checkIns.ofDays({ first: MONDAY, last: MONDAY })).toEqual([kept]);
    expect(await storage.reads.checkIns.get("gone")).toBeNull();
    expect(await storage.reads.checkIns.stored("gone")).toEqual(gone);
  });

  it("finds sessions and plans by their start, cancelled plans too", async () => {
    const cancelled = aRunPlan({ id: "run-0", start: nineAnd(10), isCancelled: true });
    await storage.commit(batch({ routineSessions: [aRoutineSession()], plans: [aRunPlan(), cancelled] }));
    const range = { from: nineAnd(0), until: nineAnd(541) };
    expect(await storage.reads.routineSessions.between(range)).toEqual([aRoutineSession()]);
    expect(await storage.reads.plans.between(range)).toEqual([cancelled, aRunPlan()]);
    expect(await storage.reads.plans.between({ from: nineAnd(541), until: nineAnd(900) })).toEqual([]);
    await storage.commit(batch({ plans: [{ ...cancelled, deletedAt: nineAnd(0) }] }));
    expect(await storage.reads.plans.between(range), "without what was withdrawn").toEqual([aRunPlan()]);
    expect(await storage.reads.plans.get(cancelled.id)).toBeNull();
  });

  it("tells marks on articles from what a clinician has checked", async () => {
    const read = { id: "article:warm-up", readAt: nineAnd(1), savedAt: null, ...ENVELOPE };
    const check = { ...clinicianCheck("upperBack", nineAnd(2)), ...ENVELOPE };
    await storage.commit(batch({ marks: [read, check] }));
    const next = subject.reopen();
    expect(articleMarksOf(await next.reads.marks.all())).toEqual([read]);
    expect(clinicianChecksOf(await next.reads.marks.all())).toEqual([check]);
    expect(await next.reads.marks.get(check.id)).toEqual(check);
  });

  it("gives own routines in the order in which they came, and a deleted one only by its id", async () => {
    const later = { ...anOwnRoutine({ id: "own:a", createdAt: nineAnd(9) }), ...ENVELOPE };
    const earlier = { ...anOwnRoutine({ id: "own:b" }), ...ENVELOPE };
    const gone = { ...anOwnRoutine({ id: "own:c" }), ...ENVELOPE, deletedAt: nineAnd(2) };
    await storage.commit(batch({ routines: [later, gone, earlier] }));
    const { routines } = subject.reopen().reads;
    expect(await routines.all()).toEqual([earlier, later]);
    expect(await routines.get("own:c")).toBeNull();
    expect(await routines.stored("own:c")).toEqual(gone);
    expect(await routines.get("own:nobody")).toBeNull();
  });

  it("gives the weekly answers, oldest first", async () => {
    const answers = { average: 3, enjoyment: 2, activity: null, running: null };
    const week = { day: MONDAY, zone: "UTC", ...answers, ...ENVELOPE };
    const later = { ...week, id: "b", at: nineAnd(9) };
    const earlier = { ...week, id: "c", at: nineAnd(1) };
    await storage.commit(batch({ questionnaires: [later, earlier] }));
    expect(await subject.reopen().reads.questionnaires.all()).toEqual([earlier, later]);
    expect(await storage.reads.questionnaires.get("b")).toEqual(later);
  });

  describe("a snapshot", () => {
    it("has the state and every record, whether asked for together, after one another or after a pause", async () => {
      const state = initialState(nineAnd(0), "UTC");
      await storage.commit(batch({ state, spans: [aSpan()], checkIns: [aCheckIn()], plans: [aRunPlan()] }));
      const snapshot = await subject.reopen().snapshot();
      const days = () => snapshot.reads.checkIns.ofDays({ first: MONDAY, last: MONDAY });
      expect(
        await Promise.all([snapshot.state(), days(), snapshot.reads.plans.get("run-1"), snapshot.reads.log.latest(1)]),
      ).toEqual([state, [aCheckIn()], aRunPlan(), []]);
      await new Promise((done) => {
        setTimeout(done, 5);
      });
      await storage.commit(batch({ checkIns: [aCheckIn({ pain: 7 })] }));
      expect(await days()).toEqual([aCheckIn({ pain: 7 })]);
    });

    it("has nothing before the first commit", async () => {
      const { state, reads } = await storage.snapshot();
      expect(await Promise.all([state(), reads.marks.all()])).toEqual([undefined, []]);
    });

    it("shows the good records beside one that no longer parses", async () => {
      await storage.commit(batch({ checkIns: [aCheckIn()], spans: [aSpan()] }));
      await subject.plant("checkIns", { ...aCheckIn({ id: "broken" }), pain: 14 });
      const { reads } = await subject.reopen().snapshot();
      expect(
        await Promise.all([
          reads.checkIns.ofDays({ first: MONDAY, last: MONDAY }),
          reads.spans.between({ from: nineAnd(0), until: nineAnd(60) }),
        ]),
      ).toEqual([[aCheckIn()], [aSpan()]]);
      expect(await reads.quarantine.all()).toHaveLength(1);
    });
  });

  it("keeps the newest lines of the log", async () => {
    const rows = Array.from({ length: LOG_ROWS + 3 }, (_, n) => ({ at: n, what: "tick", detail: { n } }));
    await storage.commit(batch({ log: rows }));
    await storage.commit(batch({ log: [{ at: 0, what: "last", detail: {} }] }));
    expect((await storage.reads.log.latest(2)).map(({ what }) => what)).toEqual(["tick", "last"]);
    expect(await storage.reads.log.latest(LOG_ROWS * 2)).toHaveLength(LOG_ROWS);
  });

  it("moves a record that no longer parses to quarantine, as it was found, and shows the others", async () => {
    await storage.commit(batch({ checkIns: [aCheckIn()], spans: [aSpan()] }));
    const broken = { ...aCheckIn({ id: "broken" }), pain: 14 };
    await subject.plant("checkIns", broken);
    await subject.plant("spans", { start: nineAnd(40), end: nineAnd(50), kind: "floating", because: "input" });
    const next = subject.reopen();
    expect(await next.reads.checkIns.ofDays({ first: MONDAY, last: MONDAY })).toEqual([aCheckIn()]);
    expect(await next.reads.spans.between({ from: nineAnd(0), until: nineAnd(60) })).toEqual([aSpan()]);
    const aside = await next.reads.quarantine.all();
    expect(aside).toHaveLength(2);
    expect(aside[0]).toMatchObject({ store: "checkIns", key: "broken", value: broken, at: NOW });
    expect(aside[0]?.because).toContain("pain");
    expect(await next.reads.checkIns.get("broken")).toBeNull();
    expect(await next.reads.quarantine.all()).toHaveLength(2);
  });
});
