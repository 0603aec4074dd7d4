import { type ExchangeFiles, FolderError, type FolderTrouble } from "@/src/platform/exchange-files.ts";

/** A folder that some other program carries from computer to computer. */
export type MemoryFolder = ExchangeFiles & {
  /** What lies in it, as this computer has it. */
  readonly files: Map<string, string>;
  writes: number;
  /** While set, everything rejects with it; `full` and `read-only` only what changes something. */
  trouble: FolderTrouble | null;
  /** Names of files that can't be read right now. */
  readonly unreadable: Set<string>;
};

/** @param files shared by the computers between which the folder is carried at once */
export function createMemoryFolder(files: Map<string, string> = new Map()): MemoryFolder {
  const folder: MemoryFolder = {
    files,
    writes: 0,
    trouble: null,
    unreadable: new Set(),
    async list(isWanted) {
      refuse(folder.trouble !== "full" && folder.trouble !== "read-only");
      return [...files]
        .filter(([name]) => isWanted(name))
        .map(([name, text]) => ({ name, text: folder.unreadable.has(name) ? null : text }));
    },
    async write(name, text) {
      refuse(true);
      folder.writes += 1;
      files.set(name, text);
    },
    async remove(name) {
      refuse(folder.trouble !== "full");
      files.delete(name);
    },
  };
  return folder;

  function refuse(isConcerned: boolean): void {
    if (folder.trouble !== null && isConcerned) throw new FolderError(folder.trouble, `folder: ${folder.trouble}`);
  }
}

/** The folder as one worker has it, which may die at each call. */
export const gatedFolder = (folder: ExchangeFiles, call: <T>(work: () => Promise<T>) => Promise<T>): ExchangeFiles => ({
  list: (isWanted) => call(() => folder.list(isWanted)),
  write: (name, text) => call(() => folder.write(name, text)),
  remove: (name) => call(() => folder.remove(name)),
});
