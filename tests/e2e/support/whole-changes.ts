import type { Page } from "puppeteer-core";
import { exchangeFileName, exchangeText } from "@/src/core/sync/exchange-file.ts";
import { areaChange, packRows } from "@/src/core/sync/pack-area.ts";
import { FILE } from "@/src/core/sync/sync-limits.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { packText } from "@/src/storage/sync/text-packing.ts";
import { MONDAY_NINE } from "@/tests/support/builders/records.ts";
import { sendMessage } from "./send-message.ts";
import { type Diary, diaryOf, KINDS, readRows, readSnapshots, type Rows, summaryOf } from "./whole-diary.ts";

/** A change of the whole diary on its way: what it comes to, and the answer that it is done. */
export type Underway = { readonly to: Diary; readonly begin: () => Promise<unknown> };
export type WholeChange = {
  readonly what: string;
  /** What has to be there before is done without a kill. `before`: the diary as it is then, all of its records and a few answers. */
  readonly prepare: (page: Page, before: Diary) => Promise<Underway>;
};

const AT_ONCE = 500;
const OTHER = "other";

/** As the page does it: put by in portions, then taken in as a whole. */
export async function bringIn(page: Page, rows: Rows, mode: "merge" | "replace"): Promise<void> {
  const importId = `file-${Date.now()}`;
  const portions = KINDS.flatMap((kind) => {
    const all: readonly object[] = rows[kind];
    return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => ({
      kind,
      rows: all.slice(n * AT_ONCE, (n + 1) * AT_ONCE).map((row) => ({ ...row })),
    }));
  });
  for (const [seq, portion] of portions.entries()) {
    await sendMessage(page, "stage-records", { importId, seq, portions: [portion] });
  }
  await sendMessage(page, "take-in-diary", { importId, portions: portions.length, mode });
}

/** What another computer would save as its file. */
async function fileOfOther(rows: Rows): Promise<{ readonly name: string; readonly text: string }> {
  const { chunks } = await packRows({
    rows: KINDS.flatMap((kind) => rows[kind].map((row) => ({ kind, row }))),
    before: [],
    device: OTHER,
    bytes: FILE.bytes,
    most: FILE.items,
    pack: packText,
  });
  const { set } = areaChange({
    items: {},
    device: OTHER,
    chunks,
    about: { product: "1.0.0", name: "Other", at: Date.now() },
  });
  return { name: exchangeFileName(OTHER), text: exchangeText(OTHER, set) };
}

const without = (rows: Rows, isGone: (kind: keyof Rows, at: number) => boolean): Rows => ({
  checkIns: rows.checkIns.filter(({ at }) => !isGone("checkIns", at)),
  runs: rows.runs.filter(({ start }) => !isGone("runs", start)),
  routineSessions: rows.routineSessions.filter(({ startedAt }) => !isGone("routineSessions", startedAt)),
});

/** The first four are the ones of every run of the tests. */
export const WHOLE_CHANGES: readonly WholeChange[] = [
  {
    what: "an import in the place of the diary",
    async prepare(page) {
      const rows = diaryOf(Date.now());
      return { to: summaryOf(rows), begin: () => bringIn(page, rows, "replace") };
    },
  },
  {
    what: "erasing everything",
    prepare: async (page) => ({
      to: { versions: {}, answers: [] },
      // Nobody answers: the page closes, and whoever waits in it hears of that.
      begin: () =>
        sendMessage(page, "erase-everything", {}).catch((error: unknown) => {
          if (error instanceof Error && error.message.startsWith("erase-everything")) throw error;
        }),
    }),
  },
  {
    what: "going back to an earlier day",
    async prepare(page) {
      // The snapshot is of before: what is entered now isn't in it.
      const [last] = await readSnapshots(page);
      if (last === undefined) throw new Error("there is no day to go back to");
      for (let pain = 0; pain < 5; pain += 1) await sendMessage(page, "save-check-in", { pain, adds: true });
      const [run] = last.rows.runs;
      if (run !== undefined) {
        const { updatedAt: _, ...changed } = { ...run, note: `${run.note}, changed` };
        await sendMessage(page, "import-runs", { added: [], changed: [{ ...changed, updatedAt: Date.now() }] });
      }
      return { to: summaryOf(last.rows), begin: () => bringIn(page, last.rows, "replace") };
    },
  },
  {
    what: "a merge with another computer",
    async prepare(page, { answers }) {
      const rows = diaryOf(Date.now());
      const file = await fileOfOther(rows);
      await sendMessage(page, "join-sync", { name: "Here", sharesHealth: true, way: "hand" });
      const begin = () => sendMessage(page, "take-exchange-files", { files: [file] });
      return { to: { ...summaryOf(rows), answers }, begin };
    },
  },
  {
    what: "a snapshot",
    prepare: async (page, before) => ({
      to: before,
      begin: () => bringIn(page, { checkIns: [], runs: [], routineSessions: [] }, "merge"),
    }),
  },
  {
    what: "an import into the diary",
    async prepare(page, { answers }) {
      const rows = diaryOf(Date.now());
      return { to: { ...summaryOf(rows), answers }, begin: () => bringIn(page, rows, "merge") };
    },
  },
  {
    what: "erasing one kind",
    async prepare(page) {
      const to = summaryOf(without(await readRows(page), (kind) => kind === "runs"));
      return { to, begin: () => sendMessage(page, "erase-records", { kinds: ["runs"], from: null, until: null }) };
    },
  },
  {
    what: "erasing a period",
    async prepare(page) {
      const [from, until] = [MONDAY_NINE - 200 * DAY, MONDAY_NINE - 30 * DAY];
      const to = summaryOf(without(await readRows(page), (_, at) => at >= from && at < until));
      return { to, begin: () => sendMessage(page, "erase-records", { kinds: [...KINDS], from, until }) };
    },
  },
];
