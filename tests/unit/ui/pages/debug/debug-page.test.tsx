import { render, screen, waitFor, within } from "@testing-library/preact";
import { expect, it } from "vitest";
import { initialState } from "@/src/core/engine/state/engine-state.ts";
import { emptyBatch } from "@/src/storage/batch.ts";
import type { DebugDeps } from "@/src/ui/pages/debug/debug-deps.ts";
import { DebugPage } from "@/src/ui/pages/debug/debug-page.tsx";
import { aReport, NOW } from "@/tests/support/builders/a-status-report.ts";
import { anOccurrence, aSpan, nineAnd } from "@/tests/support/builders/records.ts";
import { aSeenPage } from "@/tests/support/fakes/a-seen-page.ts";
import { fakeChanges } from "@/tests/support/fakes/fake-changes.ts";
import { createMemoryDeskStorage } from "@/tests/support/fakes/memory-desk-storage.ts";

async function openDebug() {
  const storage = createMemoryDeskStorage({ now: () => NOW });
  await storage.commit({
    ...emptyBatch(NOW),
    spans: [aSpan(), aSpan({ kind: "away", start: nineAnd(40), end: nineAnd(50), because: "locked" })],
    prompts: [anOccurrence()],
    log: ["claimed", "shown"].map((what, n) => ({ at: nineAnd(n), what, detail: { id: "a" } })),
    quarantine: [{ store: "checkIns", key: "x", value: { pain: 14 }, because: "pain: expected 0 to 10", at: NOW }],
  });
  const report = aReport({
    decisions: [{ kind: "walk", decision: "hold", id: "walk:1", because: "meeting", until: NOW }],
  });
  const changes = fakeChanges();
  const deps: DebugDeps = {
    now: () => NOW,
    getStatus: async () => report,
    readState: async () => initialState(nineAnd(50), "UTC"),
    readErrors: async () => [{ at: NOW, where: "alarm tick", message: "Error: disk", stack: "" }],
    reads: storage.reads,
    onChanged: aSeenPage(changes),
  };
  render(<DebugPage deps={deps} />);
  await screen.findByText(/"version": 1/);
  return { storage, changes };
}

/** The cells of one table, row by row, without the instants. */
const rowsOf = (caption: string) =>
  within(screen.getByRole("table", { name: caption }))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    );

it("shows what the engine decided and why, and the records behind it, latest first", async () => {
  await openDebug();
  expect(rowsOf("Decisions now")[0]?.slice(0, 3)).toEqual(["walk", "hold", "meeting"]);
  expect(rowsOf("Spans of the last 24 hours").map(([, , kind, because]) => [kind, because])).toEqual([
    ["unknown", "no-signal"],
    ["away", "locked"],
    ["sitting", "input"],
  ]);
  expect(rowsOf("Log, latest first").map(([, what]) => what)).toEqual(["shown", "claimed"]);
  expect(rowsOf("Faults of ours, latest first")[0]?.slice(1, 3)).toEqual(["alarm tick", "Error: disk"]);
  expect(rowsOf("Records put aside")[0]?.slice(1)).toEqual(["checkIns", "pain: expected 0 to 10", '{"pain":14}']);
});

it("shows what the worker wrote since, without being asked to", async () => {
  const { storage, changes } = await openDebug();
  await storage.commit({ ...emptyBatch(NOW), log: [{ at: NOW, what: "answered", detail: {} }] });
  changes.tell({ changed: ["log"] });
  await waitFor(() => expect(rowsOf("Log, latest first")[0]?.[1]).toBe("answered"));
});
