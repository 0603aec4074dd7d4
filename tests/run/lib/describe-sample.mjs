import { keyOf, scoreOf } from "./draw-mutants.mjs";

const NOTICED = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

/**
 * A sample's result for people: a table by room, and all together.
 * @param {Readonly<Record<string, { mutants: readonly (import("./draw-mutants.mjs").Mutant & { status: string })[] }>>} files as in
 *   Stryker's JSON report, whose lines and columns count from 1; others than the drawn ones may stand in it
 * @param {ReadonlySet<string>} drawn their keys
 * @returns {readonly string[]}
 */
export function describeSample(files, drawn) {
  const rooms = new Map();
  const all = { noticed: 0, survived: 0, unreached: 0, atLoad: 0 };
  for (const [file, { mutants }] of Object.entries(files)) {
    const [, room = file] = /src\/core\/([^/]+)\//.exec(file) ?? [];
    const counts = rooms.get(room) ?? { noticed: 0, survived: 0, unreached: 0, atLoad: 0 };
    rooms.set(room, counts);
    for (const mutant of mutants) {
      if (!drawn.has(keyOf({ ...mutant, fileName: file, location: fromZero(mutant.location) }))) continue;
      for (const sum of [counts, all]) count(sum, mutant.status);
    }
  }
  const rows = [...rooms]
    .filter(([, counts]) => triedOf(counts) > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    "| room | tried | noticed | survived | in no test's way | score | of all its breaks, 95 % sure |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...[...rows, ["**all**", all]].map(([room, counts]) => rowOf(room, counts)),
    `${all.atLoad} more were drawn in values worked out once when a file loads; those are not tried.`,
  ];
}

function count(sum, status) {
  if (NOTICED.has(status)) sum.noticed += 1;
  else if (status === "Survived") sum.survived += 1;
  else if (MISSED.has(status)) sum.unreached += 1;
  else if (status === "Ignored") sum.atLoad += 1;
}

const triedOf = ({ noticed, survived, unreached }) => noticed + survived + unreached;

function rowOf(room, counts) {
  const tried = triedOf(counts);
  const { share, low, high } = scoreOf({ noticed: counts.noticed, tried });
  const percent = (part) => `${Math.round(part * 100)} %`;
  const figures = [tried, counts.noticed, counts.survived, counts.unreached, percent(share)];
  return `| ${[room, ...figures, `${percent(low)} to ${percent(high)}`].join(" | ")} |`;
}

function fromZero({ start, end }) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { start: less(start), end: less(end) };
}
