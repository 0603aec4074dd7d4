/**
 * A page's way to the background. Uses the browser's own promises: pages send and nothing else, every browser we support
 * answers `sendMessage` with a promise, and the polyfill would take a sixth of the popup's budget.
 */
type Runtime = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
type BrowserGlobals = { readonly browser?: Runtime; readonly chrome?: Runtime };

/** Rejects if nobody answers. */
export async function sendToBackground(message: unknown): Promise<unknown> {
  const { browser, chrome } = globalThis as BrowserGlobals;
  const own = browser ?? chrome;
  if (own === undefined) throw new Error("This page is not part of an installed extension.");
  return own.runtime.sendMessage(message);
}
