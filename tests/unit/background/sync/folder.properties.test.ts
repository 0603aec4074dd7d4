import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileExchange } from "@/src/background/sync/exchange-area.ts";
import { exchange, type ExchangeDeps } from "@/src/background/sync/exchange.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/src/core/settings/settings.ts";
import { exchangeFileName } from "@/src/core/sync/exchange-file.ts";
import { laterRows, setOf, type SyncSet } from "@/src/core/sync/merge-sets.ts";
import { rowKey, type SyncRow } from "@/src/core/sync/sync-row.ts";
import { newSyncState, type SyncState } from "@/src/core/sync/sync-state.ts";
import { isLater, stampOver } from "@/src/core/sync/version-order.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import type { ExchangeFiles } from "@/src/platform/exchange-files.ts";
import { aWriteAt } from "@/tests/support/arbitraries/a-write.ts";
import { aCheckIn, nineAnd } from "@/tests/support/builders/records.ts";

const YEAR = 365 * DAY;
const MACHINES = ["a", "b", "c"] as const;
/** Clocks that differ by years. */
const CLOCKS = { a: 0, b: 7 * YEAR, c: -11 * YEAR } as const;
const THEMES = ["light", "dark", "system"] as const;
type Machine = (typeof MACHINES)[number];
/** What a machine's folder does to it in an exchange. `dies`: after the file was written, before anything was remembered. */
const TROUBLES = ["none", "torn", "unreadable", "refused", "full", "dies"] as const;
type Trouble = (typeof TROUBLES)[number];
/** How a file comes from one machine's folder to another's. */
const WAYS = ["whole", "half", "earlier", "beside", "gone"] as const;
type Way = (typeof WAYS)[number];

const fileOf = (name: Machine) => exchangeFileName(name);
/** What Dropbox and others make of two versions. */
const copyOf = (name: Machine) => fileOf(name).replace(".json", " (1).json");

/** One computer with its own picture of the folder, which some program carries to the others'. */
function aComputer(name: Machine, now: () => number) {
  const folder = new Map<string, string>([["taxes.json", "{}"]]);
  /** Earlier states of files that were here, which the program may bring back. */
  const earlier = new Map<string, string>();
  let rows: SyncSet = new Map();
  let settings: Settings = DEFAULT_SETTINGS;
  let state: SyncState = newSyncState({ way: "folder", folder: "Diary", name, sharesHealth: true });
  let met: { readonly trouble: Trouble; readonly file: string } = { trouble: "none", file: "" };

  const put = (file: string, text: string) => {
    const before = folder.get(file);
    if (before !== undefined) earlier.set(file, before);
    folder.set(file, text);
  };
  const files: ExchangeFiles = {
    async list(isWanted) {
      if (met.trouble === "refused") throw new Error("the folder may not be used");
      return [...folder].flatMap(([file, text]) => {
        if (!isWanted(file)) return [];
        if (file !== met.file) return [{ name: file, text }];
        return [{ name: file, text: met.trouble === "torn" ? text.slice(0, text.length / 2) : null }];
      });
    },
    async write(file, text) {
      expect(file, "nobody writes another's file").toBe(fileOf(name));
      if (met.trouble === "full") throw new Error("the disk is full");
      put(file, text);
      if (met.trouble === "dies") throw new Error("the worker died");
    },
    async remove(file) {
      folder.delete(file);
    },
  };
  const area = fileExchange(files, async () => name);
  const deps = {
    ports: { clock: { now }, runtime: { version: "1.0" } },
    storage: {
      commit: async () => "database",
      reads: { spans: { between: async () => [] }, deskDays: { between: async () => [] } },
      sync: {
        device: async () => name,
        async merge(incoming: readonly SyncRow[]) {
          const later = laterRows(rows, incoming);
          rows = new Map([...rows, ...later.map((row) => [rowKey(row), row] as const)]);
          return { kinds: [], aside: 0 };
        },
        rows: async () => [...rows.values()],
      },
    },
    settings: {
      load: async () => ({ settings, faults: [] }),
      update: async (patch: Partial<Settings>) => {
        settings = { ...settings, ...patch };
        return { ok: true };
      },
    },
  } as unknown as ExchangeDeps;

  return {
    name,
    folder,
    earlier,
    put,
    rows: () => rows,
    theme: () => settings.theme,
    choose: (theme: Settings["theme"]) => void (settings = { ...settings, theme }),
    store: (row: SyncRow) => void (rows = new Map(rows).set(rowKey(row), row)),
    async exchange(trouble: Trouble, file: string) {
      const before = rows;
      met = { trouble, file: trouble === "torn" || trouble === "unreadable" ? file : "" };
      await exchange(state, area, deps).then(
        (done) => void ({ state } = done),
        // What it remembers stays as it was: it is tried again.
        () => undefined,
      );
      met = { trouble: "none", file: "" };
      for (const [key, row] of before) {
        expect(isLater(row.row, rows.get(key)?.row), "nothing that was stored goes back").toBe(false);
      }
      expect(folder.get("taxes.json"), "what is not ours").toBe("{}");
    },
    /** What its person says where it stopped because its own file is gone. */
    goOn: () => void (state = { ...state, hasLaidOut: false, trouble: null }),
    isStopped: () => state.trouble === "account",
  };
}

function aWorld() {
  let now = nineAnd(0);
  const computers = {
    a: aComputer("a", () => now + CLOCKS.a),
    b: aComputer("b", () => now + CLOCKS.b),
    c: aComputer("c", () => now + CLOCKS.c),
  };
  const written: SyncRow[] = [];

  function carry(from: Machine, to: Machine, of: Machine, way: Way) {
    const text = computers[from].folder.get(fileOf(of));
    const there = computers[to];
    const old = there.earlier.get(fileOf(of));
    if (way === "gone") there.folder.delete(fileOf(of));
    else if (way === "earlier") {
      if (old !== undefined) there.put(fileOf(of), old);
    } else if (text !== undefined) {
      there.put(way === "beside" ? copyOf(of) : fileOf(of), way === "half" ? text.slice(0, text.length / 3) : text);
    }
  }

  return {
    computers,
    written,
    carry,
    wait: (ms: number) => void (now += ms),
    write(at: Machine, id: string, fields: { readonly pain: number; readonly isGone: boolean }) {
      const computer = computers[at];
      const clock = now + CLOCKS[at];
      const updatedAt = stampOver(computer.rows().get(`checkIns ${id}`)?.row, clock, at);
      const deletedAt = fields.isGone ? clock : null;
      const row: SyncRow = {
        kind: "checkIns",
        row: aCheckIn({ id, pain: fields.pain, updatedAt, device: at, deletedAt }),
      };
      now += 1;
      computer.store(row);
      written.push(row);
    },
    /** The program has time, people say what they are asked, and everybody exchanges until nothing changes any more. */
    async settle() {
      for (let round = 0; round < 4; round += 1) {
        for (const name of MACHINES) {
          const computer = computers[name];
          await computer.exchange("none", "");
          if (computer.isStopped()) {
            computer.goOn();
            await computer.exchange("none", "");
          }
          for (const other of MACHINES) if (other !== name) carry(name, other, name, "whole");
        }
      }
    },
  };
}

const machine = fc.constantFrom(...MACHINES);
const happening = fc.oneof(
  aWriteAt(machine),
  fc.record({ what: fc.constant("choose" as const), at: machine, theme: fc.constantFrom(...THEMES) }),
  fc.record({
    what: fc.constant("exchange" as const),
    at: machine,
    trouble: fc.constantFrom(...TROUBLES),
    of: machine,
  }),
  fc.record({
    what: fc.constant("carry" as const),
    at: machine,
    from: machine,
    of: machine,
    way: fc.constantFrom(...WAYS),
  }),
  fc.record({ what: fc.constant("go-on" as const), at: machine }),
  fc.record({ what: fc.constant("wait" as const), ms: fc.constantFrom(DAY, YEAR) }),
);

/** What was not deleted. Who never knew a record need not know that it was deleted. */
const standing = (rows: SyncSet): readonly string[] =>
  [...rows.values()]
    .filter(({ row }) => row.deletedAt === null)
    .map((row) => JSON.stringify(row))
    .toSorted();

describe("files in a folder between three machines whose clocks differ by years", () => {
  it("converge however they are carried: late, by half, twice, as copies, as they once were, or not at all; and lose nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
        const world = aWorld();
        for (const one of happenings) {
          if (one.what === "wait") world.wait(one.ms);
          else if (one.what === "write") world.write(one.at, one.id, one);
          else if (one.what === "choose") world.computers[one.at].choose(one.theme);
          else if (one.what === "go-on") world.computers[one.at].goOn();
          else if (one.what === "carry") world.carry(one.from, one.at, one.of, one.way);
          else await world.computers[one.at].exchange(one.trouble, fileOf(one.of));
        }
        await world.settle();
        const end = standing(setOf(world.written));
        for (const name of MACHINES) {
          const computer = world.computers[name];
          expect(standing(computer.rows()), `${name} has the last version of everything ever written`).toEqual(end);
          expect(computer.theme()).toBe(world.computers.a.theme());
        }
      }),
      { numRuns: 25 },
    );
  });
});
