/**
 * @param {Readonly<Record<string, unknown>>} behind what `npm outdated --json` says; its `error` where it could not ask
 * @param {Readonly<Record<string, string>>} reasons why a package is kept behind, by its name
 * @param {Readonly<Record<string, string>>} compatible the newest that promises to work as the one we have, by the package's name
 * @returns {{ lines: readonly string[], isFine: boolean }}
 */
export function judgeOutdated(behind, reasons, compatible = {}) {
  if ("error" in behind) return { lines: ["✗ npm could not ask the registry what is newest."], isFine: false };
  const rows = Object.entries(behind).map(([name, { current, latest }]) => ({
    name,
    current,
    latest,
    why: reasons[name],
  }));
  const idle = Object.keys(reasons).filter((name) => behind[name] === undefined);
  // A reason against a new major version is none against what is newer within the old one, unless it names that too.
  const within = rows.filter(
    ({ name, current, latest, why }) =>
      ![undefined, current, latest].includes(compatible[name]) && why?.includes(compatible[name]) === false,
  );
  const isFine = rows.every(({ why }) => why !== undefined) && idle.length === 0 && within.length === 0;
  const lines = [
    ...rows.map(
      ({ name, current, latest, why }) =>
        `${why === undefined ? "✗" : "·"} ${name} ${current ?? "(not installed)"}, newest ${latest}${why === undefined ? "" : `: ${why}`}`,
    ),
    ...within.map(({ name, current }) => `✗ ${name} ${current}: ${compatible[name]} is newer, and compatible`),
    ...idle.map((name) => `✗ ${name} is not behind any more: take its reason out of kept-back.json`),
    ...(isFine
      ? [`${rows.length} are behind, each for a reason; everything else is the newest that runs on this Node.`]
      : []),
  ];
  return { lines, isFine };
}

/** The newest of the versions that `npm view --json` names: one text, or a list in no order. Undefined: none. */
export function newestOf(/** @type {unknown} */ versions) {
  return [versions]
    .flat()
    .filter((version) => typeof version === "string")
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .at(-1);
}
