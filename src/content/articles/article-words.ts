import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { SourceId } from "../sources.ts";
import type { Article, Block, Inline, RichText } from "./article.ts";

/** Running text without its marks. Citations have no words. */
export function plainText(text: RichText): string {
  return text
    .map((inline) => (typeof inline === "string" ? inline : inline.kind === "cite" ? "" : inline.text))
    .join("");
}

/** Every run of text in an article, in reading order: deck, in short, body, what is not known, help. Signs have theirs in the locale. */
export function textsOf(article: Article): readonly RichText[] {
  return [
    [article.deck],
    ...article.inShort,
    ...article.body.flatMap(textsOfBlock),
    [article.unknown.heading],
    ...article.unknown.text,
    article.help,
  ];
}

/** Words a reader reads. */
export function countWords(article: Article): number {
  return textsOf(article).reduce(
    (sum, text) => sum + (plainText(text).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%-]*/gu) ?? []).length,
    0,
  );
}

/** Words a minute of an adult reading plain English silently (Brysbaert 2019, 190 studies). */
const WORDS_A_MINUTE = 238;

/** Whole minutes an article takes to read, at least one. */
export function readingMinutes(article: Article): number {
  return Math.max(1, Math.round(countWords(article) / WORDS_A_MINUTE));
}

/** Every inline mark of an article that is not plain text. */
export function marksOf(article: Article): readonly Exclude<Inline, string>[] {
  return textsOf(article).flatMap((text) => text.filter((inline) => typeof inline !== "string"));
}

/** Cited sources in the order of their first mention: a source's place in it is its number. */
export function citedSources(article: Article): readonly SourceId[] {
  return [...new Set(marksOf(article).flatMap((mark) => (mark.kind === "cite" ? mark.sources : [])))];
}

function textsOfBlock(block: Block): readonly RichText[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "heading":
    case "routine":
      return [[block.text]];
    case "list":
    case "steps":
      return block.items;
    case "signs":
      return [];
    case "note":
      return [[block.title], block.text];
    case "weigh":
      return [block.said, block.found, block.ours];
    case "figure":
    case "levelling":
      return [block.caption];
    case "lanes":
      return [[block.title], ...block.rows.map((row) => [row.label]), block.caption];
    default:
      return assertNever(block);
  }
}
