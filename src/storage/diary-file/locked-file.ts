import * as v from "valibot";
import { fromBase64, toBase64 } from "../second-copy/pack.ts";

/**
 * A file behind a passphrase, as JSON. The key is PBKDF2 of the passphrase (NFKC, UTF-8) with SHA-256, `salt` and `iterations`, 256 bits
 * long. `check` is the word below and `data` the gzip of the diary's file, each by AES-GCM with an iv of its own and a tag of 128
 * bits, and with the format's name as additional data. All bytes are base64. A passphrase that doesn't open `check` is the wrong one; where `check` opens and `data`
 * doesn't, the file is damaged.
 */
export const LOCKED_FORMAT = "standing-start-locked";
const LOCKED_VERSION = 1;
const CHECK_WORD = "standing-start";

/** As OWASP asks for PBKDF2 with SHA-256 (2023). */
export const ITERATIONS = 600_000;
/** A hostile file may not keep the page busy for longer than this takes, some seconds. */
const MOST_ITERATIONS = 10_000_000;
/** A hundred years, packed and as base64, are some 40 MB. */
export const LONGEST_LOCKED = 100_000_000;

const base64 = (most: number) => v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/), v.maxLength(most));
const lockedSchema = v.object({
  format: v.literal(LOCKED_FORMAT),
  version: v.literal(LOCKED_VERSION),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: base64(100),
  checkIv: base64(100),
  check: base64(200),
  iv: base64(100),
  data: base64(LONGEST_LOCKED),
});

type Bytes = Uint8Array<ArrayBuffer>;

/** @param random so many bytes that nobody can guess */
export async function lockFile(text: Blob, passphrase: string, random: (count: number) => Bytes): Promise<Blob> {
  const [salt, checkIv, iv] = [random(16), random(12), random(12)];
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const packed = await new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  const check = await crypto.subtle.encrypt(withIv(checkIv), key, bytesOf(CHECK_WORD));
  const data = await crypto.subtle.encrypt(withIv(iv), key, packed);
  const head = {
    format: LOCKED_FORMAT,
    version: LOCKED_VERSION,
    about: "AES-256-GCM over gzip; the key is PBKDF2-SHA-256 of the passphrase.",
    iterations: ITERATIONS,
    salt: toBase64(salt),
    checkIv: toBase64(checkIv),
    check: toBase64(new Uint8Array(check)),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
  return new Blob([`${JSON.stringify(head, null, 2)}\n`], { type: "application/json" });
}

export type Unlocked =
  | { readonly kind: "open"; readonly packed: Blob }
  | { readonly kind: "refused"; readonly because: "wrong-passphrase" | "damaged" | "newer" };

/** Whether a file is one of these, by its first letters. */
export const isLocked = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"standing-start-locked"/.test(beginning);

/** Opens what `lockFile` locked: the gzip of the diary's file. */
export async function unlockFile(text: string, passphrase: string): Promise<Unlocked> {
  const refused = (because: "wrong-passphrase" | "damaged" | "newer") => ({ kind: "refused", because }) as const;
  const raw = parsed(text);
  const version = v.safeParse(v.object({ version: v.number() }), raw);
  if (version.success && version.output.version > LOCKED_VERSION) return refused("newer");
  const locked = v.safeParse(lockedSchema, raw);
  if (!locked.success) return refused("damaged");
  try {
    const { iterations, ...file } = locked.output;
    const key = await keyOf(passphrase, fromBase64(file.salt), iterations);
    const word = await opened(key, file.checkIv, file.check);
    if (word === null) return refused("wrong-passphrase");
    const packed = await opened(key, file.iv, file.data);
    return packed === null ? refused("damaged") : { kind: "open", packed: new Blob([packed]) };
  } catch {
    return refused("damaged");
  }
}

async function opened(key: CryptoKey, iv: string, data: string): Promise<ArrayBuffer | null> {
  const bytes = fromBase64(data);
  try {
    return await crypto.subtle.decrypt(withIv(fromBase64(iv)), key, bytes);
  } catch {
    return null;
  }
}

async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", bytesOf(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const withIv = (iv: Bytes) => ({ name: "AES-GCM", iv, additionalData: bytesOf(LOCKED_FORMAT) });
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
