import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scripts } from "../../package.json" with { type: "json" };
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

  test("runs only commands of this package that there are", () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, script, own]) => script ?? own);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !Object.keys(scripts).includes(script ?? ""))).toEqual([]);
  });

  test("hands an option to a script only in bash, because the shell of Windows keeps the dashes before it for itself", () => {
    const jobs = text.split(/^ {2}(?=[\w-]+:$)/m).slice(1);
    const handing = jobs.filter((job) => /npm run \S+ -- /.test(job) && !/^ {4}runs-on: ubuntu-latest$/m.test(job));
    expect(handing.filter((job) => !/^ {8}shell: bash$/m.test(job))).toEqual([]);
  });

  test("asks for hidden files wherever it keeps what lies in a folder that counts as hidden", () => {
    const steps = text.split(/^ {6}- /m).filter((step) => /^ {10}path: \./m.test(step));
    expect(steps.filter((step) => !step.includes("include-hidden-files: true"))).toEqual([]);
  });

  test("names bash for every job with a pipe, because only then a pipe fails where any part of it does", () => {
    const jobs = text.split(/^ {2}(?=[\w-]+:$)/m).slice(1);
    const pipes = jobs.filter((job) => /[^|]\| (?!\|)\w/.test(job.replaceAll(/\$\{\{.*?\}\}/g, "")));
    expect(pipes.filter((job) => !/^ {4}defaults:\n {6}run:\n {8}shell: bash$/m.test(job))).toEqual([]);
  });
});

describe("a release without keys", { timeout: 60_000 }, () => {
  const text = readFileSync(join(FOLDER, "release.yml"), "utf8");
  const [stepsBefore = "", step = ""] = text.split("- name: Every key is there, before anything is uploaded\n");
  const script = (/ {8}run: \|\n((?: {10}.*\n|\n)+)/.exec(step)?.[1] ?? "").replaceAll(/^ {10}/gm, "");
  const keys = [...new Set([...text.matchAll(/secrets\.(\w+)/g)].map(([, key]) => key ?? ""))];
  const run = (env: Readonly<Record<string, string>>) => {
    const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      encoding: "utf8",
      env: { NODE_ENV: "test", PATH: process.env["PATH"], ...env },
    });
    return { status, stdout };
  };
  const all = Object.fromEntries(keys.map((key) => [key, "x"]));

  test("stops before anything is sent anywhere, and names each key that is missing", () => {
    expect(stepsBefore).not.toContain("curl");
    const { status, stdout } = run({});
    expect(status).toBe(1);
    expect(keys.filter((key) => !stdout.includes(key))).toEqual([]);
    expect(run({ ...all, EDGE_API_KEY: "" }).stdout).toMatch(/has no EDGE_API_KEY\. Nothing was uploaded/);
  });

  test("goes on where all are there, which are those that contributors are told of", () => {
    expect(run(all)).toEqual({ status: 0, stdout: "" });
    const told = readFileSync(join(ROOT, ".github", "CONTRIBUTING.md"), "utf8");
    expect(keys.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  });
});

describe("the commands of this package", () => {
  const commands = Object.values(scripts);

  test("can be run by the shell of every system", () => {
    // No variables, no quotes, no pipes, nothing that only a Unix has: "&&" is all that both know.
    expect(commands.filter((command) => !/^[\w.:/ -]+( && [\w.:/ -]+)*$/.test(command))).toEqual([]);
    expect(commands.filter((command) => /(^|&& )(rm|cp|mv|mkdir|cat|sh|bash|\.\/)/.test(command))).toEqual([]);
  });

  test("name only files that there are", () => {
    const files = commands.join(" ").match(/\b(tests|src)\/\S+\.(mjs|ts)\b/g) ?? [];
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
