/** Until the browser has surely begun to save the file: Firefox reads it only after the click has been dealt with. */
const KEEP_MS = 60_000;

/** Hands a file to the person, as a download. */
export function handOver({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
