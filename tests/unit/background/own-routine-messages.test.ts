import { beforeEach, describe, expect, it } from "vitest";
import { anOwnRoutine } from "@/tests/support/builders/an-own-routine.ts";
import { stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

describe("messages about own routines", () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    machine = createFakeMachine({});
    await machine.startBrowser();
  });
  const stored = () => [...machine.disk.stores.routines.values()];

  it("store several in one go, change one, delete it and bring it back", async () => {
    const [one, two] = [anOwnRoutine({ id: "own:one" }), anOwnRoutine({ id: "own:two" })];
    await machine.send("save-own-routines", { routines: [one, two] });
    await machine.send("save-own-routines", { routines: [{ ...one, name: "Back day" }] });
    expect(stored()).toMatchObject([{ name: "Back day", updatedAt: machine.now }, { name: "Physio" }]);
    await machine.send("save-own-routines", { routines: [{ ...two, deletedAt: machine.now }] });
    expect(stored()).toMatchObject([{ deletedAt: null }, { deletedAt: machine.now }]);
    await machine.send("save-own-routines", { routines: [two] });
    expect(stored()).toMatchObject([{ deletedAt: null }, { deletedAt: null }]);
  });

  it.each([
    ["an id of ours", { id: "reset-30" }],
    ["no steps", { steps: [] }],
    ["no name", { name: "" }],
  ])("refuse one with %s, and then store none of them", async (_what, fields) => {
    const routines = [anOwnRoutine({ id: "own:good" }), anOwnRoutine(fields)];
    await expect(machine.send("save-own-routines", { routines })).rejects.toThrow(/routines\.1\./);
    expect(stored()).toEqual([]);
  });

  it("let a finished one count as everything it holds, and store the session like ours", async () => {
    const startedAt = machine.now - 60_000;
    const session = {
      routineId: "own:one",
      use: "strength" as const,
      promptId: null,
      startedAt,
      endedAt: machine.now,
      items: [{ exerciseId: "squat", outcome: "done" as const, seconds: 60 }],
      endedEarly: false,
    };
    await machine.send("finish-routine", { sessionId: "s", ...session, contains: ["strength", "hip-flexor"] });
    expect([...machine.disk.stores.routineSessions.values()]).toMatchObject([{ id: "s", ...session }]);
    const finished = machine.disk.log.filter((row) => (row as { what: string }).what === "routine-finished");
    expect(finished.map((row) => (row as { detail: { use: string } }).detail.use)).toEqual(["strength", "hip-flexor"]);
    expect(stateOf(machine.disk)).toBeDefined();
  });
});
