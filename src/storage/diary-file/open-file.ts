import { chunksOf } from "./byte-streams.ts";
import { unlockFile } from "./locked-file.ts";
import { isLocked, LONGEST_LOCKED } from "./locked-format.ts";

/** A file's text, from its beginning, as often as it is asked for. */
export type FileText = () => AsyncIterable<string>;

export type OpenedFile =
  | { readonly kind: "open"; readonly text: FileText }
  /** It waits for its passphrase, or that was the wrong one. */
  | { readonly kind: "locked"; readonly isWrong: boolean }
  | { readonly kind: "refused"; readonly because: "damaged" | "newer" | "too-large" };

/** A hundred years are some 400 MB. */
const LONGEST_FILE = 600_000_000;
const SNIFFED_BYTES = 300;

/** @param passphrase empty where none was entered */
export async function openFile(file: Blob, passphrase: string): Promise<OpenedFile> {
  const beginning = await file.slice(0, SNIFFED_BYTES).text();
  if (!isLocked(beginning)) {
    if (file.size > LONGEST_FILE) return { kind: "refused", because: "too-large" };
    return { kind: "open", text: () => lettersOf(file.stream()) };
  }
  if (passphrase === "") return { kind: "locked", isWrong: false };
  if (file.size > LONGEST_LOCKED) return { kind: "refused", because: "too-large" };
  const unlocked = await unlockFile(file, passphrase);
  if (unlocked.kind === "open") {
    const { packed } = unlocked;
    return { kind: "open", text: () => lettersOf(packed().pipeThrough(new DecompressionStream("gzip"))) };
  }
  if (unlocked.because === "wrong-passphrase") return { kind: "locked", isWrong: true };
  return { kind: "refused", because: unlocked.because };
}

/** Rejects where the bytes are no text. */
const lettersOf = (bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncIterable<string> =>
  chunksOf(bytes.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })));
