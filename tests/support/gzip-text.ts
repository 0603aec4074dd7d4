/** The browser's gzip, as the product packs chunks with it. */
export async function gzipText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64");
}

export async function gunzipText(packed: string): Promise<string> {
  const stream = new Blob([Buffer.from(packed, "base64")]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
