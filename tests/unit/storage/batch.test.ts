import { describe, expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { type Batch, emptyBatch, JOINED_LOG_ROWS, joinBatches } from "@/src/storage/batch.ts";
import { aCheckIn, anOccurrence, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { createMemoryDeskStorage } from "@/tests/support/fakes/memory-desk-storage.ts";

const batch = (fields: Partial<Batch>): Batch => ({ ...emptyBatch(nineAnd(0)), ...fields });
const span = (from: number, until: number) => aSpan({ start: nineAnd(from), end: nineAnd(until) });

async function diskAfter(batches: readonly Batch[]) {
  const storage = createMemoryDeskStorage();
  await storage.commit(batch({ spans: [span(-60, -30), span(10, 20)] }));
  for (const each of batches) await storage.commit(each);
  return {
    ...storage.disk,
    quarantine: storage.disk.quarantine.map(({ key }) => String(key)).sort((a, b) => a.localeCompare(b)),
  };
}

describe("joining batches", () => {
  const state = initialState(nineAnd(0), "UTC");
  it.each<[string, Batch, Batch]>([
    ["new records", batch({ spans: [span(0, 5)] }), batch({ prompts: [anOccurrence()], checkIns: [aCheckIn()] })],
    [
      "the same record twice",
      batch({ prompts: [anOccurrence({ state: "claimed" })] }),
      batch({ prompts: [anOccurrence({ state: "shown" })] }),
    ],
    ["a state and none", batch({ state }), batch({})],
    ["a correction of what came before", batch({ spans: [span(0, 5)] }), batch({ removedSpans: [nineAnd(0)] })],
    [
      "a correction with the same start",
      batch({ spans: [span(0, 5)] }),
      batch({ removedSpans: [nineAnd(0)], spans: [span(0, 9)] }),
    ],
    ["a wrong clock", batch({ spans: [span(0, 5), span(30, 40)] }), batch({ quarantineSpansFrom: nineAnd(8) })],
    [
      "a wrong clock before",
      batch({ quarantineSpansFrom: nineAnd(8), spans: [span(12, 14)] }),
      batch({ spans: [span(14, 16)] }),
    ],
    [
      "a wrong clock twice",
      batch({ quarantineSpansFrom: nineAnd(8), spans: [span(12, 14)] }),
      batch({ quarantineSpansFrom: nineAnd(9), spans: [span(14, 16)] }),
    ],
  ])("does what both would have done: %s", async (_what, earlier, later) => {
    expect(await diskAfter([joinBatches(earlier, later)])).toEqual(await diskAfter([earlier, later]));
  });

  it("keeps only the newest log lines, so that the journal stays small", () => {
    const row = (n: number) => ({ at: n, what: "tick", detail: {} });
    const many = batch({ log: Array.from({ length: JOINED_LOG_ROWS }, (_, n) => row(n)) });
    const joined = joinBatches(many, batch({ log: [row(9_999)] }));
    expect(joined.log).toHaveLength(JOINED_LOG_ROWS);
    expect(joined.log.at(-1)).toEqual(row(9_999));
  });
});
