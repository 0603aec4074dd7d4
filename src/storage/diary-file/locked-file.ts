import * as v from "valibot";
import { createJsonParts, JsonPartsError } from "@/src/core/diary-file/json-parts.ts";
import { fromBase64, toBase64 } from "../second-copy/pack.ts";
import { asStream, chunksOf, inPieces, packed } from "./byte-streams.ts";
import { createGrowingBlob } from "./growing-blob.ts";
import {
  ITERATIONS,
  LOCKED_FORMAT,
  LOCKED_VERSION,
  lockedSchema,
  LONGEST_LOCKED,
  PIECE_BYTES,
} from "./locked-format.ts";
import { pause } from "./pause.ts";
import { type Bytes, createSealing, keyOf, openedWhole, sealedCheck, type Sealing } from "./sealing.ts";

/** Locks a diary's text as it comes. @param random so many bytes that nobody can guess */
export async function lockText(
  text: AsyncIterable<string>,
  passphrase: string,
  random: (count: number) => Bytes,
): Promise<Blob> {
  const [salt, checkIv, nonce] = [random(16), random(12), random(7)];
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const head = {
    format: LOCKED_FORMAT,
    version: LOCKED_VERSION,
    about: "AES-256-GCM over gzip, piece by piece; the key is PBKDF2-SHA-256 of the passphrase.",
    iterations: ITERATIONS,
    salt: toBase64(salt),
    checkIv: toBase64(checkIv),
    check: toBase64(new Uint8Array(await sealedCheck(key, checkIv))),
    nonce: toBase64(nonce),
  };
  const file = createGrowingBlob("application/json");
  file.add(JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "sealed": {\n    "pieces": ['));
  const sealing = createSealing(key, nonce);
  let before = "";
  for await (const { piece, isLast } of inPieces(packed(text), PIECE_BYTES)) {
    file.add(`${before}\n      "${toBase64(await sealing.seal(piece, isLast ? "last" : "more"))}"`);
    before = ",";
  }
  file.add("\n    ]\n  }\n}\n");
  return file.finish();
}

export type Unlocked =
  /** The gzip of the diary's file, from its beginning, as often as it is asked for. It breaks off with an error where the file is damaged. */
  | { readonly kind: "open"; readonly packed: () => ReadableStream<Bytes> }
  | { readonly kind: "refused"; readonly because: "wrong-passphrase" | "damaged" | "newer" };

/** Opens what `lockText` locked, and files of version 1. Of version 2 nothing but the head is read until somebody asks for more. */
export async function unlockFile(file: Blob, passphrase: string): Promise<Unlocked> {
  const refused = (because: "wrong-passphrase" | "damaged" | "newer") => ({ kind: "refused", because }) as const;
  const raw = await headOf(file);
  const version = v.safeParse(v.object({ version: v.number() }), raw);
  if (version.success && version.output.version > LOCKED_VERSION) return refused("newer");
  const locked = v.safeParse(lockedSchema, raw);
  if (!locked.success) return refused("damaged");
  try {
    const { output } = locked;
    const key = await keyOf(passphrase, fromBase64(output.salt), output.iterations);
    const word = await openedWhole(key, fromBase64(output.checkIv), fromBase64(output.check));
    if (word === null) return refused("wrong-passphrase");
    if (output.version === 2) {
      const nonce = fromBase64(output.nonce);
      return { kind: "open", packed: () => asStream(openedPieces(file, createSealing(key, nonce))) };
    }
    const data = await openedWhole(key, fromBase64(output.iv), fromBase64(output.data));
    return data === null ? refused("damaged") : { kind: "open", packed: () => new Blob([data]).stream() };
  } catch {
    return refused("damaged");
  }
}

/** What stands before the pieces, by name, as far as it can be read. */
async function headOf(file: Blob): Promise<Readonly<Record<string, unknown>>> {
  const head: Record<string, unknown> = {};
  try {
    for await (const { path, text } of partsOf(file)) {
      if (path.length > 1) break;
      head[path[0] ?? ""] = JSON.parse(text);
    }
  } catch (error) {
    const isOfFile = error instanceof JsonPartsError || error instanceof SyntaxError || error instanceof TypeError;
    if (!isOfFile) throw error;
  }
  return head;
}

async function* partsOf(file: Blob) {
  const parts = createJsonParts("sealed", LONGEST_LOCKED);
  const text = file.stream().pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
  for await (const chunk of chunksOf(text)) {
    yield* parts.feed(chunk);
    await pause();
  }
  parts.end();
}

async function* openedPieces(file: Blob, sealing: Sealing): AsyncGenerator<Bytes> {
  let held: Bytes | null = null;
  for await (const { path, text } of partsOf(file)) {
    if (path.length === 1) continue;
    if (held !== null) yield await sealing.open(held, "more");
    held = fromBase64(v.parse(v.string(), JSON.parse(text)));
  }
  if (held === null) throw new Error("no piece of it is there");
  yield await sealing.open(held, "last");
}
