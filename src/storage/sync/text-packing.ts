import { fromBase64, toBase64 } from "../second-copy/pack.ts";

/** A text as the browser's own deflate and base64 have it: letters that JSON leaves as they are. */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Rejects where it is no such text. */
export async function unpackText(packed: string): Promise<string> {
  const stream = new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
