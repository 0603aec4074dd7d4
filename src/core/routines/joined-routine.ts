import { joinRoutineIds } from "./joined-id.ts";
import type { Routine } from "./routine.ts";

/** Some routines as one: `main` gives it name, kind and goal, and every part keeps its items and their notes. */
export function joinRoutines(parts: readonly Routine[], main: Routine): Routine {
  const items = parts.flatMap((part) => part.items);
  const union = <Item>(pick: (part: Routine) => readonly Item[]) => [...new Set(parts.flatMap(pick))];
  return {
    ...main,
    id: joinRoutineIds(parts.map(({ id }) => id)),
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    targetSeconds: [sumOf(parts, 0), sumOf(parts, 1)],
    floorNeeded: parts.some(({ floorNeeded }) => floorNeeded),
    quiet: parts.every(({ quiet }) => quiet),
    equipment: union(({ equipment }) => equipment),
    screenFor: union(({ screenFor }) => screenFor),
    sources: union(({ sources }) => sources),
    items,
    text: { ...main.text, notes: joinNotes(parts) },
  };
}

const sumOf = (parts: readonly Routine[], end: 0 | 1): number =>
  parts.reduce((sum, { targetSeconds }) => sum + targetSeconds[end], 0);

/** Notes are keyed by their item's index, which moves behind the items of earlier parts. */
function joinNotes(parts: readonly Routine[]): Readonly<Record<string, string>> {
  const notes: Record<string, string> = {};
  let before = 0;
  for (const { items, text } of parts) {
    for (const [index, note] of Object.entries(text.notes)) notes[String(before + Number(index))] = note;
    before += items.length;
  }
  return notes;
}
