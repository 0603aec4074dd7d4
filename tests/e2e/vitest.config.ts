import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Real browsers: one file at a time, because they share the machine's clock and display. A page's test has a second try,
 * which the report names: two browsers on two cores now and then miss a click.
 */
const project = (name: string, retry = 0) => ({
  extends: true as const,
  test: { name, include: [`tests/e2e/${name}/**/*.e2e.ts`], retry },
});

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  test: {
    environment: "node",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [project("desk-day"), project("chromium", 1), project("firefox"), project("loss")],
  },
});
