import { describe, expect, it } from "vitest";
import { parseRecord } from "@/src/core/records/parse-record.ts";
import { KEYED_KINDS } from "@/src/core/records/record-kinds.ts";
import { livedRecords } from "../../support/lived-records.ts";

/** Monday 2026-11-30, 18:00 UTC. */
const NOW = Date.UTC(2026, 10, 30, 18);

describe("the records of someone who has lived with the product", () => {
  const season = livedRecords(90, NOW);

  it("are all records that the product itself could have stored", () => {
    const refused = KEYED_KINDS.flatMap((kind) =>
      (season[kind] ?? []).map((record) => parseRecord(kind, record)).filter((result) => !result.ok),
    );
    expect(refused).toEqual([]);
  });

  it("are there of each kind that a season leaves, and none of them in the future", () => {
    const counts = Object.entries(season).map(([kind, rows]) => `${kind} ${rows.length > 0 ? "some" : "none"}`);
    expect(counts).toEqual(
      ["spans", "prompts", "routineSessions", "checkIns", "questionnaires", "runs", "shoes"].map(
        (kind) => `${kind} some`,
      ),
    );
    expect(season.spans?.every(({ end }) => end <= NOW)).toBe(true);
  });

  it("never overlap at the desk", () => {
    const spans = season.spans ?? [];
    expect(spans.filter(({ start }, index) => start < (spans[index - 1]?.end ?? 0))).toEqual([]);
  });
});
