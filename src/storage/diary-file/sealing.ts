import { CHECK_WORD, LOCKED_FORMAT } from "./locked-format.ts";

export type Bytes = Uint8Array<ArrayBuffer>;
/** Whether another piece follows. */
export type Place = "more" | "last";

/** Seals pieces, or opens them, one after the other as `LOCKED_FORMAT` tells. Rejects for one that is not what was sealed in its place. */
export function createSealing(key: CryptoKey, nonce: Bytes) {
  let count = 0;

  function next(place: Place) {
    const iv = new Uint8Array(12);
    iv.set(nonce.subarray(0, 7));
    new DataView(iv.buffer).setUint32(7, count);
    iv[11] = place === "last" ? 1 : 0;
    count += 1;
    return withIv(iv);
  }
  return {
    seal: async (piece: Bytes, place: Place): Promise<Bytes> =>
      new Uint8Array(await crypto.subtle.encrypt(next(place), key, piece)),
    open: async (piece: Bytes, place: Place): Promise<Bytes> =>
      new Uint8Array(await crypto.subtle.decrypt(next(place), key, piece)),
  };
}
export type Sealing = ReturnType<typeof createSealing>;

/** The key of a passphrase: this takes a moment on purpose. */
export async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", bytesOf(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** By which a wrong passphrase is known at once. */
export const sealedCheck = (key: CryptoKey, iv: Bytes): Promise<ArrayBuffer> =>
  crypto.subtle.encrypt(withIv(iv), key, bytesOf(CHECK_WORD));

/** What was sealed as a whole; null: with another key, or it is damaged. */
export const openedWhole = (key: CryptoKey, iv: Bytes, sealed: Bytes): Promise<ArrayBuffer | null> =>
  crypto.subtle.decrypt(withIv(iv), key, sealed).catch(() => null);

const withIv = (iv: Bytes) => ({ name: "AES-GCM", iv, additionalData: bytesOf(LOCKED_FORMAT) });
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
