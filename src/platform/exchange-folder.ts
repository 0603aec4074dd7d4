import { messageOf } from "@/src/core/lib/message-of.ts";
import { type ExchangeFiles, FolderError, type FolderTrouble } from "./exchange-files.ts";

/** What of the file system no library of types has yet. Chromium has it, Firefox doesn't (browser fact 57). */
type Mode = { readonly mode: "readwrite" };
type Handle = FileSystemDirectoryHandle & {
  readonly queryPermission: (mode: Mode) => Promise<PermissionState>;
  readonly requestPermission: (mode: Mode) => Promise<PermissionState>;
};
type Picker = (options: Mode & { readonly id: string }) => Promise<Handle>;

const MODE: Mode = { mode: "readwrite" };
/** Bigger than any of ours by far: not read into memory. */
const MOST_BYTES = 32_000_000;
/** A handle can be kept in a database and nowhere else; this one goes with everything that is erased. */
const DATABASE = "exchange-folder";
const STORE = "folder";
const KEY = "chosen";

const picker = (): Picker | null =>
  (globalThis as unknown as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker ?? null;

/** Whether this browser lets people choose a folder. For pages: a worker never does. */
export const canChooseFolder = (): boolean => picker() !== null;

/** Asks for a folder, after a click in a page. Its name; null: the person changed their mind. */
export async function chooseFolder(): Promise<string | null> {
  const choose = picker();
  if (choose === null) return null;
  try {
    const handle = await choose({ ...MODE, id: "exchange" });
    if ((await handle.requestPermission(MODE)) !== "granted") return null;
    await withStore("readwrite", (store) => store.put(handle, KEY));
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Asks whether the folder may be used again, after a click in a page. */
export async function askForFolder(): Promise<boolean> {
  const handle = await chosen();
  return handle !== null && (await handle.requestPermission(MODE)) === "granted";
}

/** Forgets which folder it was. What is in it stays. */
export async function forgetFolder(): Promise<void> {
  await new Promise<void>((done, failed) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.addEventListener("success", () => done());
    request.addEventListener("error", () => failed(request.error ?? new Error("the folder was not forgotten")));
  });
}

/** The chosen folder, for whichever context was let in: the permission is the extension's, not a page's (browser fact 57). */
export function liveExchangeFolder(): ExchangeFiles {
  const files = overHandle(async () => {
    const handle = await chosen();
    if (handle === null) throw new FolderError("gone", "no folder was chosen");
    if ((await handle.queryPermission(MODE)) === "granted") return handle;
    throw new FolderError("access", "the folder may not be used");
  });
  return {
    list: (isWanted) => named(() => files.list(isWanted)),
    write: (name, text) => named(() => files.write(name, text)),
    remove: (name) => named(() => files.remove(name)),
  };
}

function overHandle(open: () => Promise<Handle>): ExchangeFiles {
  return {
    async list(isWanted) {
      const found: { readonly name: string; readonly text: string | null }[] = [];
      for await (const [name, entry] of (await open()).entries()) {
        if (entry.kind !== "file" || !isWanted(name)) continue;
        // One that is just being replaced can't be read: the next time.
        found.push({ name, text: await textOf(entry).catch(() => null) });
      }
      return found;
    },
    async write(name, text) {
      const file = await (await open()).getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      try {
        await writable.write(text);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => undefined);
        throw error;
      }
    },
    async remove(name) {
      try {
        await (await open()).removeEntry(name);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

async function textOf(handle: FileSystemFileHandle): Promise<string | null> {
  const file = await handle.getFile();
  return file.size > MOST_BYTES ? null : file.text();
}

const isNotFound = (error: unknown): boolean => error instanceof DOMException && error.name === "NotFoundError";

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FolderError) throw error;
    throw new FolderError(troubleOf(error), messageOf(error));
  }
}

function troubleOf(error: unknown): FolderTrouble {
  if (!(error instanceof DOMException)) return "failed";
  if (error.name === "NotFoundError") return "gone";
  if (error.name === "NotAllowedError" || error.name === "SecurityError") return "access";
  if (error.name === "NoModificationAllowedError") return "read-only";
  return error.name === "QuotaExceededError" ? "full" : "failed";
}

async function chosen(): Promise<Handle | null> {
  return ((await withStore("readonly", (store) => store.get(KEY))) as Handle | undefined) ?? null;
}

function withStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
    opening.addEventListener("error", () => failed(opening.error ?? new Error("the folder is not known")));
    opening.addEventListener("success", () => {
      const db = opening.result;
      const tx = db.transaction(STORE, mode);
      const request = work(tx.objectStore(STORE));
      const fail = () => {
        db.close();
        failed(tx.error ?? new Error("the folder is not known"));
      };
      tx.addEventListener("complete", () => {
        db.close();
        done(request.result);
      });
      tx.addEventListener("error", fail);
      tx.addEventListener("abort", fail);
    });
  });
}
