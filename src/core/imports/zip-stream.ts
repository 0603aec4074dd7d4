import { Inflate, Unzip, type UnzipDecoder, type UnzipDecoderConstructor } from "fflate";
import type { ByteSink } from "./byte-sink.ts";
import { MAX_ARCHIVE_FILES, SLICE_BYTES } from "./limits.ts";
import { RefusedError } from "./refusal.ts";
import { type ArchiveTotal, createUnpackBudget } from "./unpack-budget.ts";

/** The bytes that a zip begins with: a member, or the end of an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && (head[3] === 4 || head[3] === 6);

export type ZipHandler = {
  /** A sink for a member that is wanted, null for one to skip. */
  readonly open: (member: string) => ByteSink | null;
  /** A member that could not be read; the others go on. */
  readonly failed: (member: string, error: unknown) => void;
};

const STORED = 0;
const DEFLATED = 8;
/** Methods that no exporter of workouts uses; they must be known all the same, because fflate keeps what nobody reads. */
const FOREIGN_METHODS = [1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98, 99];
/** Of a member's flags. */
const ENCRYPTED = 1;
const END_OF_ZIP = [0x50, 0x4b, 5, 6] as const;
const TAIL_BYTES = 4096;

/**
 * Unpacks a zip of any size while it streams by; skipped members (photos) are never unpacked or kept.
 * @throws RefusedError for the zip as a whole; single members fail by themselves
 */
export function createUnzip(handler: ZipHandler, total: ArchiveTotal): ByteSink {
  let members = 0;
  let tail = new Uint8Array(0);
  let isBegun = false;

  const unzip = new Unzip((file) => {
    members += 1;
    if (members > MAX_ARCHIVE_FILES) throw new RefusedError("too-many-files", String(MAX_ARCHIVE_FILES));
    // Every member is started, also those we skip: fflate would keep their bytes otherwise.
    file.ondata = () => undefined;
    file.start();
  });
  for (const method of [STORED, DEFLATED, ...FOREIGN_METHODS]) unzip.register(decoderFor(method, handler, total));

  const push = (slice: Uint8Array, isLast: boolean) => {
    try {
      unzip.push(slice, isLast);
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw new RefusedError(isLast ? "cut-short" : "damaged", "zip");
    }
  };
  return {
    push: (chunk) => {
      // All of its members are, as soon as one is.
      if (!isBegun && chunk[2] === 3 && ((chunk[6] ?? 0) & ENCRYPTED) !== 0) throw new RefusedError("encrypted");
      isBegun = true;
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) push(chunk.subarray(at, at + SLICE_BYTES), false);
      tail = chunk.length >= TAIL_BYTES ? chunk.slice(-TAIL_BYTES) : joinTail(tail, chunk);
    },
    end: () => {
      push(new Uint8Array(0), true);
      if (!hasEnd(tail)) throw new RefusedError("cut-short", "zip");
    },
  };
}

function joinTail(tail: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(tail.length + chunk.length);
  joined.set(tail);
  joined.set(chunk, tail.length);
  return joined.slice(-TAIL_BYTES);
}

function hasEnd(tail: Uint8Array): boolean {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (END_OF_ZIP.every((byte, index) => tail[at + index] === byte)) return true;
  }
  return false;
}

/** fflate wants a class per method; ours sends what it unpacks to the member's sink and stops listening at its first error. */
function decoderFor(method: number, handler: ZipHandler, total: ArchiveTotal): UnzipDecoderConstructor {
  return class implements UnzipDecoder {
    static readonly compression = method;
    ondata: UnzipDecoder["ondata"] = () => undefined;
    readonly #name: string;
    readonly #budget = createUnpackBudget(total);
    readonly #inflate: Inflate | null;
    #sink: ByteSink | null = null;

    constructor(name: string) {
      this.#name = name;
      this.#inflate = method === DEFLATED ? new Inflate((chunk) => this.#give(chunk)) : null;
      try {
        this.#sink = handler.open(name);
        if (this.#sink !== null && method !== DEFLATED && method !== STORED) {
          throw new RefusedError("damaged", `zip method ${method}`);
        }
      } catch (error) {
        this.#fail(error);
      }
    }

    push(data: Uint8Array, isLast: boolean): void {
      if (this.#sink === null) return;
      this.#budget.takeIn(data.length);
      try {
        if (this.#inflate === null) this.#give(data);
        else this.#inflate.push(data, isLast);
        if (isLast) this.#sink?.end();
      } catch (error) {
        this.#fail(error instanceof RefusedError ? error : new RefusedError("damaged", "zip"));
      }
    }

    #give(chunk: Uint8Array): void {
      if (chunk.length === 0) return;
      this.#budget.giveOut(chunk.length);
      this.#sink?.push(chunk);
    }

    #fail(error: unknown): void {
      this.#sink = null;
      handler.failed(this.#name, error);
    }
  };
}
