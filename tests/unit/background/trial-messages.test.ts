import { beforeEach, describe, expect, it } from "vitest";
import { DAY, MINUTE } from "@/src/core/time/epoch-ms.ts";
import type { Trial } from "@/src/core/trials/trial.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";

const CHOSEN = { change: "walks", outcome: "pain", weeks: 4 } as const;

describe("messages about what is tried out", () => {
  let machine: FakeMachine;
  beforeEach(async () => {
    machine = createFakeMachine({});
    await machine.startBrowser();
  });
  /** The lid is closed for so many days, and somebody comes back. */
  const days = async (count: number) => {
    machine.jump(count * DAY);
    await machine.advance(MINUTE);
  };
  const stored = () => [...machine.disk.stores.trials.values()] as unknown as Trial[];
  const today = async () => (await machine.send("get-status", {})).trial;

  it("begin one tomorrow, and tell each day what it is", async () => {
    await machine.send("start-trial", CHOSEN);
    expect(stored()[0]).toMatchObject({ change: "walks", outcome: "pain", stoppedOn: null });
    expect(stored()[0]?.weeks).toHaveLength(4);
    expect(await today()).toBeNull();
    await days(1);
    expect(await today()).toEqual({ change: "walks", arm: stored()[0]?.weeks[0], week: 1, weeks: 4 });
    await days(7);
    expect(await today()).toMatchObject({ arm: stored()[0]?.weeks[1], week: 2 });
  });

  it("refuse a second one while it goes on", async () => {
    await machine.send("start-trial", CHOSEN);
    await expect(machine.send("start-trial", { ...CHOSEN, change: "noBelt" })).rejects.toThrow(/One change at a time/);
    expect(stored()).toHaveLength(1);
  });

  it("stop it any day, and take that back", async () => {
    await machine.send("start-trial", CHOSEN);
    await days(2);
    const id = stored()[0]?.id ?? "";
    await machine.send("end-trial", { id, isEnded: true });
    expect(await today()).toBeNull();
    await machine.send("end-trial", { id, isEnded: false });
    expect(await today()).toMatchObject({ week: 1 });
  });

  it("refuse to begin, and ask for nothing, on a day whose answers ask for care", async () => {
    await machine.send("start-trial", CHOSEN);
    await days(1);
    const details = { warningSigns: { at: machine.now, signs: { bladder: "yes" as const } } };
    await machine.send("save-check-in", { pain: 4, details });
    expect(await today()).toBeNull();
    await machine.send("end-trial", { id: stored()[0]?.id ?? "", isEnded: true });
    await expect(machine.send("start-trial", CHOSEN)).rejects.toThrow(/ask for some care/);
  });
});
