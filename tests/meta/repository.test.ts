import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

const TOP = [
  ".ci",
  ".editorconfig",
  ".github",
  ".gitignore",
  ".knip.json",
  ".nvmrc",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "entrypoints",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "tests",
  "tsconfig.json",
  "wxt.config.ts",
];

const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");

describe("the repository", () => {
  test("has nothing unexpected at its top", () => {
    expect([...new Set(tracked.map((path) => path.split("/")[0] ?? ""))].filter((name) => !TOP.includes(name))).toEqual(
      [],
    );
  });

  test("names no folder of anybody's machine", () => {
    // Written with a gap, so that this file does not find itself.
    const folders = ["/w_ork/", "/h_ome/", "/U_sers/", "/\\.lib_rary", "\\.\\./s_hared"].map((folder) =>
      folder.replace("_", ""),
    );
    const grep = () =>
      execFileSync("git", ["grep", "-nE", folders.join("|"), "--", ".", ":!package-lock.json"], {
        cwd: ROOT,
        encoding: "utf8",
      });
    let found = "";
    try {
      found = grep();
    } catch {
      // git grep ends with 1 where it finds nothing.
    }
    expect(found).toBe("");
  });

  test("has no todo without a date", () => {
    const undated = tracked
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
      .flatMap((path) =>
        readTracked(path)
          .split("\n")
          .map((line, index) => ({ at: `${path}:${index + 1}`, line })),
      )
      .filter(({ line }) => new RegExp(`${"todo".toUpperCase()}(?! \\[\\d{4}-\\d{2}-\\d{2}\\])`).test(line));
    expect(undated.map(({ at }) => at)).toEqual([]);
  });

  test("pins every dependency to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("numbers its decisions once each", () => {
    const numbers = tracked.flatMap((path) => /^src\/decisions\/(\d{4})-/.exec(path)?.[1] ?? []);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });
});

/** The text of a tracked file; empty if it has just been removed. */
function readTracked(path: string): string {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch {
    return "";
  }
}
