/** How `npm test` shares its work out. Pure. */

/**
 * The test files that a second zone may change: all but those that never asked for the machine's zone, by what each did in the
 * first (tests/support/zone-witness.ts). What starts a process of its own is not watched, so it counts as a reader.
 * @param {readonly string[]} files that ran
 * @param {readonly string[]} zoneFree those that never asked
 * @param {(file: string) => string} textOf
 */
export function zoneReaders(files, zoneFree, textOf) {
  const free = new Set(zoneFree);
  return files.filter((file) => !free.has(file) || textOf(file).includes("node:child_process"));
}

/**
 * Shares files out into so many parts of about the same size, the largest part first.
 * @param {readonly { name: string, size: number }[]} files
 * @param {number} parts
 * @returns {readonly (readonly string[])[]} no part is empty
 */
export function inParts(files, parts) {
  const shares = Array.from({ length: parts }, () => ({ names: /** @type {string[]} */ ([]), size: 0 }));
  for (const { name, size } of files.toSorted(
    (one, other) => other.size - one.size || (one.name < other.name ? -1 : 1),
  )) {
    const least = shares.reduce((best, share) => (share.size < best.size ? share : best));
    least.names.push(name);
    least.size += size;
  }
  return shares
    .toSorted((one, other) => other.size - one.size)
    .map(({ names }) => names)
    .filter((names) => names.length > 0);
}
