import { describe, expect, it } from "vitest";
import { importFiles } from "@/src/core/imports/import-files.ts";
import { asKnownRuns } from "@/src/core/imports/run-from-import.ts";
import { runsAsCsv } from "@/src/core/imports/runs-as-csv.ts";
import { joinRuns, sessionAround } from "@/src/core/runs/join-runs.ts";
import type { Run } from "@/src/core/runs/run.ts";
import { MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";

const FIVE = Date.UTC(2026, 10, 18, 17);

/** Repetitions of 400 m in 80 s, begun every 88 s. */
const repetition = (index: number, changes: Partial<Run> = {}): Run =>
  aRun({
    id: `rep-${index}`,
    start: FIVE + index * 88 * SECOND,
    durationSeconds: 80,
    distanceMeters: 400,
    sources: ["fit"],
    ...changes,
  });
const three = [repetition(0), repetition(1), repetition(2)];

describe("the session that a run is a part of", () => {
  it.each<[string, readonly Run[], readonly string[]]>([
    ["is all that was recorded one after the other", three, ["rep-0", "rep-1", "rep-2"]],
    ["ends where more than half an hour lies between", [...three, repetition(50, { id: "late" })], three.map(idOf)],
    [
      "goes on over half an hour of rest",
      [three[1] as Run, repetition(1, { id: "after", start: FIVE + (168 + 1800) * SECOND })],
      ["rep-1", "after"],
    ],
    [
      "leaves out what ran at the same time, which is another record of it",
      [three[1] as Run, repetition(1, { id: "other-watch", start: FIVE + 98 * SECOND })],
      ["rep-1"],
    ],
    ["is the run alone on any other day", [three[1] as Run], ["rep-1"]],
    ["is the run alone where the log doesn't know it yet", [three[0] as Run, three[2] as Run], ["rep-1"]],
    ["is in order whatever order the log has", three.toReversed(), three.map(idOf)],
  ])("%s", (_, runs, ids) => expect(sessionAround(three[1] as Run, runs).map(idOf)).toEqual(ids));
});

function idOf({ id }: Pick<Run, "id">): string {
  return id;
}

describe("runs joined by hand", () => {
  it("are one run from the first start to the last end, moving and as far as its parts were together", () => {
    expect(joinRuns(three)).toMatchObject({
      id: "rep-0",
      start: FIVE,
      durationSeconds: 256,
      movingSeconds: 240,
      distanceMeters: 1200,
      parts: [{ start: FIVE, durationSeconds: 80 }, {}, {}],
    });
  });

  it("come to the same in any order", () => expect(joinRuns(three.toReversed())).toEqual(joinRuns(three)));

  it("keep the hardest answers, every note once, and means by time", () => {
    const joined = joinRuns([
      repetition(0, { effort: 6, pain: 1, note: "windy", averageHeartRate: 150, durationSeconds: 60 }),
      repetition(1, { effort: 8, note: "windy", averageHeartRate: 170, durationSeconds: 20 }),
      repetition(2, { pain: 3, note: "dark", elevationGainMeters: 4 }),
    ]);
    expect(joined).toMatchObject({
      effort: 8,
      pain: 3,
      note: "windy\ndark",
      averageHeartRate: 155,
      elevationGainMeters: 4,
    });
  });

  it("don't know how far they were where one of them doesn't", () => {
    expect(joinRuns([repetition(0), repetition(1, { distanceMeters: null })])?.distanceMeters).toBeNull();
  });

  it("may be joined again with another, and remember all parts", () => {
    const two = joinRuns(three.slice(0, 2));
    expect(joinRuns([two as Run, three[2] as Run])).toMatchObject({ distanceMeters: 1200, parts: { length: 3 } });
  });

  it.each([[[]], [[repetition(0)]]])("are at least two", (runs) => expect(joinRuns(runs)).toBeNull());

  it("are not imported a second time, together or one by one, and change nothing then", async () => {
    const joined = joinRuns(three) as Run;
    const bytes = new TextEncoder().encode(runsAsCsv(three, []));
    const chunks = async function* () {
      yield bytes;
    };
    const { files, enriched } = await importFiles([{ name: "runs.csv", size: bytes.length, chunks }], {
      now: FIVE + 60 * MINUTE,
      known: asKnownRuns(joined, null),
    });
    expect(files[0]).toMatchObject({ runs: [], duplicates: { length: 3 } });
    expect(enriched).toEqual([]);
  });
});

describe("what joined runs keep", () => {
  it("is every help, source and word once, in the order of the parts, and a note's first two thousand letters", () => {
    const parts = [
      repetition(0, { supports: ["heat", "belt"] as never, note: "" }),
      repetition(1, { supports: ["belt"] as never, sources: ["gpx", "fit"], note: "b".repeat(1990) }),
      repetition(2, { note: "c".repeat(20) }),
    ];
    expect(joinRuns(parts)).toMatchObject({
      supports: ["heat", "belt"],
      sources: ["fit", "gpx"],
      note: `${"b".repeat(1990)}\n${"c".repeat(9)}`,
      effort: null,
      pain: null,
      averageHeartRate: null,
      elevationGainMeters: null,
    });
  });

  it("is a mean of the parts that tell it, by how long they moved, and all that they climbed", () => {
    const parts = [
      repetition(0, { cadence: 160, durationSeconds: 80, movingSeconds: 60, elevationGainMeters: 3 }),
      repetition(1, { cadence: null }),
      repetition(2, { cadence: 172, durationSeconds: 80, movingSeconds: 20, elevationGainMeters: 4 }),
    ];
    expect(joinRuns(parts)).toMatchObject({ cadence: 163, elevationGainMeters: 7, movingSeconds: 160 });
  });

  it("is what a part was: when, how long, how far, by what", () => {
    expect(joinRuns(three)?.parts?.[1]).toEqual({
      start: FIVE + 88 * SECOND,
      durationSeconds: 80,
      movingSeconds: null,
      distanceMeters: 400,
      sources: ["fit"],
    });
  });

  it("is that of the longest part, where it tells it, else the first that does", () => {
    const parts = [
      repetition(0, { shoeId: "old", surface: null, plannedRunId: null }),
      repetition(1, { shoeId: null, surface: "track", durationSeconds: 88, plannedRunId: "planned" }),
      repetition(2, { shoeId: "new", surface: "road", plannedRunId: "other" }),
    ];
    expect(joinRuns(parts)).toMatchObject({ shoeId: "old", surface: "track", plannedRunId: "planned", kind: null });
  });
});
