import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Real browsers: one file at a time, because they share the machine's clock and display. */
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
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [project("desk-day"), project("chromium"), project("firefox")],
  },
});
