import { send } from "@/src/messaging/client.ts";
import { liveRuntime } from "@/src/platform/runtime.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import type { SavedFile } from "@/src/storage/diary-file/save-diary.ts";
import { handOver } from "./hand-over.ts";
import { livePage } from "./live-page.ts";

/** What can be saved. `passphrase`: empty for none. */
export type Wish =
  | { readonly what: "everything"; readonly passphrase: string }
  | { readonly what: "tables" }
  | { readonly what: "settings" };

/** Makes the file and hands it over. Rejects where the records can't be read. */
export type SaveFile = (wish: Wish) => Promise<Pick<SavedFile, "name" | "records" | "source">>;

/** What makes the files is loaded when somebody wants one. */
export const saveFile: SaveFile = async (wish) => {
  const { saveDiary, saveSettingsFile, saveTables } = await import("@/src/storage/diary-file/save-diary.ts");
  const { now, zone } = livePage;
  const deps = { areas: liveStorage(), now, zone: zone(), product: liveRuntime().version };
  const file = await make();
  handOver(file);
  // It is there whether or not it is noted.
  if (wish.what === "everything") send("note-saved", {}).catch(() => undefined);
  return file;

  function make(): Promise<SavedFile> {
    if (wish.what === "everything") return saveDiary(deps, wish);
    return wish.what === "tables" ? saveTables(deps) : saveSettingsFile(deps);
  }
};
