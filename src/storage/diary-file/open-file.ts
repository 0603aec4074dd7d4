import { isLocked, LONGEST_LOCKED, unlockFile } from "./locked-file.ts";

/** A file's text, from its beginning, as often as it is asked for. */
export type FileText = () => AsyncIterable<string>;

export type OpenedFile =
  | { readonly kind: "open"; readonly text: FileText }
  /** It waits for its passphrase, or that was the wrong one. */
  | { readonly kind: "locked"; readonly isWrong: boolean }
  | { readonly kind: "refused"; readonly because: "damaged" | "newer" | "too-large" };

/** A hundred years are some 400 MB. */
const LONGEST_FILE = 600_000_000;
const LOOKED_AT = 300;

/** @param passphrase empty where none was entered */
export async function openFile(file: Blob, passphrase: string): Promise<OpenedFile> {
  const beginning = await file.slice(0, LOOKED_AT).text();
  if (!isLocked(beginning)) {
    if (file.size > LONGEST_FILE) return { kind: "refused", because: "too-large" };
    return { kind: "open", text: () => lettersOf(file.stream()) };
  }
  if (passphrase === "") return { kind: "locked", isWrong: false };
  if (file.size > LONGEST_LOCKED) return { kind: "refused", because: "too-large" };
  const unlocked = await unlockFile(await file.text(), passphrase);
  if (unlocked.kind === "open") {
    const { packed } = unlocked;
    return { kind: "open", text: () => lettersOf(packed.stream().pipeThrough(new DecompressionStream("gzip"))) };
  }
  if (unlocked.because === "wrong-passphrase") return { kind: "locked", isWrong: true };
  return { kind: "refused", because: unlocked.because };
}

/** Rejects where the bytes are no text. Whoever stops asking lets the file go. */
async function* lettersOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
