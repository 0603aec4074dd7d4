import { describe, expect, it } from "vitest";
import { earlierImports } from "@/src/core/imports/earlier-imports.ts";
import type { Run } from "@/src/core/runs/run.ts";
import { aRun } from "@/tests/support/builders/a-run.ts";
import { anImport } from "@/tests/support/builders/an-import.ts";

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
    const unnoted = { files: [], moreFiles: 0, completed: 0, recordIds: [] };
    expect(earlierImports(runs)).toEqual([
      { at: 9000, ids: ["c"], sources: ["gpx"], span: { from: 200, to: 200 }, ...unnoted },
      { at: 5000, ids: ["a", "b"], sources: ["fit", "strava"], span: { from: 100, to: 900 }, ...unnoted },
    ]);
  });

  it("are told with their files, and with the runs of the log that they only completed", () => {
    const files = [{ name: "activities.csv", added: 1, there: 4, left: 2 }];
    const records = [
      anImport({ id: "first", at: 5000, files, completed: [aRun(), aRun()] }),
      anImport({ id: "second", at: 5000, completed: [aRun()] }),
      anImport({ id: "alone", at: 7000, files, completed: [aRun()] }),
      anImport({ id: "nothing-left", at: 8000, files }),
    ];
    expect(earlierImports([row("a", 5000, ["fit"])], records)).toMatchObject([
      { at: 7000, ids: [], span: null, completed: 1, recordIds: ["alone"] },
      { at: 5000, ids: ["a"], files, completed: 3, recordIds: ["first", "second"] },
    ]);
  });

  it.each<[string, Row]>([
    ["written by hand", row("h", 1000, ["hand"])],
    ["written by hand, of which a file knew more later", row("h", 1000, ["hand", "fit"])],
    ["deleted", row("d", 1000, ["fit"], { deletedAt: 2000 })],
  ])("are not what was %s", (_, run) => expect(earlierImports([run])).toEqual([]));
});
