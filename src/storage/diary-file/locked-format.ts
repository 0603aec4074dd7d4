import * as v from "valibot";

/**
 * A file behind a passphrase, as JSON. The key is PBKDF2 of the passphrase (NFKC, UTF-8) with SHA-256, `salt` and `iterations`, 256 bits
 * long. `check` is `CHECK_WORD` by AES-GCM with `checkIv`, a tag of 128 bits and the format's name as additional data: a passphrase
 * that doesn't open it is the wrong one. All bytes are base64.
 *
 * Version 2: the gzip of the diary's file is cut into pieces of `PIECE_BYTES`, the last one may be shorter, and each is sealed by AES-GCM as above with an iv of its own: the 7 bytes of
 * `nonce`, the piece's number from 0 as 4 bytes, the highest first, and one byte that is 1 for the last piece and else 0. They are the list `pieces` in `sealed`, which comes
 * last. So nobody holds the whole of it, and a piece that is missing, moved or from another file doesn't open.
 *
 * Version 1 had all of the gzip in one: `data`, with `iv`.
 */
export const LOCKED_FORMAT = "standing-start-locked";
export const LOCKED_VERSION = 2;
export const CHECK_WORD = "standing-start";
export const PIECE_BYTES = 65_536;

/** As OWASP asks for PBKDF2 with SHA-256 (2023). */
export const ITERATIONS = 600_000;
/** A hostile file may not keep the page busy for longer than this takes, some seconds. */
const MOST_ITERATIONS = 10_000_000;
/** A hundred years, packed and as base64, are some 40 MB. */
export const LONGEST_LOCKED = 100_000_000;

const base64 = (most: number) => v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/), v.maxLength(most));
const keyFields = {
  format: v.literal(LOCKED_FORMAT),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: base64(100),
  checkIv: base64(100),
  check: base64(200),
};
/** What stands before the pieces. */
export const lockedSchema = v.variant("version", [
  v.object({ ...keyFields, version: v.literal(1), iv: base64(100), data: base64(LONGEST_LOCKED) }),
  v.object({ ...keyFields, version: v.literal(2), nonce: base64(100) }),
]);

/** Whether a file is one of these, by its first letters. */
export const isLocked = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"standing-start-locked"/.test(beginning);
