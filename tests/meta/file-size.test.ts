import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

const MOST_LINES = 400;
const MOST_ENTRY_LINES = 15;
const CODE = [".ts", ".tsx", ".mjs"];

test(`no file is longer than ${MOST_LINES} lines: split it by what it does`, () => {
  expect(longerThan(MOST_LINES, sourceFiles(["src", "entrypoints", "tests"], [...CODE, ".css"]))).toEqual([]);
});

test(`entry files only wire: ${MOST_ENTRY_LINES} lines at most`, () => {
  expect(longerThan(MOST_ENTRY_LINES, sourceFiles(["entrypoints"], [".ts", ".tsx"]))).toEqual([]);
});

test("file names are kebab-case", () => {
  const names = sourceFiles(["src", "entrypoints", "tests"], CODE).map(({ path }) => path);
  expect(names.filter((path) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(path))).toEqual([]);
});

function longerThan(most: number, files: ReturnType<typeof sourceFiles>): readonly string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines}`);
}
