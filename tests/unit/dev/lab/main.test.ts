import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

function lab(...args: readonly string[]) {
  const run = ["node_modules/tsx/dist/cli.mjs", "--tsconfig", "tsconfig.json", "src/dev/lab/main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the command line prints a JSON object a line and nothing else", { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = lab(
    "day",
    "tests/fixtures/days/office-day.json",
    "tests/fixtures/days/sit-stand.json",
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
    ["file", "truth", "measured", "errorMinutes", "spans", "prompts"],
    ["file", "truth", "measured", "errorMinutes", "spans", "prompts"],
  ]);
});

test("an unknown command is answered with what there is", { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = lab("nap");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/no command "nap".*usage: .*\n.*day FILE/s);
});

test("help that was asked for is no error", { timeout: 60_000 }, () => {
  for (const args of [["help"], ["--help"], ["day", "--help"]]) {
    const { status, stdout, stderr } = lab(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/usage: .*\n.*day FILE/s);
  }
});

test("a dash reads what is piped in", { timeout: 60_000 }, () => {
  const run = ["node_modules/tsx/dist/cli.mjs", "--tsconfig", "tsconfig.json", "src/dev/lab/main.ts", "advise", "-"];
  const { status, stdout } = spawnSync(process.execPath, run, { encoding: "utf8", input: '[{"nrs":0}]' });
  expect({ status, level: (JSON.parse(stdout) as readonly { level: number }[])[0]?.level }).toEqual({
    status: 0,
    level: 0,
  });
});
