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
/** Of the whole query found word by word in a title or in one of its other names, for each word. */
const PHRASE = [1000, 700];
/** What a word that only begins like the term is worth of a whole one. */
const BEGINNING = 0.9;

const BEFORE = 48;
const AFTER = 90;

/** Words that say nothing of what is looked for. */
const FILLERS: ReadonlySet<string> = new Set(
  "a an and best do for how in is my of on the to what with your".split(" "),
);

/**
 * Documents in which every word of the query begins some word, best first: matches in the title, then in other names,
 * the keywords, the text and the titles of sources; equal ones keep their order. Upper case, accents, hyphens, a plural's
 * s and words such as "for" don't matter. An empty query finds nothing.
 */
export function search<Id extends string>(
  documents: readonly SearchDocument<Id>[],
  query: string,
): readonly SearchHit<Id>[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const phrase = wordsOf(query).map(singular).join(" ");
  return documents
    .map((document) => ({ document, score: scoreOf(document, terms, phrase) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ document }) => ({
      id: document.id,
      snippet: snippetOf(document.text, terms) ?? snippetOf(document.sources ?? "", terms),
    }));
}

/** The words of a query in their singular, without fillers as long as others remain. */
export function termsOf(query: string): readonly string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).map(singular);
}

/** Which of the terms stand whole in the title or among the other names. */
export function namedBy(document: SearchDocument, terms: readonly string[]): readonly string[] {
  const names = partsOf(document).fields.slice(0, 2).flat();
  return terms.filter((term) => matchOf(names, term) === 1);
}

/** Whether some word of it begins with the term. */
export const isMentioned = (document: SearchDocument, term: string): boolean =>
  partsOf(document).fields.some((words) => matchOf(words, term) > 0);

function scoreOf(document: SearchDocument, terms: readonly string[], phrase: string): number {
  const { fields, names } = partsOf(document);
  let score = 0;
  for (const term of terms) {
    const worth = fields.reduce((sum, words, at) => sum + matchOf(words, term) * (WEIGHTS[at] ?? 0), 0);
    if (worth === 0) return 0;
    score += worth;
  }
  const whole = names.findIndex((name) => name.includes(` ${phrase} `));
  return score + (PHRASE[whole] ?? 0) * terms.length;
}

/** 1 for the word itself, less for one that begins like it, 0 for none. */
function matchOf(words: readonly string[], term: string): number {
  const alike = words.filter((word) => word.startsWith(term));
  if (alike.length === 0) return 0;
  return alike.some((word) => singular(word) === term) ? 1 : BEGINNING;
}

type Parts = {
  /** Words of title, other names, keywords, text and sources. */
  readonly fields: readonly (readonly string[])[];
  /** Title and other names in one line each, in the singular. */
  readonly names: readonly string[];
};

/** Taken apart once for each document: a search runs at every key that is pressed. */
const parts = new WeakMap<SearchDocument, Parts>();

function partsOf(document: SearchDocument): Parts {
  const known = parts.get(document);
  if (known !== undefined) return known;
  const { title, aliases = "", keywords, text, sources = "" } = document;
  const taken = {
    fields: [withCompounds(title), withCompounds(aliases), ...[keywords, text, sources].map(wordsOf)].map((words) => [
      ...new Set(words),
    ]),
    names: [title, aliases].map((name) => ` ${wordsOf(name).map(singular).join(" ")} `),
  };
  parts.set(document, taken);
  return taken;
}

/** A name's words, and each two of them as people also write them: "warmup", "deadbug". */
function withCompounds(name: string): readonly string[] {
  const words = wordsOf(name);
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}${word}`)];
}

/** Without a plural's ending: "stretches", "lunges", "hips". "Pelvis", "soleus" and "press" are no plurals. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/(?<=ch|sh|x)es$|s$/, "");
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

/** Without the s of "runner's", which would begin any word. */
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/(?<=\p{L})['’]s(?!\p{L})/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
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

/** As somebody types it who doesn't care: small letters, no accents. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
