import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { WxtVitest } from "wxt/testing/vitest-plugin";
import { englishMessages } from "./support/english-messages.ts";
import type { Plan } from "./support/mutants/plan.ts";

process.env["TZ"] ??= "UTC";

const root = fileURLToPath(new URL("..", import.meta.url));
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const plan: Plan = JSON.parse(readFileSync(process.env["MUTANTS_PLAN"] ?? "", "utf8"));

/** Short files first: about what they notice, long ones are not asked any more. */
class ShortFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return Promise.resolve(files.toSorted((a, b) => size(a) - size(b)));
  }
}

/** Unit tests of the core, asked about breaks: only for `npm run mutants`, which writes its plan to MUTANTS_PLAN. */
export default defineConfig({
  root,
  plugins: [
    WxtVitest(),
    {
      name: "breaks-behind-switches",
      enforce: "pre",
      load: (id) => plan.files[relative(root, id.split("?")[0] ?? id).replaceAll("\\", "/")],
    },
  ],
  test: {
    provide: { messages: englishMessages() },
    setupFiles: ["./setup.ts", "./support/timeless.ts"].map(here),
    runner: here("./support/mutants/mutant-runner.ts"),
    restoreMocks: true,
    environment: "node",
    pool: "forks",
    sequence: { sequencer: ShortFirst },
    // All breaks of a test are tried in its one run.
    testTimeout: 0,
    include: [...plan.include],
    exclude: [...plan.exclude],
  },
});
