import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

const MOST_LINES = 400;
const MOST_ENTRY_LINES = 15;

/** Code is held to the same by lint (`max-lines`). */
test(`no stylesheet is longer than ${MOST_LINES} lines: split it by what it does`, () => {
  expect(longerThan(MOST_LINES, sourceFiles(["src"], [".css"]))).toEqual([]);
});

test(`entry files only wire: ${MOST_ENTRY_LINES} lines at most`, () => {
  expect(longerThan(MOST_ENTRY_LINES, sourceFiles(["entrypoints"], [".ts", ".tsx"]))).toEqual([]);
});

function longerThan(most: number, files: ReturnType<typeof sourceFiles>): readonly string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines}`);
}
