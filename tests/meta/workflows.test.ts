import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

const FOLDER = join(ROOT, ".github", "workflows");

describe.each(readdirSync(FOLDER))("the workflow %s", (name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");

  test("pins every action by its commit, and names its version", () => {
    const loose = text
      .split("\n")
      .filter((line) => /^\s*(- )?uses:/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
    expect(loose).toEqual([]);
  });

  test("may read the repository and no more", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text.match(/^ *permissions:/gm)).toHaveLength(1);
  });

  test("takes secrets into the environment of a step only, never into its script", () => {
    const used = text.split("\n").filter((line) => line.includes("secrets."));
    expect(used.filter((line) => !/^ {10}[A-Z_]+: /.test(line))).toEqual([]);
  });
});
