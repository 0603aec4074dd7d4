import { describe, expect, it } from "vitest";
import { earlierImports } from "@/src/core/imports/earlier-imports.ts";
import type { Run } from "@/src/core/runs/run.ts";

type Row = Parameters<typeof earlierImports>[0][number];
const row = (id: string, createdAt: number, sources: Run["sources"], more: Partial<Row> = {}): Row => ({
  id,
  createdAt,
  start: createdAt - 1000,
  deletedAt: null,
  sources,
  ...more,
});

describe("earlier imports", () => {
  it("are the runs that were made at one instant, latest first, with where they came from", () => {
    const runs = [
      row("a", 5000, ["fit"], { start: 100 }),
      row("b", 5000, ["strava", "fit"], { start: 900 }),
      row("c", 9000, ["gpx"], { start: 200 }),
    ];
    expect(earlierImports(runs)).toEqual([
      { at: 9000, ids: ["c"], sources: ["gpx"], from: 200, to: 200 },
      { at: 5000, ids: ["a", "b"], sources: ["fit", "strava"], from: 100, to: 900 },
    ]);
  });

  it.each<[string, Row]>([
    ["written by hand", row("h", 1000, ["hand"])],
    ["written by hand, of which a file knew more later", row("h", 1000, ["hand", "fit"])],
    ["deleted", row("d", 1000, ["fit"], { deletedAt: 2000 })],
  ])("are not what was %s", (_, run) => expect(earlierImports([run])).toEqual([]));
});
