/** Texts by name: a folder that somebody chose, or files that a person carries by hand. */
export interface ExchangeFiles {
  /** Those whose name `isWanted`. `text` null: the file can't be read right now. Rejects with `FolderError` where nothing can. */
  list(
    isWanted: (name: string) => boolean,
  ): Promise<readonly { readonly name: string; readonly text: string | null }[]>;
  /** All of it or nothing: what was there stays until the new text is whole. Rejects with `FolderError`. */
  write(name: string, text: string): Promise<void>;
  /** Also where there is none. Rejects with `FolderError`. */
  remove(name: string): Promise<void>;
}

/**
 * `access`: the browser has to be told again that it may; `gone`: the folder is not there, as where a stick was pulled out; `full`: its
 * disk is; `read-only`: it may be read, and nothing there can be changed.
 */
export type FolderTrouble = "access" | "gone" | "full" | "read-only" | "failed";

export class FolderError extends Error {
  readonly trouble: FolderTrouble;

  constructor(trouble: FolderTrouble, message: string) {
    super(message);
    this.name = "FolderError";
    this.trouble = trouble;
  }
}
