/**
 * What the changelog says of a version: its date and its entries, or null where it has none. A heading is
 * `## 1.2.3 (2026-12-01)`; entries are its list's lines.
 * @param {string} text of CHANGELOG.md
 * @param {string} version
 * @returns {{ date: string, entries: readonly string[] } | null}
 */
export function changesOf(text, version) {
  const heading = new RegExp(`^## ${version.replaceAll(".", "\\.")} \\((\\d{4}-\\d{2}-\\d{2})\\)$`, "m");
  const found = heading.exec(text);
  if (found === null) return null;
  const [section = ""] = text.slice(found.index + found[0].length).split(/^## /m);
  const entries = section.split("\n").filter((line) => line.startsWith("- "));
  return entries.length === 0 ? null : { date: found[1], entries: entries.map((line) => line.slice(2)) };
}
