import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import { type Run, runFields } from "@/src/core/runs/run.ts";
import { DAY, HOUR, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

const stored = <T>(machine: FakeMachine, store: "runs" | "shoes" | "plans") =>
  [...machine.disk.stores[store].values()] as T[];
const fieldsOf = (run: Run) => v.parse(v.object(runFields()), run);

describe("messages about runs", () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    machine = createFakeMachine({});
    await machine.startBrowser();
  });

  it("log a run, change it, delete it and bring it back", async () => {
    const run = fieldsOf(aRun({ start: machine.now - DAY }));
    const { id } = await machine.send("save-run", { run, plannedRunId: null });
    await machine.send("save-run", { id, run: { ...run, note: "windy" }, plannedRunId: null });
    expect(stored<Run>(machine, "runs")).toMatchObject([{ id, note: "windy", sources: ["hand"], deletedAt: null }]);

    await machine.send("delete-runs", { ids: [id] });
    expect(stored<Run>(machine, "runs")[0]?.deletedAt).toBe(machine.now);
    await machine.send("restore-runs", { ids: [id] });
    expect(stored<Run>(machine, "runs")[0]?.deletedAt).toBeNull();
  });

  it("refuse a run that has not begun", async () => {
    const run = fieldsOf(aRun({ start: machine.now + HOUR }));
    await expect(machine.send("save-run", { run, plannedRunId: null })).rejects.toThrow(/n[o’]t come yet/);
  });

  it("bring the cool-down after a run that is only just over, and none after an old one", async () => {
    await machine.send("save-run", { run: fieldsOf(aRun({ start: machine.now - 2 * DAY })), plannedRunId: null });
    const before = stateOf(machine.disk).prompts;
    await machine.send("save-run", { run: fieldsOf(aRun({ start: machine.now - 50 * MINUTE })), plannedRunId: null });
    expect(JSON.stringify(stateOf(machine.disk).prompts)).not.toBe(JSON.stringify(before));
    expect(JSON.stringify(stateOf(machine.disk))).toContain("cool-down");
  });

  it("store an import whole, numbers for stored runs too", async () => {
    const [a, b] = [
      aRun({ start: machine.now - 3 * DAY, sources: ["fit"] }),
      aRun({ start: machine.now - 2 * DAY, sources: ["fit"] }),
    ];
    await machine.send("import-runs", { added: [a, b], changed: [] });
    await machine.send("import-runs", { added: [], changed: [{ ...a, cadence: 166 }] });
    expect(stored<Run>(machine, "runs").map(({ cadence }) => cadence)).toEqual([166, null]);
  });

  it("take an import back as a whole, with the numbers and the pair that it brought, and bring it back", async () => {
    const old = aRun({ id: "old", start: machine.now - 9 * DAY });
    await machine.send("import-runs", { added: [old], changed: [] });
    const { id: shoeId } = await machine.send("save-shoe", {
      shoe: { name: "Blue", startMeters: 0, retireAtMeters: 800_000, isDefault: false, isRetired: false },
    });
    const added = aRun({ id: "new", start: machine.now - 3 * DAY, sources: ["fit"], shoeId });
    const files = [{ name: "a.fit", added: 1, there: 1, left: 0 }];
    const record = { id: "import", at: 5, files, moreFiles: 0, completed: [old], shoeIds: [shoeId] };
    await machine.send("import-runs", { added: [added], changed: [{ ...old, cadence: 166 }], record });
    const whole = { runIds: ["new"], recordIds: ["import"] };
    const state = () => ({
      runs: stored<Run>(machine, "runs").map(({ id, cadence, deletedAt }) => [id, cadence, deletedAt !== null]),
      shoes: stored<{ deletedAt: number | null }>(machine, "shoes").map(({ deletedAt }) => deletedAt !== null),
    });
    const imported = {
      runs: [
        ["old", 166, false],
        ["new", null, false],
      ],
      shoes: [false],
    };
    expect(state()).toEqual(imported);
    await machine.send("take-back-import", whole);
    expect(state()).toEqual({
      runs: [
        ["old", null, false],
        ["new", null, true],
      ],
      shoes: [true],
    });
    await machine.send("restore-import", whole);
    expect(state()).toEqual(imported);
  });

  it("join runs into the first of them, and put them back as they were", async () => {
    const runs = [0, 1, 2].map((index) =>
      aRun({
        id: `rep-${index}`,
        start: machine.now - DAY + index * 88 * SECOND,
        durationSeconds: 80,
        sources: ["fit"],
      }),
    );
    await machine.send("import-runs", { added: runs, changed: [] });
    await machine.send("join-runs", { ids: ["rep-1", "rep-0", "rep-2"] });
    expect(stored<Run>(machine, "runs").filter(({ deletedAt }) => deletedAt === null)).toMatchObject([
      { id: "rep-0", durationSeconds: 256, parts: { length: 3 } },
    ]);
    await machine.send("import-runs", { added: [], changed: runs });
    expect(stored<Run>(machine, "runs")).toMatchObject(
      runs.map(({ id }) => ({ id, durationSeconds: 80, deletedAt: null })),
    );
    expect(stored<Run>(machine, "runs")[0]).not.toHaveProperty("parts");
    await expect(machine.send("join-runs", { ids: ["rep-0", "gone"] })).rejects.toThrow(/no longer in the log/);
  });

  it("move a run of the week, cancel it, and put it back: where it was moved to, then as the plan has it", async () => {
    await machine.send("save-settings", {
      patch: { runPlan: [{ id: "w", weekday: "wed", at: "18:00", minutes: 45 }] },
    });
    const id = "w@2026-11-25";
    await machine.send("plan-run", { id, start: machine.now + 2 * DAY, minutes: 30, meters: 5000 });
    expect(stored(machine, "plans")).toMatchObject([{ id, minutes: 30, meters: 5000, isCancelled: false }]);
    await machine.send("cancel-run", { id });
    expect(stored(machine, "plans")).toMatchObject([{ id, isCancelled: true }]);
    const [plan] = stored<RunPlan>(machine, "plans");
    if (plan === undefined) throw new Error("no plan");
    await machine.send("put-plans-back", { plans: [{ ...plan, isCancelled: false }], withdrawn: [] });
    expect((await machine.send("get-status", {})).status.run).toMatchObject({ id, minutes: 30 });
    await machine.send("put-plans-back", { plans: [], withdrawn: [id] });
    expect((await machine.send("get-status", {})).status.run).toMatchObject({ id, minutes: 45 });
  });

  it.each(["w@2026-11-31", "w@2026-11-2", "x@2026-11-25", "w"])(
    "refuse to cancel %s, which no plan has",
    async (id) => {
      await machine.send("save-settings", {
        patch: { runPlan: [{ id: "w", weekday: "wed", at: "18:00", minutes: 45 }] },
      });
      await expect(machine.send("cancel-run", { id })).rejects.toThrow(/no longer planned/);
      expect(stored(machine, "plans")).toEqual([]);
    },
  );

  it("plan a run and withdraw it, as if it had never been", async () => {
    const { id } = await machine.send("plan-run", { start: machine.now + 3 * HOUR, minutes: 30 });
    await machine.send("put-plans-back", { plans: [], withdrawn: [id] });
    expect((await machine.send("get-status", {})).status.run).toBeNull();
    expect(stored(machine, "plans")).toMatchObject([{ id, deletedAt: machine.now }]);
    await machine.send("plan-run", { id, start: machine.now + 4 * HOUR, minutes: 30 });
    expect((await machine.send("get-status", {})).status.run).toMatchObject({ id });
  });

  it("plan a calendar's runs, and move them when the calendar is read again", async () => {
    const run = { id: "calendar-1", start: machine.now + 3 * HOUR, minutes: 30, meters: null, isFloating: true };
    await machine.send("plan-runs", { runs: [run, { ...run, id: "calendar-2", isFloating: false }] });
    await machine.send("plan-runs", { runs: [{ ...run, start: machine.now + 5 * HOUR }] });
    expect(stored<RunPlan>(machine, "plans").map(({ id, start, local }) => [id, start, Boolean(local)])).toEqual([
      ["calendar-1", machine.now + 5 * HOUR, true],
      ["calendar-2", machine.now + 3 * HOUR, false],
    ]);
  });

  it("keep a run of the week away that was moved far ahead", async () => {
    await machine.send("save-settings", {
      patch: { runPlan: [{ id: "w", weekday: "tue", at: "18:00", minutes: 45 }] },
    });
    const { run } = (await machine.send("get-status", {})).status;
    if (run === null) throw new Error("no run");
    await machine.send("plan-run", { id: run.id, start: run.start + 20 * DAY, minutes: 45 });
    expect((await machine.send("get-status", {})).status.run?.id).not.toBe(run.id);
  });

  it("start tonight's warm-up now: the run follows it, and nothing prompts for it again", async () => {
    await machine.send("plan-run", { id: "tonight", start: machine.now + 2 * HOUR, minutes: 30, meters: 5000 });
    const { routineId } = await machine.send("run-now", {});
    expect(routineId).toBe("warmup-run");
    const start = machine.now + 387 * SECOND;
    expect(stored(machine, "plans")).toMatchObject([{ id: "tonight", start, minutes: 30, meters: 5000 }]);
    await machine.send("get-status", {});
    expect(JSON.stringify(stateOf(machine.disk).prompts.active)).not.toContain("warm-up");
  });

  it("leave tonight's run where it is for someone who runs now as well", async () => {
    await machine.send("plan-run", { id: "tonight", start: machine.now + 5 * HOUR, minutes: 30 });
    await machine.send("run-now", { plan: "as-well" });
    expect(stored(machine, "plans")).toMatchObject([
      { id: "tonight", start: machine.now + 5 * HOUR },
      { start: machine.now + 387 * SECOND, minutes: 30 },
    ]);
  });

  it("stand as they stood after a run now is taken back, and tonight's warm-up comes", async () => {
    const start = machine.now + 5 * HOUR;
    await machine.send("plan-run", { id: "tonight", start, minutes: 30, meters: 5000 });
    const before = stored<RunPlan>(machine, "plans").map(({ start: at, local }) => ({ at, local }));
    await machine.send("run-now", {});
    await machine.send("undo-run-now", { id: "tonight" });
    expect(stored<RunPlan>(machine, "plans").map(({ start: at, local }) => ({ at, local }))).toEqual(before);
    const { status } = await machine.send("get-status", {});
    expect(status.run).toMatchObject({ id: "tonight", start });
    expect(status.run?.isBegun).toBeUndefined();
    await machine.advance(5 * HOUR - MINUTE);
    expect(machine.screen.some(({ id }) => id.startsWith("warm-up"))).toBe(true);
  });

  it("of the week's plan hold again after a run now is taken back; one that was not planned is gone", async () => {
    const today = { id: "w", weekday: "mon" as const, at: "18:00" as const, minutes: 45 };
    await machine.send("save-settings", { patch: { runPlan: [today] } });
    await machine.send("run-now", {});
    const [moved] = stored<RunPlan>(machine, "plans");
    await machine.send("undo-run-now", { id: moved?.id ?? "" });
    expect((await machine.send("get-status", {})).status.run?.start).toBe(Date.UTC(2026, 10, 23, 18));
    await machine.send("save-settings", { patch: { runPlan: [] } });
    await machine.send("run-now", {});
    const { run } = (await machine.send("get-status", {})).status;
    expect(run?.isBegun).toBe(true);
    await machine.send("undo-run-now", { id: run?.id ?? "" });
    expect((await machine.send("get-status", {})).status.run).toBeNull();
    await expect(machine.send("undo-run-now", { id: "tonight" })).rejects.toThrow(/run/);
  });

  it("plan a run of the usual length for someone who runs now without a plan", async () => {
    await machine.send("run-now", {});
    expect(stored(machine, "plans")).toMatchObject([{ start: machine.now + 387 * SECOND, minutes: 45 }]);
  });

  it("take a planned run that was run early out of what is to come", async () => {
    const { id } = await machine.send("plan-run", { start: machine.now + 3 * HOUR, minutes: 30 });
    const run = fieldsOf(aRun({ start: machine.now - HOUR }));
    await machine.send("save-run", { run, plannedRunId: id });
    expect(stored(machine, "plans")).toMatchObject([{ id, start: run.start, minutes: 48 }]);
    const { status } = await machine.send("get-status", {});
    expect(status.run).toBeNull();
  });

  it("keep the wall time of a planned run for someone who travels", async () => {
    await machine.send("plan-run", { start: Date.UTC(2026, 10, 24, 18), minutes: 30 });
    expect(stored(machine, "plans")).toMatchObject([{ local: { day: "2026-11-24", at: "18:00" } }]);
  });

  it("keep one default pair of shoes", async () => {
    const shoe = { name: "Grey", startMeters: 0, retireAtMeters: 800_000, isDefault: true, isRetired: false };
    const first = await machine.send("save-shoe", { shoe });
    const second = await machine.send("save-shoe", { shoe: { ...shoe, name: "Blue" } });
    expect(stored(machine, "shoes")).toMatchObject([
      { id: first.id, isDefault: false },
      { id: second.id, isDefault: true },
    ]);
    await machine.send("save-shoe", { id: second.id, shoe: { ...shoe, name: "Blue", isRetired: true } });
    expect(stored(machine, "shoes")).toMatchObject([{}, { isDefault: false, retiredAt: machine.now }]);
    await machine.send("delete-shoe", { id: first.id });
    await machine.send("restore-shoe", { id: first.id });
    expect(stored(machine, "shoes")).toMatchObject([{ deletedAt: null }, {}]);
  });
});
