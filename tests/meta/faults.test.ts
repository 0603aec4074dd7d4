import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, sourceFiles } from "../support/source-files.ts";

/** A fault, how it is injected, what the person sees of it, and the tests that inject it, by their whole names. */
type Injected = {
  readonly fault: string;
  readonly how: string;
  readonly saw: string;
  readonly tests: Readonly<Record<string, readonly string[]>>;
};

/**
 * Faults that touch the delivery of a prompt or what was stored, and where each is injected: at the fake machine (a worker that can
 * be killed at every call, alarms, clocks, disks and screens that fail), at the database, in the built worker, in a real browser.
 */
const FAULTS = JSON.parse(readFileSync(join(ROOT, "tests/run/faults.json"), "utf8")) as readonly Injected[];
const table = readFileSync(join(ROOT, "tests/FAULTS.md"), "utf8");
const texts = new Map(sourceFiles(["tests"], [".ts"]).map(({ path, text }) => [path, text]));

/** As it stands in the source: a string and nothing but it. ("15: …" is no test of "5: …".) */
const isNamed = (text: string, title: string): boolean =>
  [`"${title}"`, `\`${title}\``, `'${title}'`].some((literal) => text.includes(literal));

test.each(FAULTS.map((injected) => [injected.fault, injected] as const))("fault %s", (_fault, { tests }) => {
  const missing = Object.entries(tests).flatMap(([file, titles]) => {
    const text = texts.get(`tests/${file}`);
    if (text === undefined) return [file];
    return titles.filter((title) => !isNamed(text, title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test("every fault from 1 to 35 is in the list", () => {
  const claimed = FAULTS.flatMap(({ fault }) => {
    const [first = 0, last = first] = (/^[\d to and]+/.exec(fault)?.[0].match(/\d+/g) ?? []).map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  expect(claimed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
});

test("the table of faults has a row for each of the list (`npm run faults` makes it)", () => {
  const rows = table.split("\n").filter((line) => /^\| \d/.test(line));
  expect(rows.map((row) => row.split(" | ").slice(0, 2).join(" | "))).toEqual(
    FAULTS.map(({ fault, how }) => `| ${fault} | ${how}`),
  );
});
