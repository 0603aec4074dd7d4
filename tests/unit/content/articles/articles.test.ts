import { describe, expect, it } from "vitest";
import {
  citedSources,
  countWords,
  marksOf,
  plainText,
  readingMinutes,
  textsOf,
} from "@/src/content/articles/article-words.ts";
import type { Article } from "@/src/content/articles/article.ts";
import { ARTICLES, findArticle } from "@/src/content/articles/index.ts";
import { loadAllArticles, loadArticle } from "@/src/content/articles/load-article.ts";
import { findExercise } from "@/src/content/exercises/index.ts";
import { findRoutine } from "@/src/content/routines/index.ts";
import { findSource, SOURCES } from "@/src/content/sources.ts";

const articles = await loadAllArticles();
/** The page of warning signs promotes no routine: at that level none is offered (domain rules, levels 3 and 4). */
const WITHOUT_ROUTINE = ["when-to-get-help"];

const exercisesOf = (article: Article) => [
  ...article.cover,
  ...article.body.flatMap((block) => (block.kind === "figure" ? [block.exerciseId] : [])),
];
const routinesOf = (article: Article) =>
  article.body.flatMap((block) => (block.kind === "routine" ? [block.routineId] : []));
const wholeText = (article: Article) => textsOf(article).map(plainText).join("\n");

describe("the list of articles", () => {
  it("names every article once, in the order in which they load", async () => {
    expect(articles.map((article) => article.id)).toEqual(ARTICLES.map((head) => head.id));
    for (const head of ARTICLES) expect((await loadArticle(head.id)).id).toBe(head.id);
  });

  it.each(articles.map((article) => [article.id, article] as const))(
    "puts %s on the shelf it names, and reads it at 238 words a minute",
    (id, article) => {
      expect(findArticle(id)?.topic).toBe(article.topic);
      expect(readingMinutes(article)).toBe(Math.round(countWords(article) / 238));
    },
  );

  it("knows no article that nobody wrote", () => {
    expect(findArticle("how-to-fly")).toBeNull();
  });
});

describe.each(articles.map((article) => [article.id, article] as const))("%s", (id, article) => {
  it("takes 500 to 900 words", () => {
    expect(countWords(article)).toBeGreaterThanOrEqual(500);
    expect(countWords(article)).toBeLessThanOrEqual(900);
  });

  it("cites sources that exist, and at least two", () => {
    const cited = citedSources(article);
    expect(cited.filter((source) => findSource(source) === null)).toEqual([]);
    expect(cited.length).toBeGreaterThanOrEqual(2);
  });

  it("draws exercises and starts routines that exist", () => {
    expect(exercisesOf(article).filter((exercise) => findExercise(exercise) === null)).toEqual([]);
    expect(routinesOf(article).filter((routine) => findRoutine(routine) === null)).toEqual([]);
  });

  it("offers one routine, or none where it is about warning signs", () => {
    expect(routinesOf(article)).toHaveLength(WITHOUT_ROUTINE.includes(id) ? 0 : 1);
  });

  it("says three things in short, what nobody knows, and when to get help", () => {
    for (const line of article.inShort) {
      const words = plainText(line).split(" ").length;
      expect(words).toBeGreaterThanOrEqual(4);
      expect(words).toBeLessThanOrEqual(24);
    }
    expect(article.unknown.heading).not.toBe("");
    expect(article.unknown.text.map(plainText).join(" ").split(" ").length).toBeGreaterThanOrEqual(20);
    expect(plainText(article.help).split(" ").length).toBeGreaterThanOrEqual(15);
  });

  it("is divided by headings, so that a tired reader finds the part that matters", () => {
    expect(article.body.filter(({ kind }) => kind === "heading").length).toBeGreaterThanOrEqual(3);
  });

  it("is drawn: on its cover and in the text", () => {
    expect(article.cover.length).toBeGreaterThanOrEqual(1);
    const figures = article.body.filter(({ kind }) => kind === "figure" || kind === "lanes" || kind === "levelling");
    expect(figures.length).toBeGreaterThanOrEqual(1);
  });

  it("draws a number with its interval around it, inside the straight", () => {
    for (const block of article.body) {
      if (block.kind !== "lanes") continue;
      for (const { value, range = [value, value] } of block.rows) {
        expect(range[0]).toBeLessThanOrEqual(value);
        expect(range[1]).toBeGreaterThanOrEqual(value);
        expect(range[1]).toBeLessThanOrEqual(block.most);
      }
    }
  });

  it("links to other articles that exist, never to itself", () => {
    const linked: readonly string[] = marksOf(article).flatMap((mark) => (mark.kind === "article" ? [mark.id] : []));
    expect(linked).not.toContain(id);
    expect(linked.filter((other) => findArticle(other) === null)).toEqual([]);
  });

  it("writes plain sentences: no exclamation marks, no markup, no doubled spaces, no words that diagnose or promise", () => {
    const words = wholeText(article);
    expect(words).not.toMatch(/[!<>*_[\]]|\s{2,}|\s[,.;:?]|\.\./);
    expect(words).not.toMatch(/will cure|guarantee|amnesia|out of place|switched off|your discs?\b/i);
    expect(words).not.toMatch(/\bdamag|bone pain|your (glutes|pelvis|core|spine) (is|are)\b/i);
  });

  it("is set with curly quotes and apostrophes, as a printed page is", () => {
    expect(wholeText(article)).not.toMatch(/['"]/);
  });
});

describe("sources", () => {
  it("name their kind, and a year unless they are pages that carry none", () => {
    const PAGES = /^(Health service|Clinic|University page|Regulator's advice|Professional body|Popular article)/;
    const UNDATED_PAPERS = ["ev:stoewer-abstract", "ev:hipflexor-thesis-uky"];
    expect(SOURCES.filter(({ kind }) => kind.length < 5)).toEqual([]);
    const undated = SOURCES.filter(({ year, kind }) => year === null && !PAGES.test(kind)).map(({ id }) => id);
    expect(undated.filter((id) => !UNDATED_PAPERS.includes(id))).toEqual([]);
  });

  it("have ids of their own and a fact", () => {
    expect(new Set(SOURCES.map((source) => source.id)).size).toBe(SOURCES.length);
    expect(SOURCES.filter((source) => source.fact.length < 20)).toEqual([]);
  });

  it("are linked by DOI, or at the body's, author's or journal's own page; no news, mirror, index or summary", () => {
    const OWN = new Set([
      "www.nice.org.uk",
      "www.nhs.uk",
      "gettingitrightfirsttime.co.uk",
      "www2.hse.ie",
      "cks.nice.org.uk",
      "www.nogg.org.uk",
      "tp.amegroups.org",
      "www.aafp.org",
      "www.guysandstthomas.nhs.uk",
      "norfolkandwaveneycommunityhealth.nhs.uk",
      "ahpsuffolk.co.uk",
      "www.hse.gov.uk",
      "www.mayoclinic.org",
      "oaevansville.com",
      "aasm.org",
      "ergo.human.cornell.edu",
      "www.jssm.org",
      "digitalcommons.wku.edu",
      "uknowledge.uky.edu",
      // Starting articles.
      "xfactorbelt.com",
      "enduranceathleteexpertlongislandny.com",
    ]);
    const refused = SOURCES.filter(({ address }) => {
      if (address === null) return false;
      const { protocol, hostname, pathname } = new URL(address);
      const isDoi = hostname === "doi.org" && /^\/10\.\d{4,}\/./.test(pathname);
      return protocol !== "https:" || !(isDoi || OWN.has(hostname));
    });
    expect(refused.map(({ id, address }) => `${id}: ${String(address)}`)).toEqual([]);
  });
});
