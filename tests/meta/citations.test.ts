import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, sourceFiles } from "../support/source-files.ts";

const FACTS = "src/platform/FACTS.md";
const RULES = "src/core/engine/RULES.md";
const INDEX = "src/decisions/README.md";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const everything = [
  ...sourceFiles(["src", "entrypoints", "tests"], [".ts", ".tsx", ".mjs", ".css", ".md"]),
  ...["README.md", "wxt.config.ts"].map((path) => ({ path, text: read(path) })),
].filter(({ path }) => path !== "tests/meta/citations.test.ts");
const decisions = sourceFiles(["src/decisions"], [".md"]).filter(({ path }) => path !== INDEX);

/** The numbers at the beginnings of a document's list items, in its order. */
const numbersIn = (path: string) => [...read(path).matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));

/** Every citation of `what`: "browser fact 9", "engine rules 9, 10 and 12 to 14", over a line break too. */
function citationsOf(what: string): readonly { readonly path: string; readonly number: number }[] {
  const words = what.replace(" ", String.raw`[\s/*]+`);
  const numbers = String.raw`\d+(?:(?:,| and| to)[\s/*]+\d+)*`;
  return everything.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`${words}s?[\\s/*]+(${numbers})`, "g"))].flatMap(([, list = ""]) =>
      [...list.matchAll(/\d+/g)].map(([number]) => ({ path, number: Number(number) })),
    ),
  );
}

describe("what comments cite", () => {
  test.each([FACTS, RULES])("%s numbers its entries once each, in order", (path) => {
    const numbers = numbersIn(path);
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  test.each([
    ["browser fact", FACTS],
    ["engine rule", RULES],
  ])("every %s that is cited stands in %s", (what, path) => {
    const cited = citationsOf(what);
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ number }) => !numbersIn(path).includes(number))).toEqual([]);
  });

  test("every decision that is cited is there", () => {
    const known = decisions.map(({ path }) => Number(/(\d{4})-/.exec(path)?.[1]));
    const cited = citationsOf("decision");
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ number }) => number !== 0 && !known.includes(number))).toEqual([]);
  });

  test("nothing cites a document that is not in the repository", () => {
    const elsewhere =
      /\b(?:design|platform|domain|look|style)(?:\.md)?,? (?:section |facts? |rule )?\d|\bADR\b|\bseed \d{3}\b/gi;
    expect(
      everything.flatMap(({ path, text }) => [...text.matchAll(elsewhere)].map(([found]) => `${path}: ${found}`)),
    ).toEqual([]);
  });
});

describe("decisions", () => {
  test.each(decisions.map(({ path, text }) => [path, text] as const))("%s has the one form", (path, text) => {
    const number = /(\d{4})-/.exec(path)?.[1] ?? "";
    expect(text).toMatch(new RegExp(`^# ${number} [A-Z]`));
    expect(text).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: (accepted|replaced by \d{4})\.$/m);
    const parts = ["**Context.**", "**Decision.**", "**Consequences.**"].map((part) => text.indexOf(part));
    expect(parts).toEqual(parts.filter((at) => at > 0).toSorted((a, b) => a - b));
  });

  test("the index names each of them", () => {
    const named = [...read(INDEX).matchAll(/^\| \[\d{4}\]\(([^)]+)\)/gm)].map(([, file]) => `src/decisions/${file}`);
    expect(named).toEqual(decisions.map(({ path }) => path));
  });

  test("that moved are told of in the README of their module", () => {
    const moved = [...read(INDEX).matchAll(/^\| \d{4} \| (.+) \| `(.+)` \|$/gm)];
    expect(moved.length).toBeGreaterThan(10);
    expect(moved.filter(([, title = "", path = ""]) => !read(path).includes(`## ${title}\n`))).toEqual([]);
  });
});
