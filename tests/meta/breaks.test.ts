import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

type Edit = { readonly file: string; readonly from: string };
type Break = Edit & { readonly name: string; readonly also?: readonly Edit[]; readonly tests: readonly string[] };

const breaks = JSON.parse(readFileSync(join(ROOT, "tests/run/breaks.json"), "utf8")) as readonly Break[];

/** A break whose place is gone would be noticed by nobody: `npm run mutants:faults` would try the code as it is. */
test.each(breaks.map((each) => [each.name, each] as const))(
  "there is still something to break: %s",
  (_, { file, from, also = [], tests }) => {
    for (const edit of [{ file, from }, ...also]) {
      expect(readFileSync(join(ROOT, edit.file), "utf8").split(edit.from), edit.file).toHaveLength(2);
    }
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  },
);
