import { expect, it } from "vitest";
import { doneAgainstPrescribed } from "@/src/core/programme/done-against-prescribed.ts";
import { todaysSession } from "@/src/core/programme/next-session.ts";
import { programmeRoutineId } from "@/src/core/programme/programme-routine.ts";
import type { Felt } from "@/src/core/routines/felt.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { loadProgramme } from "@/src/ui/programme/load-programme.ts";
import { toPlay } from "@/src/ui/programme/to-play.ts";
import { aProgramme, allOn } from "@/tests/support/builders/a-programme.ts";
import { createFakeMachine, type FakeMachine } from "@/tests/support/fakes/fake-machine.ts";
import { createMemoryDeskStorage } from "@/tests/support/fakes/memory-desk-storage.ts";

const MONDAY = Date.UTC(2026, 10, 23, 9);

/** What is answered on the days of the flare-up, Tuesday to Thursday of the third week; 1 on every other. */
const PAIN: Readonly<Record<number, number>> = { 15: 7, 16: 6, 17: 6 };
/** Every Monday and Thursday of six weeks, the flare-up, and the day after the last. */
const DAYS = Array.from({ length: 43 }, (_, day) => day).filter((day) => day % 7 === 0 || day % 7 === 3 || day in PAIN);
/** The tap, by session; right where nothing is said. */
const TAPS: readonly (Felt | undefined)[] = ["easy", "right", "right", undefined, "right", "right", undefined, "hurt"];

async function load(machine: FakeMachine) {
  const { reads } = createMemoryDeskStorage({ disk: machine.disk, now: () => machine.now });
  const report = await machine.send("get-status", {});
  return loadProgramme(reads, report, { now: machine.now, zone: "UTC" });
}

/** One chosen day: what the programme asks for, done in full and tapped. */
async function liveDay(machine: FakeMachine, felt: Felt): Promise<string> {
  const known = await load(machine);
  if (known === null) return "no programme";
  const today = todaysSession(known.facts);
  if (today.state === "rest") return `rest: ${today.reason.because}`;
  if (today.state !== "open" || !today.isChosen) return today.state === "open" ? "-" : today.state;
  const played = toPlay(known);
  if (played?.kind !== "open" || played.prescribed === undefined) return "nothing to play";
  const { prescribed } = played;
  const { sessionId } = await machine.send("start-routine", {
    routineId: played.routine.id,
    use: "strength",
    promptId: null,
  });
  await machine.send("finish-routine", {
    sessionId,
    routineId: programmeRoutineId(known.facts.programme.id),
    use: "strength",
    promptId: null,
    startedAt: machine.now - 12 * MINUTE,
    endedAt: machine.now,
    items: prescribed.steps.map(({ exerciseId, sets }) => ({ exerciseId, outcome: "done", seconds: 60, sets })),
    endedEarly: false,
    prescribed: { ...prescribed, steps: [...prescribed.steps] },
  });
  await machine.send("rate-session", { sessionId, felt });
  const rung = prescribed.steps.find(({ ladder }) => ladder === "front")?.rung;
  const why = [today.session.light?.because ?? "full", ...(today.session.back ? [today.session.back.cause] : [])];
  return `rung ${rung}, ${why.join(", ")}: ${felt}`;
}

it("grows for six weeks, rests in a flare-up, comes back two steps lower and light, and takes a step back when it hurt", async () => {
  const machine = createFakeMachine({ at: MONDAY });
  await machine.startBrowser();
  const programme = {
    ...aProgramme(),
    startedOn: "2026-11-23" as DayKey,
    weeks: 6,
    start: allOn(2),
    createdAt: MONDAY,
  };
  await machine.send("save-programme", {
    programme: { ...programme, weekdays: [...programme.weekdays], pauses: [], races: [] },
  });
  const story: string[] = [];
  let sessions = 0;
  for (const day of DAYS) {
    machine.jump(MONDAY + day * DAY - machine.now);
    await machine.send("save-check-in", { pain: PAIN[day] ?? 1 });
    machine.jump(HOUR);
    const lived = await liveDay(machine, TAPS[sessions] ?? "right");
    if (lived.startsWith("rung")) sessions += 1;
    if (lived !== "-") story.push(`${day}: ${lived}`);
  }
  expect(story).toEqual([
    "0: rung 2, full: easy",
    "3: rung 3, full: right",
    "7: rung 3, full: right",
    "10: rung 4, full: right",
    "14: rung 4, full: right",
    "15: rest: gate",
    "16: rest: gate",
    "17: rest: gate",
    "21: rung 3, step-back, flare-up: right",
    "24: rung 3, full: right",
    "28: rung 3, full: hurt",
    "31: rung 2, full: right",
    "35: rung 2, full: right",
    "38: rung 3, full: right",
    "42: over",
  ]);
  const known = await load(machine);
  if (known === null) throw new Error("no programme");
  expect(doneAgainstPrescribed(known.facts, { from: programme.startedOn, to: known.facts.today })).toMatchObject({
    done: 11,
    missed: 0,
    light: 1,
    rested: [{ day: "2026-12-10", because: "flare-up" }],
    felt: { easy: 1, right: 9, hard: 0, hurt: 1 },
  });
});
