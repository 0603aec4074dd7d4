/** The only place that knows the browser: everything else in this layer gets it from here, the rest of the product from a port. */
export type { Storage, Tabs } from "webextension-polyfill";
export { default as browser } from "webextension-polyfill";
