/** As many letters or bytes are gathered before the browser takes them: what it has taken lies outside of the page's memory. */
const AT_ONCE = 250_000;

/** A file that grows by pieces, so that a page never holds the whole of it. */
export function createGrowingBlob(type: string) {
  let blob = new Blob([], { type });
  let held: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;

  function hand(): void {
    blob = new Blob([blob, ...held], { type });
    held = [];
    size = 0;
  }

  return {
    add(piece: string | Uint8Array<ArrayBuffer>): void {
      held.push(piece);
      size += piece.length;
      if (size >= AT_ONCE) hand();
    },
    finish(): Blob {
      hand();
      return blob;
    },
  };
}
