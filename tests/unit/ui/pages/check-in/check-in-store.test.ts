import { describe, expect, test } from "vitest";
import { viewOf } from "@/src/ui/pages/check-in/check-in-view.ts";
import { createKeptDrafts } from "@/src/ui/pages/check-in/kept-drafts.ts";
import { aCheckIn, TODAY } from "../../../../support/builders/a-check-in.ts";
import { aCheckInStore, aStorage, settle } from "./a-check-in-store.ts";

const NO_SIGNS = { warningSigns: { at: aCheckIn(0, -1).at + 1, signs: {} } };

describe("the check-in page's store", () => {
  test("saves the number at once, and what is added goes to the same answer", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    store.choosePain(4);
    await settle();
    store.patch({ zones: ["lowC"] });
    store.patch({ quality: ["stiff"] });
    await settle();
    expect(background.checkIns).toMatchObject([
      { id: "new-1", pain: 4, details: { zones: ["lowC"], quality: ["stiff"] } },
    ]);
    expect(store.state.value.save).toBe("saved");
  });

  test("keeps what was typed when a save fails, says so, and saves all of it on retry", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    background.failing.add("save-check-in");
    store.choosePain(6);
    store.patch({ note: "after the long run" });
    await settle();
    expect(store.state.value).toMatchObject({ save: "failed", draft: { pain: 6 } });
    background.failing.clear();
    store.retrySave();
    await settle();
    expect(background.checkIns).toMatchObject([{ pain: 6, details: { note: "after the long run" } }]);
  });

  test.each(["while it is being saved", "after its save failed"])(
    "stays with an answer that can't be stored when another day is opened %s",
    async (when) => {
      const { store, background } = aCheckInStore();
      await store.start();
      background.failing.add("save-check-in");
      store.choosePain(6);
      if (when === "after its save failed") await settle();
      const yesterday = aCheckIn(0, -1).day;
      await store.edit(yesterday, null);
      expect(store.state.value).toMatchObject({ save: "failed", draft: { day: TODAY, pain: 6 } });
      background.failing.clear();
      await store.edit(yesterday, null);
      expect(background.checkIns).toMatchObject([{ day: TODAY, pain: 6 }]);
      expect(store.state.value.draft).toMatchObject({ day: yesterday, pain: null });
    },
  );

  test("knows an emergency before anything is stored", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    background.failing.add("save-check-in");
    store.answerWarningSigns({ saddleNumb: "unsure" });
    expect(viewOf(store.state.value).advice?.level).toBe(4);
    await settle();
    expect(viewOf(store.state.value).advice?.level).toBe(4);
  });

  test("stores a place that is marked before any number, and knows what it means", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    store.patch({ zones: ["saddle"] });
    expect(viewOf(store.state.value).advice?.level).toBe(4);
    await settle();
    expect(background.checkIns).toMatchObject([{ pain: null, skipped: false, details: { zones: ["saddle"] } }]);
    store.patch({ zones: [] });
    store.choosePain(2);
    await settle();
    expect(background.checkIns).toMatchObject([{ pain: 2, details: { zones: [] } }]);
  });

  test("asks for the warning signs anew where a leg is taken over from yesterday", async () => {
    const { store } = aCheckInStore([aCheckIn(2, -1, { zones: ["legBackL"], quality: ["ache"], ...NO_SIGNS })]);
    await store.start();
    store.choosePain(2);
    expect(viewOf(store.state.value).warningReason).toBe("zone");
    store.answerWarningSigns({});
    expect(viewOf(store.state.value).warningReason).toBeNull();
    await settle();
  });

  test("adds a second answer for a past day at once, beside the first", async () => {
    const { store, background } = aCheckInStore();
    const { day } = aCheckIn(0, -2);
    await store.start();
    await store.edit(day, null);
    store.choosePain(3);
    await settle();
    await store.edit(day, null);
    store.choosePain(5);
    await settle();
    expect(background.checkIns.map(({ pain }) => pain)).toEqual([3, 5]);
  });

  test("takes up what another window has answered, and keeps what waits to be stored", async () => {
    const { store, background, elsewhere } = aCheckInStore();
    await store.start();
    elsewhere(aCheckIn(6, 0, { zones: ["lowC"] }));
    await store.refresh();
    expect(store.state.value.draft).toMatchObject({ pain: 6, id: aCheckIn(6).id });
    background.failing.add("save-check-in");
    store.choosePain(3);
    await settle();
    await store.refresh();
    expect(store.state.value).toMatchObject({ save: "failed", draft: { pain: 3 } });
  });

  test("left open over midnight begins the new day with a blank answer", async () => {
    const { store, background } = aCheckInStore([aCheckIn(4)]);
    await store.start();
    background.now += 12 * 3_600_000;
    await store.refresh();
    expect(store.state.value.draft).toMatchObject({ day: aCheckIn(0, 1).day, id: null, pain: null });
    expect(viewOf(store.state.value).yesterday).toBe(4);
  });

  test("fills in where from yesterday, and stores it with the first own answer", async () => {
    const { store, background } = aCheckInStore([aCheckIn(3, -1, { zones: ["lowL"], quality: ["ache"] })]);
    await store.start();
    store.choosePain(3);
    await settle();
    const view = viewOf(store.state.value);
    expect(view.shown.zones).toEqual(["lowL"]);
    expect(view.filledFrom).not.toBeNull();
    expect(background.checkIns.at(-1)?.details).toEqual({});
    store.patch({ timing: ["sitting"] });
    await settle();
    expect(background.checkIns.at(-1)?.details).toMatchObject({
      zones: ["lowL"],
      quality: ["ache"],
      timing: ["sitting"],
    });
  });

  test("opens today's answer to be changed, a past day's blank to be added", async () => {
    const { store, background } = aCheckInStore([aCheckIn(2)]);
    await store.start();
    expect(store.state.value.draft).toMatchObject({ pain: 2, id: aCheckIn(2).id });
    await store.edit(aCheckIn(0, -5).day, null);
    store.choosePain(5);
    await settle();
    expect(background.checkIns.map(({ day, pain }) => [day, pain])).toEqual([
      [TODAY, 2],
      [aCheckIn(0, -5).day, 5],
    ]);
  });

  test("deletes with a way back", async () => {
    const { store } = aCheckInStore([aCheckIn(2)]);
    await store.start();
    await store.remove(aCheckIn(2).id);
    expect(store.state.value).toMatchObject({ checkIns: [], draft: { id: null, pain: null } });
    await store.undoRemove();
    expect(store.state.value).toMatchObject({ checkIns: [{ pain: 2 }], draft: { pain: 2 }, deleted: null });
  });

  test("shows a region's numbers even if the choice could not be stored", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    background.failing.add("save-settings");
    await store.saveSettings({ region: "DE" }, "region");
    expect(store.state.value).toMatchObject({ settings: { region: "DE" }, trouble: "region" });
  });
});

describe("what is typed", () => {
  test("is saved after a pause, with the number and without being left", async () => {
    const { store, background, rest } = aCheckInStore();
    await store.start();
    store.choosePain(3);
    await settle();
    store.type({ note: "after the long " });
    store.type({ note: "after the long run" });
    await settle();
    expect(background.checkIns.at(-1)?.details?.note).toBeUndefined();
    rest();
    await settle();
    expect(background.checkIns).toMatchObject([{ pain: 3, details: { note: "after the long run" } }]);
  });

  test("survives a tab that is closed before the pause, and is stored at the next visit", async () => {
    const storage = aStorage();
    const first = aCheckInStore([aCheckIn(3)], {}, { storage });
    await first.store.start();
    first.store.type({ note: "hill repeats" });
    await settle();
    const next = aCheckInStore([aCheckIn(3)], {}, { storage });
    await next.store.start();
    expect(next.store.state.value.draft).toMatchObject({ pain: 3, details: { note: "hill repeats" } });
    await settle();
    expect(next.background.checkIns).toMatchObject([{ pain: 3, details: { note: "hill repeats" } }]);
    expect(createKeptDrafts(storage).all()).toEqual([]);
  });

  test("is a draft without a number, over a closed tab too, and becomes an answer with one", async () => {
    const storage = aStorage();
    const first = aCheckInStore([], {}, { storage });
    await first.store.start();
    first.store.type({ note: "slept badly" });
    first.rest();
    await settle();
    expect(first.background.checkIns).toEqual([]);
    const next = aCheckInStore([], {}, { storage });
    await next.store.start();
    expect(next.store.state.value.draft.details.note).toBe("slept badly");
    next.store.choosePain(2);
    await settle();
    expect(next.background.checkIns).toMatchObject([{ pain: 2, details: { note: "slept badly" } }]);
    expect(createKeptDrafts(storage).all()).toEqual([]);
  });

  test("of an answer that was not stored yesterday is stored today, and today begins blank", async () => {
    const storage = aStorage();
    const first = aCheckInStore([], {}, { storage });
    await first.store.start();
    first.background.failing.add("save-check-in");
    first.store.choosePain(5);
    await settle();
    const next = aCheckInStore([], {}, { storage });
    next.background.now += 86_400_000;
    await next.store.start();
    expect(next.background.checkIns).toMatchObject([{ day: TODAY, pain: 5 }]);
    expect(next.store.state.value.draft).toMatchObject({ day: aCheckIn(0, 1).day, pain: null });
    expect(createKeptDrafts(storage).all()).toEqual([]);
  });

  test("without a number does not hold the page on yesterday", async () => {
    const { store, background } = aCheckInStore();
    await store.start();
    store.patch({ sleepHours: 6 });
    await settle();
    background.now += 86_400_000;
    await store.refresh();
    expect(store.state.value.draft).toMatchObject({ day: aCheckIn(0, 1).day, details: {} });
    await store.edit(TODAY, null);
    expect(store.state.value.draft.details).toEqual({ sleepHours: 6 });
  });

  test.each(["no json", "[7]", '{"day":1}', '[{"day":"2026-11-23","pain":99}]'])(
    "ignores what is no draft: %s",
    (text) => {
      const storage = aStorage();
      storage.setItem("check-in-drafts", text);
      expect(createKeptDrafts(storage).all()).toEqual([]);
    },
  );
});

describe("another day", () => {
  test("is answered beside the one that is open", async () => {
    const { store, background } = aCheckInStore([aCheckIn(2)]);
    await store.start();
    await store.answerDay({ day: aCheckIn(0, -3).day, id: null, pain: 6 });
    expect(background.checkIns).toMatchObject([{ pain: 2 }, { day: aCheckIn(0, -3).day, pain: 6 }]);
    expect(store.state.value.draft).toMatchObject({ day: TODAY, pain: 2 });
  });
});
