import { describe, expect, it } from "vitest";
import { marksOf } from "@/src/content/articles/article-words.ts";
import { anchorOf, INVENTORY_MAP } from "@/src/content/articles/inventory-map.ts";
import { loadAllArticles } from "@/src/content/articles/load-article.ts";
import { INVENTORY } from "@/src/content/inventory/inventory.ts";
import { findSource } from "@/src/content/sources.ts";

const articles = await loadAllArticles();
/** Every mark in every article: which item, in which article, on which words. */
const marks = articles.flatMap((article) =>
  marksOf(article).flatMap((mark) =>
    mark.kind === "about" ? mark.items.map((key) => ({ key, article: article.id, words: mark.text })) : [],
  ),
);

describe("the inventory of the starting articles", () => {
  it.each(INVENTORY.map((item) => [item.key, item] as const))("%s is dealt with where the map says", (key, item) => {
    const marked = marks.filter((mark) => mark.key === key);
    expect(marked.map((mark) => mark.article)).toEqual(INVENTORY_MAP[key]);
    expect(marked.length).toBeGreaterThan(0);
    const stray = marked.filter((mark) => !item.words.some((word) => mark.words.toLowerCase().includes(word)));
    expect(stray).toEqual([]);
  });

  it("marks an item once an article, so that its anchor is one place", () => {
    const anchors = marks.map((mark) => `${mark.article}#${anchorOf(mark.key)}`);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  it("names starting articles that exist", () => {
    const seeds: readonly string[] = INVENTORY.flatMap((item) => [...item.seeds]);
    expect(seeds.filter((seed) => findSource(seed) === null)).toEqual([]);
  });
});
