import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

type Edit = { readonly file: string; readonly from: string };
type Break = Edit & {
  readonly name: string;
  readonly also?: readonly Edit[];
  readonly after?: readonly string[];
  readonly tests: readonly string[];
};

type NamedTests = Readonly<Record<string, readonly string[]>>;

const listOf = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, "tests/run", name), "utf8"));
const breaks = listOf("breaks.json") as readonly Break[];
const faults = listOf("faults.json") as readonly { readonly fault: string; readonly tests: NamedTests }[];
/** What each break turned red when it was last tried. */
const noticed = listOf("noticed.json") as Readonly<Record<string, NamedTests>>;

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

/** A test that nothing has ever turned red may be one that cannot fail. */
test.each(faults.map(({ fault, tests }) => [fault, tests] as const))(
  "each test that is named for it has failed by a break: fault %s",
  (_, tests) => {
    const pairs = Object.entries(tests).flatMap(([file, titles]) => titles.map((title) => `${file}: ${title}`));
    const red = new Set(
      Object.values(noticed).flatMap((byFile) =>
        Object.entries(byFile).flatMap(([file, titles]) => titles.map((title) => `${file}: ${title}`)),
      ),
    );
    expect(pairs.filter((pair) => !red.has(pair))).toEqual([]);
  },
);

test("every break has been tried under its present name, and was noticed (npm run mutants:faults)", () => {
  expect(breaks.map(({ name }) => name).filter((name) => noticed[name] === undefined)).toEqual([]);
});
