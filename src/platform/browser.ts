import type Browser from "webextension-polyfill";

export type { Storage, Tabs } from "webextension-polyfill";

const { browser: own, chrome } = globalThis as {
  readonly browser?: Browser.Browser;
  readonly chrome?: Browser.Browser;
};

/**
 * The only place that knows the browser: everything else in this layer gets it from here, the rest of the product from a
 * port. As it is, without a polyfill: every version we support answers with promises (browser fact 47), and each of its rooms
 * is made when it is first entered, which takes up to a millisecond of a worker's start.
 */
export const browser = (own ?? chrome) as Browser.Browser;
