import { describe, expect, it } from "vitest";
import { citedSources } from "@/src/content/articles/article-words.ts";
import { claimsOf, claimsTable } from "@/src/content/articles/claims.ts";
import { loadAllArticles } from "@/src/content/articles/load-article.ts";
import { SOURCES } from "@/src/content/sources.ts";
import { SURENESS } from "@/src/content/sources/source.ts";

const articles = await loadAllArticles();

describe("the table of claims", () => {
  it("lists every claim of every article with what its source measured, in whom and how sure it is", async () => {
    await expect(claimsTable(articles)).toMatchFileSnapshot("../../../../src/content/articles/claims.md");
  });

  it.each(articles.map((article) => [article.id, article] as const))(
    "finds words for every citation of %s",
    (_, article) => {
      const claims = claimsOf(article);
      expect(new Set(claims.flatMap(({ sources }) => sources))).toEqual(new Set(citedSources(article)));
      expect(claims.filter(({ words }) => words.split(" ").length < 2)).toEqual([]);
    },
  );

  it("holds no measurement for certain: a trial or a large cohort carries moderately, everything else less", () => {
    const TRIAL = /trial|review|Meta-analysis|Cohort/i;
    expect(SOURCES.filter(({ sure }) => !SURENESS.includes(sure))).toEqual([]);
    expect(SOURCES.filter(({ sure, kind }) => sure === "moderate" && !TRIAL.test(kind)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(SOURCES.filter((source) => source.sure === "moderate" && !("whom" in source)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(SOURCES.filter(({ id, sure }) => id.startsWith("seed:") && sure !== "advice")).toEqual([]);
  });
});
