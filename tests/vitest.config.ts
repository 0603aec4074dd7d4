import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { englishMessages } from "./support/english-messages.ts";

// Pinned, so that a test never depends on where it runs; `npm test` runs everything in two zones.
process.env["TZ"] ??= "UTC";

const setup = fileURLToPath(new URL("./setup.ts", import.meta.url));
const setupUi = fileURLToPath(new URL("./setup-ui.ts", import.meta.url));

/**
 * Pages' texts as they are read: a space that doesn't break is a space, and tests write plain ones. Where numbers must not part
 * from their units, `tests/meta/locales.test.ts` looks at the files themselves.
 */
function plainSpaces(): Plugin {
  return {
    name: "plain-spaces",
    enforce: "pre",
    transform: (code, id) => (id.endsWith("/.wxt/texts/en.json") ? code.replaceAll("\u00A0", " ") : undefined),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [WxtVitest(), plainSpaces()],
  test: {
    provide: { messages: englishMessages() },
    // Pages with every figure in them, and days by the hundred, take seconds where the machine has other things to do.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A process and a window for each file cost as much again as the tests in it; tests/setup.ts keeps files apart.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          setupFiles: [setup],
          restoreMocks: true,
          environment: "node",
          include: ["tests/{unit,contract,meta}/**/*.test.ts"],
          exclude: ["tests/unit/ui/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "ui",
          setupFiles: [setup, setupUi],
          restoreMocks: true,
          environment: "happy-dom",
          include: ["tests/unit/ui/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "built",
          setupFiles: [setup],
          environment: "node",
          include: ["tests/built/**/*.test.ts"],
        },
      },
    ],
  },
});
