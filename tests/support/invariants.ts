import { expect } from "vitest";
import type { LogRow } from "@/src/core/engine/state/effect.ts";
import { parseEngineState } from "@/src/core/engine/state/engine-state.ts";
import type { Occurrence } from "@/src/core/engine/state/occurrence.ts";
import { openRecords } from "@/src/core/engine/state/open-records.ts";
import { spansOf } from "./fakes/disk-contents.ts";
import type { FakeMachine } from "./fakes/fake-machine.ts";

const FINAL = ["done", "snoozed", "skipped", "expired"];

/** What must be true after every fault (tests/run/faults.json); `began` is when the machine was first used. */
export function expectInvariants(machine: FakeMachine, began: number): void {
  const { disk } = machine;
  const shown = machine.screen.map(({ id }) => id).filter((id) => !id.startsWith("test:"));
  expect(shown, "(a) nothing is shown twice").toEqual([...new Set(shown)]);

  const state = parseEngineState(disk.state);
  if (!state.ok) throw new Error(state.error);
  const active = new Set(state.value.prompts.active.map(({ id }) => id));
  const ended = (disk.log as LogRow[]).filter(({ what }) => what === "prompt-ended").map(({ detail }) => detail["id"]);
  expect(ended, "(b) nothing ends twice").toEqual([...new Set(ended)]);
  for (const occurrence of disk.stores.prompts.values() as Iterable<Occurrence>) {
    const isFinal = FINAL.includes(occurrence.state);
    expect(isFinal, `(b) ${occurrence.id} is open or has ended, never both`).toBe(!active.has(occurrence.id));
    if (isFinal) expect(ended, `(b) the end of ${occurrence.id} is in the log`).toContain(occurrence.id);
  }

  const spans = [...spansOf(disk), ...openRecords(state.value, machine.now).spans];
  let sitting = 0;
  let end = -Infinity;
  for (const span of spans) {
    expect(span.start, "(c) spans never overlap").toBeGreaterThanOrEqual(end);
    expect(span.end, "(c) spans are never negative").toBeGreaterThan(span.start);
    if (span.kind === "sitting") sitting += span.end - span.start;
    end = span.end;
  }
  expect(sitting, "(c) no more sitting than time").toBeLessThanOrEqual(Math.max(0, machine.now - began));
  expect(
    [...machine.alarms.keys()].sort((a, b) => a.localeCompare(b)),
    "(d) both alarms exist",
  ).toEqual(["next", "tick"]);
}
