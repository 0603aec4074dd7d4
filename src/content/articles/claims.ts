import { findSource, type SourceId } from "../sources.ts";
import { plainText, textsOf } from "./article-words.ts";
import type { Article, RichText } from "./article.ts";

/** The words of an article that lean on a source. */
export type Claim = { readonly words: string; readonly sources: readonly SourceId[] };

/** Every claim of an article in reading order: the words before each citation, back to the sentence or citation before. */
export function claimsOf(article: Article): readonly Claim[] {
  return textsOf(article).flatMap(claimsIn);
}

/** The claims as a table in Markdown, one row a claim and source: what the source measured, in whom, how sure it is. */
export function claimsTable(articles: readonly Article[]): string {
  const rows = articles.flatMap((article) =>
    claimsOf(article).flatMap(({ words, sources }) =>
      sources.map((id) => {
        const source = findSource(id);
        return `| ${[article.id, words, id, source?.fact, source?.whom ?? "nobody counted", source?.sure].join(" | ")} |`;
      }),
    ),
  );
  return [
    "# What the articles claim, and on what",
    "",
    "Written by a test from the articles and src/content/sources; run it with `-u` after a change and read the rows that differ",
    "against their sources. Moderate: a sound trial, a large cohort or a review of trials. Weak: small, in a laboratory, or a",
    "link that shows no cause. Advice: what a body or a person recommends, nothing measured.",
    "",
    "| article | claim | source | what it measured or says | in whom | how sure |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function claimsIn(text: RichText): readonly Claim[] {
  const claims: Claim[] = [];
  let since: RichText = [];
  for (const inline of text) {
    if (typeof inline === "string" || inline.kind !== "cite") {
      since = [...since, inline];
      continue;
    }
    claims.push({ words: lastSentence(plainText(since)), sources: inline.sources });
    since = [];
  }
  return claims;
}

/** A second citation of the same words has nothing before it: those words stand in the row above. */
function lastSentence(words: string): string {
  const sentences = words
    .trim()
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .filter((sentence) => sentence.length > 2);
  return sentences.at(-1) ?? "(the same)";
}
