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
    setupFiles: [fileURLToPath(new URL("./setup.ts", import.meta.url))],
    restoreMocks: true,
    environment: "node",
    include: [`tests/unit/core/${process.env["MUTANTS_ROOM"] ?? "*"}/**/*.test.ts`],
  },
});
