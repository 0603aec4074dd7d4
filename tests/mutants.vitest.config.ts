import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { englishMessages } from "./support/english-messages.ts";

process.env["TZ"] ??= "UTC";

/** The unit tests of one room of the core, for `npm run mutants`, which names the room in MUTANTS_ROOM. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [WxtVitest()],
  test: {
    provide: { messages: englishMessages() },
    setupFiles: ["./setup.ts", "./support/timeless.ts"].map((file) => fileURLToPath(new URL(file, import.meta.url))),
    restoreMocks: true,
    // What takes longer is ended by Stryker; on a busy machine a slow test is no fault.
    testTimeout: 120_000,
    environment: "node",
    include: [`tests/unit/core/${process.env["MUTANTS_ROOM"] ?? "*"}/**/*.test.ts`],
    // Made to hang: code that is watched, on a busy machine, outlasts the limits that its tests set themselves.
    exclude: ["tests/unit/core/imports/{calendars,calendar-and-record,fuzz}.test.ts"],
  },
});
