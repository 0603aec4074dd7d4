/**
 * @param {Readonly<Record<string, unknown>>} behind what `npm outdated --json` says; its `error` where it could not ask
 * @param {Readonly<Record<string, string>>} reasons why a package is kept behind, by its name
 * @returns {{ lines: readonly string[], isFine: boolean }}
 */
export function judgeOutdated(behind, reasons) {
  if ("error" in behind) return { lines: ["✗ npm could not ask the registry what is newest."], isFine: false };
  const rows = Object.entries(behind).map(([name, { current, latest }]) => ({
    name,
    current,
    latest,
    why: reasons[name],
  }));
  const idle = Object.keys(reasons).filter((name) => behind[name] === undefined);
  const isFine = rows.every(({ why }) => why !== undefined) && idle.length === 0;
  const lines = [
    ...rows.map(
      ({ name, current, latest, why }) =>
        `${why === undefined ? "✗" : "·"} ${name} ${current ?? "(not installed)"}, newest ${latest}${why === undefined ? "" : `: ${why}`}`,
    ),
    ...idle.map((name) => `✗ ${name} is not behind any more: take its reason out of kept-back.json`),
    ...(isFine
      ? [`${rows.length} are behind, each for a reason; everything else is the newest that runs on this Node.`]
      : []),
  ];
  return { lines, isFine };
}
