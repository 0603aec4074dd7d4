import { fold } from "./fold.ts";

/** Something that can be found: its title counts most, then its other names, its keywords, its text, its sources. */
export type SearchDocument<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  /** What people also call it. */
  readonly aliases?: string;
  readonly keywords: string;
  readonly text: string;
  /** Titles of what it cites. */
  readonly sources?: string;
};

export type SearchHit<Id extends string = string> = {
  readonly id: Id;
  /** Words around the first match in the text; null where title or keywords matched alone. */
  readonly snippet: { readonly before: string; readonly match: string; readonly after: string } | null;
};

/** Of a term found in title, other names, keywords, text and sources. */
const WEIGHTS = [1000, 300, 30, 3, 1];

const BEFORE = 48;
const AFTER = 90;

/**
 * Documents in which every word of the query begins some word, best first: matches in the title, then in other names,
 * the keywords, the text and the titles of sources; equal ones keep their order. Upper case, accents and hyphens don't matter. An empty query finds nothing.
 */
export function search<Id extends string>(
  documents: readonly SearchDocument<Id>[],
  query: string,
): readonly SearchHit<Id>[] {
  const terms = wordsOf(query);
  if (terms.length === 0) return [];
  return documents
    .map((document) => ({ document, score: scoreOf(document, terms) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ document }) => ({
      id: document.id,
      snippet: snippetOf(document.text, terms) ?? snippetOf(document.sources ?? "", terms),
    }));
}

function scoreOf(document: SearchDocument, terms: readonly string[]): number {
  const { title, aliases = "", keywords, text, sources = "" } = document;
  const fields = [title, aliases, keywords, text, sources].map(wordsOf);
  let score = 0;
  for (const term of terms) {
    const found = fields.findIndex((words) => words.some((word) => word.startsWith(term)));
    const weight = WEIGHTS[found];
    if (weight === undefined) return 0;
    score += weight;
  }
  return score;
}

function snippetOf(text: string, terms: readonly string[]): SearchHit["snippet"] {
  const plain = fold(text);
  // Folding keeps the length of ordinary text; where it doesn't, a snippet in the wrong place is worse than none.
  if (plain.length !== text.length) return null;
  for (const term of terms) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${escape(term)}[\\p{L}\\p{N}]*`, "u").exec(plain);
    if (match === null) continue;
    const from = wordStart(text, match.index - BEFORE);
    const end = match.index + match[0].length;
    const to = wordEnd(text, end + AFTER);
    return {
      before: (from > 0 ? "… " : "") + text.slice(from, match.index),
      match: text.slice(match.index, end),
      after: text.slice(end, to) + (to < text.length ? " …" : ""),
    };
  }
  return null;
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const escape = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? at : space;
}
