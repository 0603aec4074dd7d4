/** What pages ask of the browser, from memory: nothing is stored, nothing is heard. Imported before everything else. */
const theme = new URLSearchParams(location.search).get("theme") ?? "system";
const deaf = { addListener: () => undefined, removeListener: () => undefined };
const area = { get: async () => ({ settings: { theme } }), set: async () => undefined, remove: async () => undefined, onChanged: deaf };

Object.assign(globalThis, {
  browser: {
    storage: { local: area, session: area, onChanged: deaf },
    runtime: { id: "gallery", onMessage: deaf, getURL: (path: string) => path, sendMessage: async () => undefined },
  },
});
