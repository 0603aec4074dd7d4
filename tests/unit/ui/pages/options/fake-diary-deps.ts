import type { Wish } from "@/src/ui/app/save-files.ts";
import type { DiaryDeps } from "@/src/ui/pages/options/diary/diary-deps.ts";

/** A browser without a diary. `calls`: what was asked of it. */
export function fakeDiaryDeps(calls: unknown[], over: Partial<DiaryDeps> = {}): DiaryDeps {
  return {
    saveFile: async (wish: Wish) => {
      calls.push(wish);
      return { name: "a-file.json", records: 1204, source: "database" };
    },
    openFile: async () => ({ kind: "refused", because: "damaged" }),
    preview: async () => {
      throw new Error("no file");
    },
    readSettingsFile: async () => ({ kind: "open", found: { ok: true, value: { theme: "dark", colour: "red" } } }),
    listQuarantined: async () => ({ rows: [], count: 0 }),
    restoreQuarantined: async (key, value) => void calls.push({ key, value }),
    zone: () => "UTC",
    deleteQuarantined: async (key) => void calls.push({ deleted: key }),
    saveQuarantined: ({ key }) => void calls.push({ saved: key }),
    eraseRecords: async (kinds, time) => {
      calls.push({ kinds, time });
      return 12;
    },
    eraseEverything: async () => void calls.push("everything"),
    takeIn: async () => 0,
    loadCopy: async () => ({ loss: null, snapshots: [] }),
    bringBack: async () => {
      calls.push("bring back");
      return { records: 1204, from: null };
    },
    carryOn: async () => void calls.push("carry on"),
    compare: async () => {},
    snapshotRows: () => ({
      of: "snapshot",
      read: () => {
        throw new Error("no snapshot");
      },
    }),
    lastImport: async () => null,
    undoImport: async () => 0,
    onChanged: () => () => undefined,
    ...over,
  };
}
