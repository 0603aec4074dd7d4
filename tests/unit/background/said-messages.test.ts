import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { MONDAY_NINE, nineAnd } from "@/tests/support/builders/records.ts";
import { stateOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { expectInvariants } from "@/tests/support/invariants.ts";

const CALM = { posture: { on: false }, hipFlexor: { on: false }, walk: { on: false }, checkIn: { on: false } };

let machine: FakeMachine;
const kindsShown = () => machine.screen.map(({ id }) => id.split(":")[0]);
const status = async () => (await machine.send("get-status", {})).status;

async function begin(settings: Record<string, unknown>) {
  machine = createFakeMachine();
  machine.local.values.set("settings", settings);
  await machine.startBrowser();
}

describe("count me in", () => {
  beforeEach(() => begin({ ...CALM, posture: { everyMinutes: 30 } }));

  it("counts quiet as sitting and still prompts, until the time that was said", async () => {
    await machine.send("count-in", { minutes: 60 });
    machine.leave();
    await machine.advance(59 * MINUTE);
    expect((await status()).countInUntil).toBe(nineAnd(60));
    expect((await status()).today.sittingMs).toBeGreaterThanOrEqual(58 * MINUTE);
    expect(kindsShown()).toContain("posture");
    await machine.advance(10 * MINUTE);
    expect(await status()).toMatchObject({ countInUntil: null, presence: "away" });
    expectInvariants(machine, MONDAY_NINE);
  });

  it("until I say lasts to the end of the day at the most, and ends when they say so", async () => {
    await machine.send("count-in", {});
    expect((await status()).countInUntil).toBe(nineAnd(19 * 60));
    await machine.send("end-count-in", {});
    expect((await status()).countInUntil).toBeNull();
  });
});

describe("did you run?", () => {
  const START = nineAnd(60);
  let runId: string;
  beforeEach(async () => {
    await begin({ ...CALM, warmUp: { on: false } });
    ({ id: runId } = await machine.send("plan-run", { start: START, minutes: 30 }));
    await machine.advance(100 * MINUTE);
  });

  it("is asked of someone who typed through the run, in place of a cool-down", async () => {
    expect((await status()).askedRun).toMatchObject({ id: runId, start: START });
    expect(kindsShown()).toEqual([]);
  });

  it.each([
    ["yes", ["cool-down"]],
    ["early", []],
    ["later", []],
    ["not-today", []],
  ] as const)("%s answers it once and for all", async (answer, shown) => {
    await machine.send("answer-run", { runId, answer });
    await machine.advance(MINUTE);
    expect((await status()).askedRun).toBeNull();
    expect(kindsShown()).toEqual(shown);
    await machine.advance(3 * HOUR);
    expect((await status()).askedRun).toBeNull();
    expect(kindsShown()).toEqual(shown);
    expectInvariants(machine, MONDAY_NINE);
  });

  it("later, and the run moves: it is asked about anew at its new end", async () => {
    await machine.send("answer-run", { runId, answer: "later" });
    await machine.send("plan-run", { id: runId, start: nineAnd(150), minutes: 30 });
    await machine.advance(90 * MINUTE);
    expect((await status()).askedRun).toMatchObject({ id: runId, start: nineAnd(150) });
  });
});

it('"I was here" is one message after a long quiet that began with sound, and undo takes it back', async () => {
  await begin(CALM);
  machine.signs = { audible: true, sharing: false, fullScreen: false };
  await machine.advance(5 * MINUTE);
  machine.leave();
  await machine.advance(110 * MINUTE);
  await machine.comeBack();
  await machine.advance(30 * MINUTE);
  const heard = (await status()).heardQuiet;
  if (!heard) throw new Error("nothing was heard");
  const sat = (await status()).today.sittingMs;
  await machine.send("correct-span", { kind: "sitting", start: heard.start, end: heard.end });
  const after = await status();
  expect(after.today.sittingMs - sat).toBeGreaterThanOrEqual(heard.end - heard.start);
  expect(after.heardQuiet).toBeNull();
  expect(after.seatedMs).toBeGreaterThan(2 * HOUR);
  await machine.send("undo-correction", {});
  expect((await status()).heardQuiet).toEqual(heard);
  expect(stateOf(machine.disk).desk.open.kind).toBe("sitting");
});
