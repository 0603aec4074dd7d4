import { fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { RECORD_KIND_NAMES, type RecordKind } from "@/src/core/records/record-kinds.ts";
import type { FilePreview, KindPreview } from "@/src/storage/diary-file/preview-rows.ts";
import type { SnapshotEntry } from "@/src/storage/second-copy/snapshot-list.ts";
import type { GoBackDeps } from "@/src/ui/pages/options/diary/diary-deps.ts";
import { GoBackPart } from "@/src/ui/pages/options/diary/go-back-part.tsx";
import { fakeDiaryDeps } from "./fake-diary-deps.ts";

const NONE: KindPreview = { added: 0, newer: 0, older: 0, same: 0, missing: 0 };
const aPreview = (checkIns: Partial<KindPreview>): FilePreview => ({
  kinds: {
    ...(Object.fromEntries(RECORD_KIND_NAMES.map((kind) => [kind, NONE])) as Record<RecordKind, KindPreview>),
    checkIns: { ...NONE, ...checkIns },
    // Differs always, and is nobody's diary.
    log: { ...NONE, added: 90, missing: 70 },
  },
  refused: [],
  end: { savedAt: "2026-11-23T09:00:00.000Z", product: "", settings: undefined, overlapping: new Set() },
  records: 9,
});
const anEntry = (day: number): SnapshotEntry => ({
  key: `snapshot-${day}`,
  at: Date.UTC(2026, 10, day, 9),
  digest: "",
  bytes: 2_240_000,
  seq: day,
  rows: { checkIns: 9, spans: 1_195 },
  leftOut: {},
});
const OPENED = aPreview({ added: 2, newer: 1, older: 1, same: 5, missing: 3 });

async function openPart(over: Partial<GoBackDeps> = {}) {
  const calls: unknown[] = [];
  const deps = fakeDiaryDeps(calls, {
    loadCopy: async () => ({ loss: null, snapshots: [anEntry(24), anEntry(23), anEntry(22)] }),
    compare: async (entries, onFound) => {
      const found = [OPENED, aPreview({ same: 9 }), null];
      for (const [index, { key }] of entries.entries()) onFound(key, found[index] ?? null);
    },
    snapshotRows: ({ key }) => {
      calls.push(key);
      return { of: "snapshot", read: () => ({ batches: (async function* () {})(), end: () => OPENED.end }) };
    },
    preview: async (_, onProgress) => {
      onProgress(9);
      return OPENED;
    },
    takeIn: async ({ of }, _preview, mode) => {
      calls.push({ of, mode });
      return 7;
    },
    undoImport: async (id) => {
      calls.push({ undone: id });
      return 7;
    },
    ...over,
  });
  render(<GoBackPart deps={deps} />);
  const summary = await screen.findByTestId("show-days");
  const details = summary.closest("details");
  if (details === null) throw new Error("no list");
  details.open = true;
  fireEvent(details, new Event("toggle"));
  await screen.findAllByTestId("snapshot-row");
  return calls;
}

const rows = () => screen.getAllByTestId("snapshot-row").map(({ textContent }) => textContent);

describe("going back to an earlier day", () => {
  it("lists the days with their size, what is in them, and what differs from now", async () => {
    await openPart();
    await waitFor(() => expect(rows()[0]).toContain("Since then: 3 new, 2 changed, 2 gone"));
    const [first, second, third] = rows();
    expect(first).toContain("November 24, 2026");
    expect(first).toContain("1,204 records, 2.2 MB");
    expect(first).toContain("Check-ins: 9");
    expect(first).toContain("Sitting, standing, away: 1,195");
    expect(second).toContain("Everything in it is as it is now.");
    expect(third).toContain("This copy is damaged.");
    expect(screen.getAllByTestId("snapshot-look"), "nothing to look at in a damaged one").toHaveLength(2);
  });

  it("shows what it would do, as it was then or only what is gone, and stores nothing before yes", async () => {
    const calls = await openPart();
    fireEvent.click(screen.getAllByTestId("snapshot-look")[0]!);
    const preview = within(await screen.findByTestId("import-preview"));
    preview.getByText(/Your diary becomes exactly what it was then/);
    expect(preview.getByRole("row", { name: /Check-ins/ }).textContent).toBe("Check-ins2253");
    fireEvent.click(preview.getByTestId("import-merge"));
    expect(preview.getByRole("row", { name: /Check-ins/ }).textContent).toBe("Check-ins219");
    preview.getByText("Bring 93 records back");
    expect(calls).toEqual(["snapshot-24"]);
    fireEvent.click(preview.getByTestId("import-confirm"));
    await screen.findByText("7 records were changed.");
    expect(calls).toEqual(["snapshot-24", { of: "snapshot", mode: "merge" }]);
  });

  it("can be undone as a whole, and doesn't take a file's import for its own", async () => {
    const last = { id: "snapshot-a", at: Date.UTC(2026, 10, 24, 9), mode: "replace", changed: 7 } as const;
    const calls = await openPart({ lastImport: async () => ({ ...last, of: "snapshot" }) });
    fireEvent.click(await screen.findByTestId("import-undo"));
    await screen.findByText("7 records are as they were. What you changed since stays.");
    expect(calls).toEqual([{ undone: "snapshot-a" }]);
  });

  it("leaves the undo of a file to the part that brought it in", async () => {
    const last = { id: "file-a", at: Date.UTC(2026, 10, 24, 9), mode: "replace", changed: 7 } as const;
    await openPart({ lastImport: async () => ({ ...last, of: "file" }) });
    expect(screen.queryByTestId("import-undo")).toBeNull();
  });

  it("says so where the records of now can't be read", async () => {
    await openPart({ compare: () => Promise.reject(new Error("blocked")) });
    await waitFor(() => expect(rows()[0]).toContain("there’s nothing to compare it with"));
  });

  it("says why a day can't be shown, and that it is damaged", async () => {
    await openPart({ preview: () => Promise.reject(new Error("the snapshot is damaged")) });
    fireEvent.click(screen.getAllByTestId("snapshot-look")[0]!);
    expect((await screen.findByRole("alert")).textContent).toBe("It can’t be shown: the snapshot is damaged");
  });
});
