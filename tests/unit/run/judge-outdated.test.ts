import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import keptBack from "../../run/kept-back.json" with { type: "json" };
import { judgeOutdated, newestOf } from "../../run/lib/judge-outdated.mjs";

const behind = { wxt: { current: "0.20.27", latest: "0.21.0" } };

test.each([
  [{}, {}, true, /^0 are behind/],
  [behind, { wxt: "it builds" }, true, /^· wxt 0\.20\.27, newest 0\.21\.0: it builds$/],
  [behind, {}, false, /^✗ wxt 0\.20\.27, newest 0\.21\.0$/],
  [{}, { wxt: "it builds" }, false, /^✗ wxt is not behind any more/],
  [{ error: "no network" }, {}, false, /could not ask/],
])("what is behind is told with its reason: %j, reasons %j", (what, reasons, isFine, line) => {
  const judged = judgeOutdated(what, reasons);
  expect(judged.isFine).toBe(isFine);
  expect(judged.lines[0]).toMatch(line);
});

test.each([
  ["0.20.31", false],
  ["0.20.30", true],
  ["0.20.27", true],
  ["0.21.0", true],
])("a reason against the newest is none against %s, which promises to work as before: %s", (compatible, isFine) => {
  const judged = judgeOutdated(behind, { wxt: "0.20.30 builds nothing" }, { wxt: compatible });
  expect(judged.isFine).toBe(isFine);
  expect(judged.lines.some((line) => line === `✗ wxt 0.20.27: ${compatible} is newer, and compatible`)).toBe(!isFine);
});

test.each([
  [["1.10.0", "1.9.0", "1.2.0"], "1.10.0"],
  ["3.0.1", "3.0.1"],
  [{ error: "no such package" }, undefined],
])("the newest of %j is %s", (versions, newest) => {
  expect(newestOf(versions)).toBe(newest);
});

test("only packages of ours are kept back", () => {
  const ours = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(Object.keys(keptBack).filter((name) => !ours.includes(name))).toEqual([]);
});
