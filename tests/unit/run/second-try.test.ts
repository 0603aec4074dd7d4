import { describe, expect, it } from "vitest";
import { filesToRepeat, judge } from "../../run/lib/second-try.mjs";

const KILLS = "/clone/tests/e2e/loss/kills.e2e.ts";
const DISK = "/clone/tests/e2e/loss/full-disk.e2e.ts";
const STRAY = `Error: read ECONNRESET
This error originated in "tests/e2e/loss/kills.e2e.ts" test file. It doesn't mean the error was thrown inside the file itself.`;

type Status = "passed" | "failed" | "skipped";

function file(name: string, tests: Readonly<Record<string, Status>>, status?: Status) {
  const assertionResults = Object.entries(tests).map(([fullName, of]) => ({
    fullName,
    status: of,
    failureMessages: of === "failed" ? [`${fullName} went wrong`] : [],
  }));
  const isRed = assertionResults.some((test) => test.status === "failed");
  return { name, status: status ?? (isRed ? "failed" : "passed"), message: "no such module", assertionResults };
}

const run = (files: readonly ReturnType<typeof file>[], { code = 0, output = "" } = {}) => ({ files, code, output });
const green = run([file(DISK, { full: "passed" }), file(KILLS, { killed: "passed" })]);

describe("a run in which all is green", () => {
  it("is counted, and nothing runs again", () => {
    expect(filesToRepeat(green)).toEqual([]);
    expect(judge(green)).toEqual({ passed: 2, failed: 0, reasons: [], shaky: [] });
  });
});

describe("a red test", () => {
  const first = run([file(DISK, { full: "passed", small: "failed" }), file(KILLS, { killed: "passed" })], { code: 1 });

  it("has its file run again, and no other", () => {
    expect(filesToRepeat(first)).toEqual([DISK]);
  });

  it("that is green then is shaky, and no failure", () => {
    const second = run([file(DISK, { full: "passed", small: "passed" })]);
    expect(judge(first, second)).toEqual({
      passed: 3,
      failed: 0,
      reasons: [],
      shaky: ["small: small went wrong"],
    });
  });

  it("that is red again is a failure with its reason", () => {
    const second = run([file(DISK, { full: "passed", small: "failed" })], { code: 1 });
    expect(judge(first, second)).toEqual({ passed: 2, failed: 1, reasons: ["× small: small went wrong"], shaky: [] });
  });

  it("stays one where the second run comes to no end", () => {
    expect(judge(first, run([], { code: 1 }))).toMatchObject({ passed: 2, failed: 1, shaky: [] });
    expect(judge(first, null)).toMatchObject({ passed: 2, failed: 1 });
  });

  it("at the second try only is shaky too", () => {
    const second = run([file(DISK, { full: "failed", small: "passed" })], { code: 1 });
    expect(judge(first, second)).toMatchObject({ passed: 3, failed: 0, shaky: [/full/, /small/].map(matching) });
  });

  it("is not hidden by a green one of the same name", () => {
    const [one, other] = [file(DISK, { full: "passed" }), file(DISK, { full: "failed" })];
    const twins = { ...other, assertionResults: [...one.assertionResults, ...other.assertionResults] };
    expect(judge(run([twins], { code: 1 }))).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe("an error outside of every test", () => {
  const first = run(green.files, { code: 1, output: STRAY });

  it("has the file run again during which it came", () => {
    expect(filesToRepeat(first)).toEqual([KILLS]);
  });

  it("has everything run again where nobody knows when it came", () => {
    expect(filesToRepeat(run(green.files, { code: 1 }))).toEqual([DISK, KILLS]);
  });

  it("is shaky if it stays away the second time", () => {
    const second = run([file(KILLS, { killed: "passed" })]);
    expect(judge(first, second)).toEqual({
      passed: 2,
      failed: 0,
      reasons: [],
      shaky: ["an error outside of every test"],
    });
  });

  it("is a failure if it comes again, or nobody looks again", () => {
    expect(judge(first, run([file(KILLS, { killed: "passed" })], { code: 1 }))).toMatchObject({ passed: 2, failed: 1 });
    expect(judge(first)).toMatchObject({ passed: 2, failed: 1 });
  });
});

describe("a file that cannot be loaded or set up", () => {
  it.each([
    ["without a test", {}],
    ["whose tests were skipped", { full: "skipped" }],
  ] as const)("is one failure, %s", (_what, tests) => {
    const first = run([file(DISK, tests, "failed")], { code: 1 });
    expect(filesToRepeat(first)).toEqual([DISK]);
    expect(judge(first)).toMatchObject({ passed: 0, failed: 1 });
    const second = run([file(DISK, { full: "passed" })]);
    expect(judge(first, second)).toMatchObject({ passed: 1, failed: 0, shaky: [`${DISK}: no such module`] });
  });
});

it("a run without a report is a failure, and is not tried again", () => {
  const nothing = run([], { code: 1 });
  expect(filesToRepeat(nothing)).toEqual([]);
  expect(judge(nothing)).toMatchObject({ passed: 0, failed: 1 });
});

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
