import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { patient } from "./support/wait.ts";

/**
 * Real browsers: one file at a time, because they share the machine's clock and display. `npm test` gives a file with
 * something red a second try and says so (tests/run/lib/second-try.mjs).
 */
const project = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/e2e/${name}/**/*.e2e.ts`] },
});

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  test: {
    environment: "node",
    fileParallelism: false,
    testTimeout: patient(120_000),
    hookTimeout: patient(120_000),
    projects: [project("desk-day"), project("chromium"), project("firefox"), project("loss")],
  },
});
