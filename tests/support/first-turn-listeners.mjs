// Runs a built worker in a browser whose every call is pending for ever, and prints what it listened to in its first turn.
// A process of its own: the worker's globals must not meet those of the test runner.  node first-turn-listeners.mjs FILE
import { pathToFileURL } from "node:url";

const listening = new Set();
let isFirstTurn = null;

/** Any path of the extension API: functions answer never, `addListener` is noted while the first turn lasts. */
function pretend(path) {
  const answer = () => {
    if (path.at(-1) === "addListener" && isFirstTurn) listening.add(path.slice(0, -1).join("."));
    return path.at(-1) === "getURL" ? "chrome-extension://id/" : new Promise(() => {});
  };
  return new Proxy(answer, {
    get(_, name) {
      // Microtasks run when the synchronous evaluation of the module graph has ended: that is the end of the turn.
      if (isFirstTurn === null) {
        isFirstTurn = true;
        queueMicrotask(() => (isFirstTurn = false));
      }
      if (typeof name === "symbol" || name === "then") return undefined;
      return path.join(".") === "runtime" && name === "id" ? "id" : pretend([...path, name]);
    },
    has: () => true,
  });
}

const api = pretend([]);
const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
define("chrome", api);
define("browser", api);
define("self", globalThis);
define("addEventListener", () => {});
define("indexedDB", pretend(["indexedDB"]));
define("navigator", {
  locks: { request: () => new Promise(() => {}) },
  language: "en",
  storage: { persist: () => new Promise(() => {}) },
});
await import(pathToFileURL(process.argv[2]).href);
process.stdout.write(JSON.stringify([...listening]));
process.exit(0);
