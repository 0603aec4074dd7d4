import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laterRows, mergeSets, setOf, type SyncSet } from "@/src/core/sync/merge-sets.ts";
import { rowKey, type SyncRow } from "@/src/core/sync/sync-row.ts";
import { compareVersions, stampOver } from "@/src/core/sync/version-order.ts";
import { decidePublished, TOMBSTONE_LIFE } from "@/src/core/sync/what-to-publish.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { aWriteAt } from "@/tests/support/arbitraries/a-write.ts";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";

const YEAR = 365 * DAY;
const MACHINES = ["a", "b", "c"] as const;
/** Clocks that differ by years, one of them moving back and forth. */
const CLOCKS = { a: 0, b: 7 * YEAR, c: -11 * YEAR } as const;
type Machine = (typeof MACHINES)[number];

const answer = (fields: Partial<SyncRow["row"]> & { readonly pain?: number }): SyncRow => ({
  kind: "checkIns",
  row: aCheckIn(fields),
});
const version = fc
  .record({
    id: fc.constantFrom("1", "2", "3"),
    updatedAt: fc.constantFrom(nineAnd(0), nineAnd(1), nineAnd(2)),
    deletedAt: fc.constantFrom(null, nineAnd(2)),
    device: fc.constantFrom("a", "b"),
    pain: fc.constantFrom(1, 2),
  })
  .map(answer);
const set = fc.array(version, { maxLength: 8 }).map(setOf);
const asText = (rows: SyncSet) => JSON.stringify([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe("two machines' records as one", () => {
  it("are the same whichever is laid over the other", () => {
    fc.assert(fc.property(set, set, (a, b) => asText(mergeSets(a, b)) === asText(mergeSets(b, a))));
  });

  it("are the same in whatever order three come together", () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        expect(asText(mergeSets(mergeSets(a, b), c))).toBe(asText(mergeSets(a, mergeSets(b, c))));
      }),
    );
  });

  it("stay as they are when one comes again", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const merged = mergeSets(a, b);
        expect(mergeSets(merged, b)).toEqual(merged);
        expect(laterRows(merged, [...a.values(), ...b.values()])).toEqual([]);
      }),
    );
  });

  it("are versions in one order that leaves no two apart undecided", () => {
    fc.assert(
      fc.property(version, version, ({ row: a }, { row: b }) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        expect(compareVersions(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

/** What was not deleted. Who never knew a record need not know that it was deleted. */
const standing = (rows: SyncSet): SyncSet => new Map([...rows].filter(([, { row }]) => row.deletedAt === null));

/** Three machines, and an area in which each lays out what it decides to. */
function aWorld() {
  const records = new Map<Machine, SyncSet>(MACHINES.map((name) => [name, new Map()]));
  /** Whoever is not in it has left or was forgotten. */
  const area = new Map<Machine, readonly SyncRow[]>();
  /** Older states of the area, which a slow line may still deliver. */
  const earlier = new Map<Machine, readonly SyncRow[]>();
  /** All that was ever stored, with what it was written over. */
  const written: { readonly row: SyncRow; readonly over: SyncRow | undefined }[] = [];
  let now = nineAnd(0);

  const mine = (name: Machine) => records.get(name) ?? new Map();
  const othersOf = (name: Machine) =>
    [...area].filter(([device]) => device !== name).map(([device, rows]) => ({ device, rows: setOf(rows) }));

  return {
    records: mine,
    written,
    pass: (ms: number) => void (now += ms),
    write(name: Machine, id: string, fields: { readonly pain?: number; readonly isGone?: boolean }) {
      const over = mine(name).get(`checkIns ${id}`);
      const clock = now + CLOCKS[name];
      const updatedAt = stampOver(over?.row, clock, name);
      const row = answer({
        id,
        pain: fields.pain ?? 1,
        updatedAt,
        device: name,
        deletedAt: fields.isGone === true ? clock : null,
      });
      // Within one millisecond of one machine the later write is the one that stands.
      now += 1;
      records.set(name, new Map(mine(name)).set(rowKey(row), row));
      written.push({ row, over });
    },
    layOut(name: Machine) {
      const before = area.get(name);
      if (before) earlier.set(name, before);
      const published = decidePublished({
        mine: mine(name),
        others: othersOf(name),
        me: name,
        now: now + CLOCKS[name],
        sharesHealth: true,
      });
      area.set(name, published.rows);
    },
    hear(from: Machine, to: Machine, which: "newest" | "earlier") {
      const rows = (which === "newest" ? area : earlier).get(from) ?? [];
      records.set(to, mergeSets(mine(to), setOf(rows)));
    },
    leave: (name: Machine) => void area.delete(name),
    /** Everybody exchanges until nothing changes any more. */
    settle() {
      for (let round = 0; round < 4; round += 1) {
        for (const name of MACHINES) {
          for (const other of MACHINES) if (other !== name) this.hear(other, name, "newest");
          this.layOut(name);
        }
      }
    },
  };
}

const machine = fc.constantFrom(...MACHINES);
const happening = fc.oneof(
  aWriteAt(machine),
  fc.record({ what: fc.constant("lay-out" as const), at: machine }),
  fc.record({
    what: fc.constant("hear" as const),
    at: machine,
    from: machine,
    which: fc.constantFrom("newest" as const, "earlier" as const),
  }),
  fc.record({ what: fc.constant("leave" as const), at: machine }),
  fc.record({ what: fc.constant("wait" as const), at: machine, ms: fc.constantFrom(1, DAY, 2 * TOMBSTONE_LIFE) }),
);

describe("exchanges between three machines whose clocks differ by years", () => {
  it("converge in any order, with any loss and repetition, and lose nothing that was stored", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const world = aWorld();
        for (const one of happenings) {
          if (one.what === "write") world.write(one.at, one.id, one);
          else if (one.what === "lay-out") world.layOut(one.at);
          else if (one.what === "hear") world.hear(one.from, one.at, one.which);
          else if (one.what === "leave") world.leave(one.at);
          else world.pass(one.ms);
        }
        world.settle();
        const [a, b, c] = MACHINES.map((name) => asText(standing(world.records(name))));
        const end = asText(standing(setOf(world.written.map(({ row }) => row))));
        expect([a, b, c], "the last version of everything that was ever written").toEqual([end, end, end]);
        for (const { row, over } of world.written) {
          // Who saw a version and wrote over it is never overruled by it, whatever the clocks say.
          if (over) expect(compareVersions(row.row, over.row)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
