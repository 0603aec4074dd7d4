/** As many letters are gathered before the browser takes them: what it has taken lies outside of the page's memory. */
const LETTERS_AT_ONCE = 250_000;

/** A file that grows by pieces, so that a page never holds the whole of it. */
export function createGrowingBlob(type: string) {
  let blob = new Blob([], { type });
  let held: string[] = [];
  let letters = 0;

  function hand(): void {
    blob = new Blob([blob, ...held], { type });
    held = [];
    letters = 0;
  }

  return {
    add(text: string): void {
      held.push(text);
      letters += text.length;
      if (letters >= LETTERS_AT_ONCE) hand();
    },
    finish(): Blob {
      hand();
      return blob;
    },
  };
}
