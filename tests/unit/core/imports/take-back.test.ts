import { describe, expect, it } from "vitest";
import { filesOf } from "@/src/core/imports/import-record.ts";
import type { ImportReport } from "@/src/core/imports/import-report.ts";
import { asKnownRun } from "@/src/core/imports/run-from-import.ts";
import { takeBackImport } from "@/src/core/imports/take-back.ts";
import { aRun, aShoe } from "@/tests/support/builders/a-run.ts";
import { anImport } from "@/tests/support/builders/an-import.ts";

const nothing = { records: [], added: [], completed: [], shoes: [], worn: new Set<string>() };

describe("an import taken back as a whole", () => {
  const before = aRun({ id: "old", cadence: null, updatedAt: 1 });
  const after = { ...before, cadence: 166, updatedAt: 50 };
  const record = anImport({ updatedAt: 50, completed: [before] });

  it("takes its runs out, gives runs of the log the numbers that they had, and leaves the list", () => {
    const added = aRun({ id: "new" });
    const taken = takeBackImport({ ...nothing, records: [record], added: [added], completed: [after] }, 90);
    expect(taken.runs).toMatchObject([
      { id: "new", deletedAt: 90 },
      { id: "old", cadence: null, deletedAt: null },
    ]);
    expect(taken.imports).toMatchObject([{ deletedAt: 90, completed: [{ id: "old", cadence: 166 }] }]);
  });

  it("comes back with all of it", () => {
    const taken = takeBackImport({ ...nothing, records: [record], completed: [after] }, 90);
    const stored = { records: taken.imports, completed: taken.runs };
    // What is stored together is stamped together.
    const stamped = JSON.parse(JSON.stringify(stored).replaceAll('"updatedAt":50', '"updatedAt":90')) as typeof stored;
    const back = takeBackImport(
      {
        ...nothing,
        records: stamped.records.map((each) => ({ ...each, updatedAt: 90 })),
        completed: stamped.completed.map((run) => ({ ...run, updatedAt: 90 })),
      },
      null,
    );
    expect(back.runs).toMatchObject([{ id: "old", cadence: 166 }]);
    expect(back.imports).toMatchObject([{ deletedAt: null, completed: [{ id: "old", cadence: null }] }]);
  });

  it("leaves a run alone that the person has changed since", () => {
    const changed = { ...after, note: "windy", updatedAt: 70 };
    expect(takeBackImport({ ...nothing, records: [record], completed: [changed] }, 90).runs).toEqual([]);
  });

  it.each<[string, readonly string[], number | null]>([
    ["takes its pair of shoes with it", [], 90],
    ["leaves a pair that another run wears", ["blue"], null],
  ])("%s", (_, worn, deletedAt) => {
    const shoes = [aShoe({ id: "blue" })];
    const taken = takeBackImport({ ...nothing, shoes, worn: new Set(worn) }, 90);
    expect(taken.shoes.map((shoe) => shoe.deletedAt)).toEqual(deletedAt === null ? [] : [90]);
  });
});

describe("what the list of imports keeps of its files", () => {
  const run = () => asKnownRun(aRun(), null);
  const file = (name: string): ImportReport["files"][number] => ({
    file: name,
    runs: [run(), run()],
    told: [],
    duplicates: [{ start: 1, offsetMinutes: null, of: null }],
    unsure: [
      { run: run(), word: "", member: null, isAgain: false },
      { run: run(), word: "", member: null, isAgain: false },
      { run: run(), word: "", member: null, isAgain: true },
    ],
    notes: [],
    refused: [{ code: "not-a-run", detail: "Ride", member: null, count: 7 }],
  });

  it("is each name with what came of it", () => {
    const report = { files: [file("activities.csv")], enriched: [] };
    const chosen = report.files[0]?.unsure[0]?.run;
    if (chosen === undefined) throw new Error("no recording");
    expect(filesOf(report, [chosen])).toEqual({
      files: [{ name: "activities.csv", added: 3, there: 2, left: 8 }],
      moreFiles: 0,
    });
  });

  it("is the first fifty names and how many more there were", () => {
    const files = Array.from({ length: 260 }, (_, index) => file(`${index}.fit`));
    const kept = filesOf({ files, enriched: [] }, []);
    expect([kept.files.length, kept.moreFiles]).toEqual([50, 210]);
  });
});
