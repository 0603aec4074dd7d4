/** What `npm start` without a display must have said and done, on whatever machine. */

const IN_LAB = "as the lab lives it";

/**
 * @param {{ code: number, output: string }} end of `npm start`
 * @returns {{ way: "browser" | "lab", complaints: readonly string[] }} no complaints: it is what a newcomer should see
 */
export function judgeStart({ code, output }) {
  const lines = output.split("\n");
  const day = lines.filter((line) => /^\d\d:\d\d[ -]|^badge: /.test(line));
  const spans = day.filter((line) => /^\d\d:\d\d-/.test(line));
  /** @type {[boolean, string][]} */
  const wanted = [
    [code === 0, `It ended with code ${code}.`],
    [!lines.some((line) => /^\s+at .+:\d+:\d+\)?$/.test(line)), "It showed a stack."],
    [day.some((line) => /warm-up: .*\(done\)/.test(line)), "The day it showed has no warm-up that was done."],
    [!output.includes("run-cancelled"), "A run was cancelled in it."],
    [spans.length > 0, "It showed no sitting."],
    [new Set(spans).size === spans.length, "A span is printed twice."],
    [day.some((line) => /^badge: \d+/.test(line)), "It showed no badge."],
  ];
  const complaints = wanted.filter(([isSo]) => !isSo).map(([, complaint]) => complaint);
  return { way: output.includes(IN_LAB) ? "lab" : "browser", complaints };
}
