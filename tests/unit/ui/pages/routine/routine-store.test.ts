import { describe, expect, test } from "vitest";
import { findRoutine } from "@/src/content/routines/index.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { createRoutineStore, type RoutineStore } from "@/src/ui/pages/routine/routine-store.ts";
import { type FakeRoutineDeps, FAKE_START, fakeRoutineDeps } from "./fake-routine-deps.ts";

const settled = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 0);
  });

function open(id: string, deps: FakeRoutineDeps = fakeRoutineDeps()): { store: RoutineStore; deps: FakeRoutineDeps } {
  const routine = findRoutine(id);
  if (routine === null) throw new Error(`no routine ${id}`);
  const settings = { ...DEFAULT_SETTINGS, player: deps.defaultSettings.player };
  return { store: createRoutineStore({ routine, use: "hip-flexor", promptId: "p1" }, settings, deps), deps };
}
const sentNames = (deps: FakeRoutineDeps): string[] => deps.sent.map(({ name }) => name);

test("a routine from start to end tells the background twice and reports what was done", async () => {
  const { store, deps } = open("hip-flexor-standing");
  store.start();
  await settled();
  expect(deps.isScreenHeld).toBe(true);
  deps.pass(118_000);
  await settled();
  expect(store.state.value.status).toBe("done");
  expect(store.saving.value).toBe("saved");
  expect(deps.isScreenHeld).toBe(false);
  expect(sentNames(deps)).toEqual(["start-routine", "keep-routine", "finish-routine"]);
  expect(deps.sent[2]?.request).toMatchObject({
    sessionId: "session-1",
    routineId: "hip-flexor-standing",
    promptId: "p1",
    startedAt: FAKE_START,
    endedAt: FAKE_START + 117_000,
    endedEarly: false,
    items: [
      { exerciseId: "standing-hip-flexor", outcome: "done", seconds: 80 },
      { exerciseId: "standing-glute-squeeze", outcome: "done", seconds: 20 },
    ],
  });
});

test("without the background the routine runs to its end, keeps its result and saves it on trying again", async () => {
  const { store, deps } = open("reset-30");
  deps.isDeaf = true;
  store.start();
  deps.pass(40_000);
  await settled();
  expect(store.saving.value).toBe("failed");
  deps.isDeaf = false;
  store.retrySave();
  await settled();
  expect(store.saving.value).toBe("saved");
  expect(deps.sent[0]).toMatchObject({ name: "finish-routine", request: { sessionId: "own-id" } });
});

test("a reload finds the routine paused where it was, a swapped exercise still swapped", async () => {
  const first = open("core-10");
  first.store.start();
  await settled();
  first.deps.pass(5000);
  first.store.easier();
  first.deps.pass(6000);
  const before = first.store.state.value;
  const second = open("core-10", first.deps);
  expect(second.store.state.value).toMatchObject({
    status: "paused",
    pausedBecause: "reload",
    index: before.index,
    plan: before.plan,
  });
  expect(Math.abs(second.store.state.value.elapsedMs - before.elapsedMs)).toBeLessThan(1001);
});

test("what another routine left behind, or what can't be read, is not taken up", () => {
  const deps = fakeRoutineDeps();
  deps.stored.text = '{"version":1,"routineId":"core-10"';
  expect(open("core-10", deps).store.state.value.status).toBe("waiting");
  const { store } = open("hip-flexor-standing", deps);
  store.start();
  expect(open("core-10", deps).store.state.value.status).toBe("waiting");
});

test("a finished routine is still finished after a reload and is not sent again", async () => {
  const { store, deps } = open("reset-30");
  store.start();
  deps.pass(40_000);
  await settled();
  const again = open("reset-30", deps);
  expect(again.store.state.value.status).toBe("done");
  expect(again.store.saving.value).toBe("saved");
  expect(sentNames(deps).filter((name) => name === "finish-routine")).toHaveLength(1);
});

test("a machine that slept finds the routine paused, with the screen free to go dark", () => {
  const { store, deps } = open("walk-break-5");
  store.start();
  deps.pass(20_000);
  deps.sleep(3_600_000);
  deps.pass(300);
  expect(store.state.value).toMatchObject({ status: "paused", pausedBecause: "asleep" });
  expect(deps.isScreenHeld).toBe(false);
});

test("a nap too short for a hidden tab to notice pauses a page that was seen all along", () => {
  const { store, deps } = open("walk-break-5");
  store.start();
  deps.pass(20_000);
  const before = store.view.value.routineRemainingMs;
  deps.sleep(40_000);
  deps.pass(300);
  expect(store.state.value).toMatchObject({ status: "paused", pausedBecause: "asleep" });
  expect(store.view.value.routineRemainingMs).toBe(before);
});

test("a page that was hidden meanwhile, and hardly ticked, has lost nothing when it is seen again", () => {
  const { store, deps } = open("walk-break-5");
  store.start();
  deps.pass(20_000);
  const before = store.view.value.routineRemainingMs;
  deps.isSeen = false;
  deps.hide();
  deps.sleep(60_000);
  deps.isSeen = true;
  deps.pass(100);
  expect(store.state.value.status).toBe("running");
  expect(store.view.value.routineRemainingMs).toBe(before - 60_100);
});

test("leaving before anything was done sends nothing", async () => {
  const { store, deps } = open("hip-flexor-standing");
  store.start();
  deps.pass(2000);
  store.openDialog("leave");
  store.press({ type: "finish" });
  await settled();
  expect(store.saving.value).toBe("nothing");
  expect(sentNames(deps)).toEqual(["start-routine"]);
});

describe("what is heard", () => {
  test("the voice says name and side, halfway, counts, the other side and the end", () => {
    const { store, deps } = open("hip-flexor-standing");
    store.start();
    deps.pass(118_000);
    expect(deps.spoken.slice(0, 11)).toEqual([
      "On your feet. Split-stance hip-flexor stretch. Right leg back.",
      "3",
      "2",
      "1",
      "Hold for 40 seconds. Tuck first, then glide.",
      "Halfway.",
      "3",
      "2",
      "1",
      "Other side. Left leg back.",
      "Hold for 40 seconds.",
    ]);
    expect(deps.spoken.at(-1)).toBe("Done. You’re on a new lap.");
    expect(deps.played.slice(0, 6)).toEqual(["ready", "count", "count", "count", "go", "count"]);
    expect(deps.played.at(-1)).toBe("done");
  });

  test("muted nothing is heard, and the live region says it all, counts too", () => {
    const { store, deps } = open("hip-flexor-standing");
    store.toggleMute();
    const said: string[] = [];
    store.said.subscribe((words) => said.push(words));
    store.start();
    deps.pass(111_000);
    expect(deps.spoken).toEqual([]);
    expect(deps.played).toEqual([]);
    expect(said).toEqual(expect.arrayContaining(["Halfway.", "3", "2", "1", "Other side. Left leg back."]));
  });

  test("off in working hours holds at half past nine on a Monday", () => {
    const { store, deps } = open("hip-flexor-standing", fakeRoutineDeps({ quietInHours: true }));
    expect(store.isMuted.value).toBe(true);
    store.start();
    deps.pass(5000);
    expect(deps.spoken).toEqual([]);
  });

  test("a choice of voice that can't be saved still holds, and says so", async () => {
    const { store, deps } = open("hip-flexor-standing");
    deps.isDeaf = true;
    store.changePlayer({ voiceRate: 1.25 });
    await settled();
    expect(store.player.value.voiceRate).toBe(1.25);
    expect(store.isPlayerUnsaved.value).toBe(true);
  });
});

describe("when it hurts", () => {
  test("the routine stops and asks once; no means something gentler, and it goes on", () => {
    const { store, deps } = open("core-10");
    store.start();
    deps.pass(10_000);
    store.hurts();
    expect(store.state.value).toMatchObject({ status: "paused", pausedBecause: "hurts" });
    expect(store.dialog.value).toBe("hurts-question");
    store.answerHurts(false);
    expect(store.dialog.value).toBe("hurts-options");
    store.easier();
    expect(store.dialog.value).toBeNull();
    expect(store.state.value.status).toBe("running");
    expect(store.state.value.plan[0]).toMatchObject({ exerciseId: "seated-pelvic-tilt" });
    store.hurts();
    expect(store.dialog.value).toBe("hurts-options");
  });

  test("worse or down a leg ends the routine and the day's suggestions, and opens the warning signs", async () => {
    const { store, deps } = open("core-10");
    store.start();
    deps.pass(30_000);
    store.hurts();
    store.answerHurts(true);
    await settled();
    expect(store.dialog.value).toBeNull();
    expect(deps.went).toEqual(["check-in.html?help=1&from=routine"]);
    expect(store.state.value).toMatchObject({ status: "done", endedEarly: true });
    expect(sentNames(deps)).toContain("say-got-worse");
  });

  test("the question comes once more at the end of a routine in which something was skipped or hurt", async () => {
    const { store, deps } = open("core-10");
    store.start();
    deps.pass(20_000);
    expect(store.isEndAsked.value).toBe(false);
    store.press({ type: "skip" });
    store.press({ type: "finish" });
    expect(store.isEndAsked.value).toBe(true);
    store.answerEnd(false);
    expect(store.isEndAsked.value).toBe(false);
    expect(open("core-10", deps).store.isEndAsked.value).toBe(false);
    store.again();
    deps.pass(20_000);
    store.hurts();
    store.answerHurts(false);
    store.easier();
    store.press({ type: "finish" });
    expect(store.isEndAsked.value).toBe(true);
    store.answerEnd(true);
    await settled();
    expect(deps.went).toEqual(["check-in.html?help=1&from=routine"]);
    expect(sentNames(deps)).toContain("say-got-worse");
  });

  test("if the day's suggestions can't be ended the page says so", async () => {
    const { store, deps } = open("core-10");
    store.start();
    deps.pass(30_000);
    deps.isDeaf = true;
    store.hurts();
    store.answerHurts(true);
    await settled();
    expect(store.dialog.value).toBe("worse");
    expect(deps.went).toEqual([]);
  });
});

test("a question pauses the routine and closing it goes on; a pause that was there before stays", () => {
  const { store, deps } = open("core-10");
  store.start();
  deps.pass(5000);
  store.openDialog("leave");
  expect(store.state.value.status).toBe("paused");
  store.closeDialog();
  expect(store.state.value.status).toBe("running");
  store.togglePause();
  store.openDialog("sound");
  store.closeDialog();
  expect(store.state.value.status).toBe("paused");
});

describe("what was done is not lost", () => {
  test("an item that is over is kept at once, under the id that the end has", async () => {
    const { store, deps } = open("hip-flexor-standing");
    store.start();
    await settled();
    deps.pass(95_000);
    await settled();
    expect(deps.sent.at(-1)).toMatchObject({
      name: "keep-routine",
      request: {
        sessionId: "session-1",
        endedEarly: true,
        goesOn: true,
        items: [
          { exerciseId: "standing-hip-flexor", outcome: "done", seconds: 80 },
          { exerciseId: "standing-glute-squeeze", outcome: "skipped", seconds: 0 },
        ],
      },
    });
  });

  test("a tab that is closed in the middle counts what was done, and one that is hidden goes on", async () => {
    const { store, deps } = open("hip-flexor-standing");
    store.start();
    await settled();
    deps.pass(60_000);
    deps.hide();
    expect(sentNames(deps).at(-1)).toBe("keep-routine");
    expect(store.state.value.status).toBe("running");
    deps.leave();
    expect(deps.sent.at(-1)).toMatchObject({
      name: "finish-routine",
      request: { sessionId: "session-1", endedEarly: true, items: [{ outcome: "done" }] },
    });
  });

  test("a tab that is closed before anything was done, or after all was saved, tells nothing", async () => {
    const early = open("hip-flexor-standing");
    early.store.start();
    await settled();
    early.deps.pass(2000);
    early.deps.hide();
    early.deps.leave();
    expect(sentNames(early.deps)).toEqual(["start-routine"]);
    const late = open("reset-30");
    late.store.start();
    late.deps.pass(40_000);
    await settled();
    const before = late.deps.sent.length;
    late.deps.leave();
    expect(late.deps.sent).toHaveLength(before);
  });

  test("after a reload the routine ends under the same id", async () => {
    const first = open("hip-flexor-standing");
    first.store.start();
    await settled();
    first.deps.pass(60_000);
    first.deps.leave();
    first.store.dispose();
    const { store, deps } = open("hip-flexor-standing", first.deps);
    store.togglePause();
    deps.pass(60_000);
    await settled();
    expect(deps.sent.at(-1)).toMatchObject({
      name: "finish-routine",
      request: { sessionId: "session-1", endedEarly: false },
    });
  });
});

describe("easier for good", () => {
  test("is kept, undone by the same press, and holds at the start of the next routine", async () => {
    const { store, deps } = open("hip-flexor-floor");
    store.start();
    await settled();
    const kneeling = store.state.value.plan.findIndex(
      (item) => item.kind === "exercise" && item.exerciseId === "kneeling-hip-flexor",
    );
    while (store.view.value.segment.item !== kneeling) store.press({ type: "skip" });
    store.easier();
    expect(store.isEasierForGood.value).toBe(false);
    store.toggleEasierForGood();
    expect(deps.sent.at(-1)).toEqual({ name: "save-settings", request: { easierForGood: ["kneeling-hip-flexor"] } });
    store.toggleEasierForGood();
    expect(deps.sent.at(-1)).toEqual({ name: "save-settings", request: { easierForGood: [] } });

    const settings = { ...DEFAULT_SETTINGS, easierForGood: ["kneeling-hip-flexor"] };
    const routine = findRoutine("hip-flexor-floor");
    if (routine === null) throw new Error("no routine");
    const next = createRoutineStore({ routine, use: "hip-flexor", promptId: null }, settings, fakeRoutineDeps());
    expect(next.state.value.plan[kneeling]).toMatchObject({ exerciseId: "standing-hip-flexor" });
    expect(next.state.value.progress[kneeling]?.isEasier).toBe(true);
  });

  test("that can't be kept is taken back and said", async () => {
    const { store, deps } = open("core-10");
    store.start();
    store.easier();
    deps.isDeaf = true;
    store.toggleEasierForGood();
    expect(store.isEasierForGood.value).toBe(true);
    await settled();
    expect(store.isEasierForGood.value).toBe(false);
    expect(store.isEasierUnsaved.value).toBe(true);
  });
});
