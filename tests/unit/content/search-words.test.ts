import { describe, expect, it } from "vitest";
import { ARTICLES } from "@/src/content/articles/index.ts";
import { exercises } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { SEARCH_WORDS } from "@/src/content/search-words.ts";
import { search, type SearchDocument } from "@/src/core/library/search.ts";

const named = [
  ...ARTICLES.map(({ id, title }) => ({ id: id as string, title })),
  ...routines.map(({ id, name }) => ({ id, title: name })),
  ...[...exercises.values()].map(({ id, text }) => ({ id, title: text.name })),
];
const documents = named.map((name): SearchDocument => ({
  ...name,
  aliases: SEARCH_WORDS[name.id] ?? "",
  keywords: "",
  text: "",
}));
const found = (query: string) => search(documents, query).map(({ id }) => id);

describe("other names", () => {
  it("belong to articles, routines and exercises that exist, and say more than their title", () => {
    const known = new Map(named.map(({ id, title }) => [id, title]));
    expect(Object.keys(SEARCH_WORDS).filter((id) => !known.has(id))).toEqual([]);
    const idle = Object.entries(SEARCH_WORDS).filter(
      ([id, words]) => known.get(id)?.toLowerCase() === words.toLowerCase(),
    );
    expect(idle).toEqual([]);
  });

  it.each([
    ["psoas", "hip-flexors"],
    ["sciatica", "leg-symptoms"],
    ["couch stretch", "kneeling-hip-flexor"],
    ["tailbone", "when-to-get-help"],
    ["piriformis", "supine-figure-four"],
    ["core", "core-for-runners"],
    ["abs", "core-10"],
    ["slipped disc", "naming-your-pain"],
    ["butt kicks", "heel-flicks"],
    ["sphinx", "prone-on-elbows"],
    ["couch to 5k", "return-to-running"],
    ["ergonomics", "sitting-and-your-back"],
    ["pronation", "shoes-belts-rollers"],
    ["Romanian deadlift", "single-leg-deadlift"],
    ["lumbago", "flare-up-gentle"],
  ])("finds what people call %s", (query, id) => {
    expect(found(query)).toContain(id);
  });
});
