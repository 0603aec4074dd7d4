type Bytes = Uint8Array<ArrayBuffer>;

/** What a generator gives, asked for only as fast as it is read. */
export function asStream<T>(items: AsyncGenerator<T>): ReadableStream<T> {
  return new ReadableStream<T>({
    async pull(controller) {
      const next = await items.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await items.return(undefined);
    },
  });
}

/** All of a stream. Whoever stops asking lets it go. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The gzip of a text, as both come. */
export function packed(text: AsyncIterable<string>): ReadableStream<Bytes> {
  const encoder = new TextEncoder();
  const bytes = (async function* () {
    for await (const piece of text) yield encoder.encode(piece);
  })();
  return asStream(bytes).pipeThrough(new CompressionStream("gzip"));
}

/** The same bytes in pieces of one size, of which the last may be shorter; there is always a last one. */
export async function* inPieces(
  stream: ReadableStream<Bytes>,
  size: number,
): AsyncGenerator<{ readonly piece: Bytes; readonly isLast: boolean }> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunksOf(stream)) {
    for (let from = 0; from < chunk.length;) {
      if (filled === size) {
        yield { piece, isLast: false };
        piece = new Uint8Array(size);
        filled = 0;
      }
      const some = chunk.subarray(from, from + size - filled);
      piece.set(some, filled);
      filled += some.length;
      from += some.length;
    }
  }
  yield { piece: piece.slice(0, filled), isLast: true };
}
