/** Where words typed behind the address bar's keyword lead. */
export type TypedTarget =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "routine"; readonly id: string }
  /** Nothing else fits: the library looks for the words. */
  | { readonly kind: "find"; readonly words: string };

/** A routine as far as its name goes. */
type Named = { readonly id: string; readonly name: string };

export const MOST_MINUTES = 30;
const DEFAULT_MINUTES = 2;

/**
 * A number means minutes (1 to 30), an id means itself, words mean the first routine whose name or id has words that begin
 * with each of them. Nothing typed: two minutes.
 */
export function typedTarget(typed: string, routines: readonly Named[]): TypedTarget {
  const text = typed.trim().toLowerCase();
  const minutes = Number(/^(\d{1,2})(?:\s*m\w*)?$/.exec(text)?.[1]);
  if (minutes > 0) return { kind: "minutes", minutes: Math.min(MOST_MINUTES, minutes) };
  if (text === "") return { kind: "minutes", minutes: DEFAULT_MINUTES };
  const wanted = wordsOf(text);
  const found =
    routines.find(({ id, name }) => id === text || name.toLowerCase() === text) ??
    (wanted.length === 0 ? undefined : routines.find((routine) => hasWords(routine, wanted)));
  return found === undefined ? { kind: "find", words: typed.trim() } : { kind: "routine", id: found.id };
}

function hasWords({ id, name }: Named, wanted: readonly string[]): boolean {
  const own = wordsOf(`${name} ${id}`.toLowerCase());
  return wanted.every((word) => own.some((known) => known.startsWith(word)));
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
