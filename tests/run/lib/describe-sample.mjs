import { scoreOf } from "./draw-mutants.mjs";

/** @typedef {"noticed" | "survived" | "unreached" | "atLoad"} Outcome of a break: `unreached` lies in no test's way, `atLoad` in what is worked out once when a file loads */

/**
 * A sample's result for people: a table by room, and all together.
 * @param {readonly { fileName: string, outcome: Outcome }[]} tried
 * @returns {readonly string[]}
 */
export function describeSample(tried) {
  const none = () => ({ noticed: 0, survived: 0, unreached: 0, atLoad: 0 });
  const rooms = new Map();
  const all = none();
  for (const { fileName, outcome } of tried) {
    const [, room = fileName] = /src\/core\/([^/]+)\//.exec(fileName) ?? [];
    if (!rooms.has(room)) rooms.set(room, none());
    for (const sum of [rooms.get(room), all]) sum[outcome] += 1;
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

const triedOf = ({ noticed, survived, unreached }) => noticed + survived + unreached;

function rowOf(room, counts) {
  const tried = triedOf(counts);
  const { share, low, high } = scoreOf({ noticed: counts.noticed, tried });
  const percent = (part) => `${Math.round(part * 100)} %`;
  const figures = [tried, counts.noticed, counts.survived, counts.unreached, percent(share)];
  return `| ${[room, ...figures, `${percent(low)} to ${percent(high)}`].join(" | ")} |`;
}
