import type { CalendarLine } from "./calendar-lines.ts";

type Entry = readonly CalendarLine[];
/** An entry with the changes to single times of it. `entry` null: the file holds only changes. */
export type Series = { readonly entry: Entry | null; readonly changes: readonly Entry[] };

/** A UID that many entries share says nothing: some plan makers write the same one everywhere. */
const MOST_VERSIONS = 50;

/**
 * Entries by their UID, each in its newest version: the higher SEQUENCE counts, then the later stamp. Exact copies count
 * once. Entries that share a UID and differ in nothing but their time are several.
 */
export function newestVersions(entries: readonly Entry[]): readonly Series[] {
  const byUid = new Map<string, Entry[]>();
  for (const [index, entry] of entries.entries()) {
    const uid = valueOf(entry, "UID");
    const key = uid === "" ? `no uid ${index}` : uid;
    const list = byUid.get(key);
    if (list === undefined) byUid.set(key, [entry]);
    else list.push(entry);
  }
  return [...byUid.values()].flatMap(seriesOf);
}

function seriesOf(entries: readonly Entry[]): readonly Series[] {
  if (entries.length === 1) {
    const [entry] = entries;
    return entry === undefined ? [] : isChange(entry) ? [{ entry: null, changes: [entry] }] : [{ entry, changes: [] }];
  }
  const changes = newest(entries.filter(isChange), (entry) => valueOf(entry, "RECURRENCE-ID"));
  const masters = entries.filter((entry) => !isChange(entry));
  const [first, ...more] = kept(masters);
  if (first === undefined) return [{ entry: null, changes }];
  return [{ entry: first, changes }, ...more.map((entry) => ({ entry, changes: [] }))];
}

/** Versions of one entry are one; entries of one version are as many as they are. */
function kept(masters: readonly Entry[]): readonly Entry[] {
  const distinct = [...new Map(masters.map((entry) => [contentOf(entry), entry])).values()];
  if (distinct.length < 2 || distinct.length > MOST_VERSIONS) return distinct;
  const newestFirst = distinct.toSorted(compareVersions);
  const [best] = newestFirst;
  return best === undefined ? [] : newestFirst.filter((entry) => compareVersions(best, entry) === 0).toReversed();
}

function newest(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly Entry[] {
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const known = best.get(keyOf(entry));
    // Of equal versions the one that stands further below was written later.
    if (known === undefined || compareVersions(entry, known) <= 0) best.set(keyOf(entry), entry);
  }
  return [...best.values()];
}

/** Less than zero where `a` is the newer. Stamps within a minute are of one writing. */
function compareVersions(a: Entry, b: Entry): number {
  const bySequence = sequenceOf(b) - sequenceOf(a);
  if (bySequence !== 0) return bySequence;
  const [ours, theirs] = [stampOf(a), stampOf(b)];
  return ours.slice(0, 13) === theirs.slice(0, 13) || ours === "" || theirs === "" ? 0 : theirs.localeCompare(ours);
}

const valueOf = (entry: Entry, name: string): string => entry.find((line) => line.name === name)?.value.trim() ?? "";
const isChange = (entry: Entry): boolean => entry.some(({ name }) => name === "RECURRENCE-ID");
export const sequenceOf = (entry: Entry): number => Number(/^\d{1,9}$/.exec(valueOf(entry, "SEQUENCE"))?.[0] ?? 0);
const stampOf = (entry: Entry): string => valueOf(entry, "LAST-MODIFIED") || valueOf(entry, "DTSTAMP");
const contentOf = (entry: Entry): string =>
  entry
    .filter(({ name }) => name !== "DTSTAMP" && name !== "LAST-MODIFIED")
    .map(({ name, params, value }) => `${name} ${[...params].join()} ${value}`)
    .join("\n");
