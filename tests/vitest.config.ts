import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { englishMessages } from "./support/english-messages.ts";

// Pinned, so that a test never depends on where it runs; `npm test` runs everything in two zones.
process.env["TZ"] ??= "UTC";

const setup = fileURLToPath(new URL("./setup.ts", import.meta.url));
const setupUi = fileURLToPath(new URL("./setup-ui.ts", import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [WxtVitest()],
  test: {
    provide: { messages: englishMessages() },
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
          // Pages with every figure in them take seconds to draw where the machine has other things to do.
          testTimeout: 30_000,
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
