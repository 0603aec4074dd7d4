/** Asks the browser never to evict our data. Firefox says yes without a question; a Chromium worker can't ask. */
export async function askForDurableStorage(): Promise<void> {
  if ("persist" in navigator.storage) await navigator.storage.persist();
}
