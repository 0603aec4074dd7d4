import "temporal-polyfill/global";
import "fake-indexeddb/auto";
import { appendFileSync } from "node:fs";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, afterEach, beforeEach, expect, inject, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { watchZone } from "./support/zone-witness.ts";

declare module "vitest" {
  interface ProvidedContext {
    messages: Readonly<Record<string, string>>;
  }
}

// Files share their process and its libraries (tests/vitest.config.ts), which spares half a minute a hundred files. Each has
// modules of ours of its own, a browser that is there whoever took the globals away, and no database of the one before it.
vi.resetModules();
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser, indexedDB: new IDBFactory() });

/** Where `npm test` gathers the files that never asked for the machine's zone: a second zone can't change them. */
const zoneFree = process.env["ZONE_FREE"];
if (zoneFree !== undefined) {
  const zone = watchZone();
  afterAll(() => {
    if (!zone.wasRead()) appendFileSync(zoneFree, `${expect.getState().testPath}\n`);
  });
}

/** What was written to the console since the test began; a test that expects it replaces console.error itself. */
let complaints: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...parts: unknown[]) => {
    complaints.push(`console.${level}: ${parts.map(String).join(" ")}`);
  };
}

beforeEach(() => {
  complaints = [];
  fakeBrowser.reset();
  speakEnglish();
});
// Pages ask for the language while they are loaded.
speakEnglish();

/** WXT's fake browser has no i18n: the worker sees the real English. */
function speakEnglish(): void {
  fakeBrowser.i18n.getMessage = getEnglish;
  fakeBrowser.i18n.getUILanguage = () => "en";
}

afterEach(() => {
  if (complaints.length > 0) throw new Error(`Nothing may complain on the console:\n${complaints.join("\n")}`);
});

function getEnglish(key: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = inject("messages")[key] ?? "";
  return message.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === "$" ? "$" : (values[Number(mark) - 1] ?? "")));
}
