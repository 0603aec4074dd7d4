import { expect, test } from "vitest";
import type { RecordOf } from "@/src/core/records/record-kinds.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { programmeNames, prescribedIn } from "@/src/ui/programme/prescribed-in.ts";
import { aProgramme, aProgrammeSession, day } from "@/tests/support/builders/a-programme.ts";
import { aCheckIn, aRoutineSession, ENVELOPE } from "@/tests/support/builders/records.ts";
import { createMemoryDeskStorage, createMemoryDisk } from "@/tests/support/fakes/memory-desk-storage.ts";

const NOW = Date.parse("2026-11-20T12:00:00Z");
const AROUND = { now: NOW, zone: "UTC", settings: DEFAULT_SETTINGS };

function aDesk(rows: {
  readonly programmes: readonly RecordOf<"programmes">[];
  readonly sessions?: readonly RecordOf<"routineSessions">[];
  readonly checkIns?: readonly RecordOf<"checkIns">[];
}) {
  const disk = createMemoryDisk();
  for (const row of rows.programmes) disk.stores.programmes.set(row.id, row);
  for (const row of rows.sessions ?? []) disk.stores.routineSessions.set(row.id, row);
  for (const row of rows.checkIns ?? []) disk.stores.checkIns.set(row.id, row);
  return createMemoryDeskStorage({ disk, now: () => NOW }).reads;
}

const programme = { ...aProgramme(), ...ENVELOPE };
const stored = (on: string): RecordOf<"routineSessions"> => {
  const { prescribed, items, id } = aProgrammeSession(on);
  return aRoutineSession({
    id,
    startedAt: Date.parse(`${on}T12:00:00Z`),
    endedAt: Date.parse(`${on}T12:10:00Z`),
    items: [...items],
    prescribed: { ...prescribed, steps: [...prescribed.steps] },
  });
};

test("a clinician reads sessions done of those that were due, and sets; a day that a flare-up took counts as neither", async () => {
  const at = Date.parse("2026-11-12T16:30:00Z");
  const flareUp = aCheckIn({ id: "c", day: day("2026-11-12"), at, pain: 7, skipped: false });
  const desk = aDesk({
    programmes: [programme],
    sessions: [stored("2026-11-09"), stored("2026-11-16")],
    checkIns: [flareUp],
  });
  const rows = await prescribedIn(desk, { first: day("2026-11-05"), last: day("2026-11-19") }, AROUND);
  expect(rows.slice(0, 2)).toEqual([
    { name: "Strengthening session: sessions", done: 2, prescribed: 4 },
    { name: "Forearm plank on knees: sets", done: 4, prescribed: 4 },
  ]);
});

test("a period in which no programme went on asks for nothing", async () => {
  const desk = aDesk({ programmes: [programme] });
  expect(await prescribedIn(desk, { first: day("2026-10-01"), last: day("2026-10-31") }, AROUND)).toEqual([]);
  expect((await programmeNames(desk)).get("programme:p")).toBe("Strengthening session");
});
