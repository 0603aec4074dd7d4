import { minutesLink, type PageLink } from "../pages/page-link.ts";

/** Where words typed behind the address bar's keyword may lead. */
export type TypedTarget =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "routine"; readonly id: string; readonly name: string }
  /** Nothing else fits: the library looks for the words. */
  | { readonly kind: "find"; readonly words: string };

/** A routine as far as its name goes. */
export type Named = { readonly id: string; readonly name: string };

const MOST_ROUTINES = 5;
const MOST_MINUTES = 30;
const DEFAULT_MINUTES = 2;

/**
 * Best first, never empty: a number means minutes, words mean routines whose name (or id) has a word that begins with
 * each of them. Nothing typed yet: two minutes, then routines in their usual order.
 */
export function typedTargets(typed: string, routines: readonly Named[]): readonly TypedTarget[] {
  const words = typed.trim().toLowerCase();
  const minutes = /^(\d{1,2})(?:\s*m\w*)?$/.exec(words)?.[1];
  if (minutes !== undefined && Number(minutes) > 0) {
    return [{ kind: "minutes", minutes: Math.min(MOST_MINUTES, Number(minutes)) }];
  }
  const exact = routines.find(({ id }) => id === words);
  const fitting = exact === undefined ? routines.filter((routine) => hasWords(routine, words)) : [exact];
  const found = fitting.slice(0, MOST_ROUTINES).map(({ id, name }) => ({ kind: "routine", id, name }) as const);
  if (words === "") return [{ kind: "minutes", minutes: DEFAULT_MINUTES }, ...found];
  return exact === undefined ? [...found, { kind: "find", words: typed.trim() }] : found;
}

/** What the address bar hands back for a target, and `typedTargets` finds it by. */
export function typedFor(target: TypedTarget): string {
  switch (target.kind) {
    case "minutes":
      return String(target.minutes);
    case "routine":
      return target.id;
    case "find":
      return target.words;
  }
}

export function targetLink(target: TypedTarget): PageLink {
  switch (target.kind) {
    case "minutes":
      return minutesLink(target.minutes);
    case "routine":
      return { page: "routine", query: { routine: target.id } };
    case "find":
      return { page: "library", query: { find: target.words } };
  }
}

function hasWords({ id, name }: Named, typed: string): boolean {
  const own = wordsOf(`${name} ${id}`.toLowerCase());
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return typed === "";
  return wanted.every((word) => own.some((known) => known.startsWith(word)));
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
