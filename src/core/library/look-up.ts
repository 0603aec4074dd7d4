import { isMentioned, namedBy, search, type SearchDocument, type SearchHit, termsOf } from "./search.ts";
import { nearestWord } from "./spelling.ts";

/** Something that people look for and nothing here is about. */
export type Gap<Id extends string> = {
  /** What people type for it. */
  readonly names: readonly string[];
  /** What helps most in its place, best first. */
  readonly nearest: readonly Id[];
};

/** What came of a search, and how it has to be said. */
export type LookUp<Id extends string> = { readonly hits: readonly SearchHit<Id>[] } &
  /** `gap`: nothing is about it, these are nearest. `near`: these are called by some of its words. */
  (
    | { readonly kind: "found" | "gap" | "near" | "nothing" }
    /** Nothing is called as typed, but something nearly so. */
    | { readonly kind: "spelt"; readonly as: string }
  );

const MOST_NEAR = 6;
/** Shorter beginnings of a word lead anywhere. */
const SHORTEST_BEGINNING = 3;

/**
 * Searches and never stops at nothing: says where nothing is about what was looked for, and what comes nearest, takes a slip of the
 * keyboard for the word that was meant, and where no document has every word brings those that are called by some of them.
 */
export function lookUp<Id extends string>(
  documents: readonly SearchDocument<Id>[],
  gaps: readonly Gap<Id>[],
  query: string,
): LookUp<Id> {
  const hits = search(documents, query);
  const gap = gapOf(gaps, termsOf(query), hits.length > 0 ? "whole" : "beginning");
  if (gap !== null) {
    const nearest = gap.nearest.map((id) => ({ id, snippet: null }));
    return { kind: "gap", hits: [...nearest, ...hits.filter(({ id }) => !gap.nearest.includes(id))] };
  }
  if (hits.length > 0) return { kind: "found", hits };
  const as = respelt(documents, gaps, query);
  if (as !== null) {
    const meant = lookUp(documents, gaps, as);
    return meant.kind === "gap" ? meant : { kind: "spelt", as, hits: meant.hits };
  }
  const near = calledBySome(documents, termsOf(query));
  return { kind: near.length > 0 ? "near" : "nothing", hits: near };
}

/** The gap with the fullest name that stands in the query, word by word; the last word may still be on its way. */
function gapOf<Id extends string>(
  gaps: readonly Gap<Id>[],
  terms: readonly string[],
  last: "whole" | "beginning",
): Gap<Id> | null {
  const typed = terms.at(-1) ?? "";
  const isTyped = (word: string) =>
    terms.includes(word) || (last === "beginning" && typed.length >= SHORTEST_BEGINNING && word.startsWith(typed));
  const named = gaps.flatMap((gap) => gap.names.map((name) => ({ gap, words: termsOf(name) })));
  const [fullest] = named
    .filter(({ words }) => words.every(isTyped))
    .toSorted((a, b) => b.words.length - a.words.length);
  return fullest?.gap ?? null;
}

/** The query with each word that nothing knows put right; null where there is none, or nothing like it. */
function respelt<Id extends string>(
  documents: readonly SearchDocument<Id>[],
  gaps: readonly Gap<Id>[],
  query: string,
): string | null {
  const known = [
    ...documents.flatMap(({ title, aliases = "" }) => termsOf(`${title} ${aliases}`)),
    ...gaps.flatMap(({ names }) => names).flatMap(termsOf),
  ];
  const terms = termsOf(query);
  const right = terms.map((term) =>
    known.includes(term) || documents.some((document) => isMentioned(document, term)) ? term : nearestWord(term, known),
  );
  if (right.some((term) => term === null)) return null;
  const as = right.join(" ");
  return as === terms.join(" ") ? null : as;
}

function calledBySome<Id extends string>(
  documents: readonly SearchDocument<Id>[],
  terms: readonly string[],
): readonly SearchHit<Id>[] {
  return documents
    .map((document) => ({ id: document.id, named: namedBy(document, terms).length }))
    .filter(({ named }) => named > 0)
    .toSorted((a, b) => b.named - a.named)
    .slice(0, MOST_NEAR)
    .map(({ id }) => ({ id, snippet: null }));
}
