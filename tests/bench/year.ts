import { performance } from "node:perf_hooks";
import type { EngineState } from "@/src/core/engine/state/engine-state.ts";
import { step } from "@/src/core/engine/step.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import { DAY, HOUR, MINUTE } from "@/src/core/time/epoch-ms.ts";
import { trueSittingMs } from "@/src/dev/lab/day/true-sitting.ts";
import type { Stepped } from "@/src/dev/lab/model/model-shell.ts";
import { simulateDay } from "@/src/dev/lab/model/simulate-day.ts";
import { randomDay, randomYear } from "@/tests/support/population.ts";

const STEPS_TIMED = 2000;
const DAYS_OF_PEOPLE = 200;

const { settings } = parseSettings({
  runPlan: [
    { id: "tuesday", weekday: "tue", at: "12:30", minutes: 40 },
    { id: "thursday", weekday: "thu", at: "18:30", minutes: 60 },
    { id: "sunday", weekday: "sun", at: "09:00", minutes: 90 },
  ],
});

/**
 * One working year through the model, one step on the state it leaves, and how true desk time is over many people. Times are
 * told beside something else of the same run, because machines differ: a step beside one on a day-old state and beside a
 * copy of its state by JSON.
 */
export function benchYear(print: (line: string) => void): void {
  const script = randomYear(2026);
  const seen: { steps: number; ofDay: Stepped | null; last: Stepped | null } = { steps: 0, ofDay: null, last: null };
  const began = { wall: performance.now(), cpu: process.cpuUsage() };
  const run = simulateDay(script, settings, {
    onStep: (stepped) => {
      seen.steps += 1;
      seen.last = stepped;
      if (stepped.wake.at <= stepped.after.startedAt + DAY) seen.ofDay = stepped;
    },
  });
  const seconds = (performance.now() - began.wall) / 1000;
  const cpuSeconds = process.cpuUsage(began.cpu).user / 1_000_000;
  const { spans, occurrences } = run;
  const made = `${seen.steps} steps, ${spans.length} spans, ${occurrences.length} prompts`;
  print(`one working year: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU (${made})`);
  if (seen.last && seen.ofDay) print(describeStep(seen.last, seen.ofDay));
  print(describePeople());
}

/** Median and worst of one engine step on a year-old state, someone typing. */
function describeStep(last: Stepped, ofDay: Stepped): string {
  const times = timeSteps(last);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  const text = JSON.stringify(last.after);
  const copy = median(timed(() => void JSON.parse(JSON.stringify(last.after))));
  const typical = median(times);
  return [
    `one step on a year-old state (${text.length} bytes): median ${typical.toFixed(0)} µs, 99 % under ${p99.toFixed(0)} µs`,
    `${(typical / median(timeSteps(ofDay))).toFixed(2)} times a step on a day-old state`,
    `${(typical / copy).toFixed(1)} times a copy of the state by JSON`,
  ].join("; ");
}

/** Each step's µs, shortest first. */
function timeSteps({ after, wake, context }: Stepped): readonly number[] {
  const signals = { ...wake.signals, idle15: "active", idle60: "active", idleGrace: "active" } as const;
  let state: EngineState = after;
  return timed((index) => {
    const at = wake.at + HOUR + index * 5 * MINUTE;
    state = step(state, { at, zone: wake.zone, signals, event: { type: "wake" } }, context).state;
  });
}

function timed(work: (index: number) => void): readonly number[] {
  return Array.from({ length: STEPS_TIMED }, (_, index) => {
    const began = performance.now();
    work(index);
    return (performance.now() - began) * 1000;
  }).sort((one, other) => one - other);
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

function describePeople(): string {
  const errors = Array.from({ length: DAYS_OF_PEOPLE }, (_, seed) => {
    const script = randomDay(seed);
    const measured = simulateDay(script, settings).spans.filter(({ kind }) => kind === "sitting");
    const truth = trueSittingMs(script.day);
    return measured.reduce((sum, span) => sum + span.end - span.start, -truth) / truth;
  });
  const mean = (values: readonly number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length) * 100;
  const absolute = mean(errors.map(Math.abs));
  return `desk time over ${DAYS_OF_PEOPLE} seeded people: mean error ${absolute.toFixed(1)} % a day, bias ${mean(errors).toFixed(1)} %`;
}
