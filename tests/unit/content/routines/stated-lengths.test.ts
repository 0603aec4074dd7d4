import { describe, expect, it } from "vitest";
import { loadAllArticles } from "@/src/content/articles/load-article.ts";
import { findRoutine, routines } from "@/src/content/routines/index.ts";

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Seconds named in words or figures: "six and a half minutes", "a minute and a half", "30-second". Null where none is. */
function statedSeconds(text: string): number | null {
  const found = /\b(\w+)[ -](and a half )?(minute|second)s?( and a half)?/i.exec(text);
  if (found === null) return null;
  const [, word = "", halfBefore, unit, halfAfter] = found;
  const half = halfBefore === undefined && halfAfter === undefined ? 0 : 0.5;
  return (numberOf(word.toLowerCase()) + half) * (unit?.toLowerCase() === "second" ? 1 : 60);
}

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "fifty") return 50;
  return word === "a" ? 1 : NUMBERS.indexOf(word);
}

/** As far as a rounded length may be from the real one. */
const isAbout = (stated: number, real: number) => Math.abs(stated - real) <= Math.max(15, real * 0.1);

const offers = (await loadAllArticles()).flatMap((article) =>
  article.body.flatMap((block) => (block.kind === "routine" ? [{ ...block, article: article.id }] : [])),
);

describe("lengths in words", () => {
  it.each([
    ["six and a half minutes", 390],
    ["A minute and a half, with a roller", 90],
    ["30-second up-and-down", 30],
    ["Fifty seconds of moving", 50],
    ["Up, open and moving in one minute.", 60],
    ["no length here", null],
  ])("reads %s as %s seconds", (text, seconds) => {
    expect(statedSeconds(text)).toBe(seconds);
  });

  it.each(routines.map((routine) => [routine.id, routine] as const))(
    "%s takes what its name and goal say",
    (_, routine) => {
      for (const stated of [statedSeconds(routine.name), statedSeconds(routine.text.goal)]) {
        if (stated !== null) expect(isAbout(stated, routine.seconds)).toBe(true);
      }
    },
  );

  it.each(offers.map((offer) => [offer.article, offer] as const))("%s says how long its routine takes", (_, offer) => {
    const stated = statedSeconds(offer.text);
    if (stated !== null) expect(isAbout(stated, findRoutine(offer.routineId)?.seconds ?? 0)).toBe(true);
  });

  it("promises in a goal nothing that no article claims", () => {
    const PROMISES =
      /\b(undo|lasting|ease|eases|relie[fv]\w*|fix\w*|prevent\w*|cure\w*|correct\w*|heal\w*|protect\w*|wake up|so the lower back|best|calm)\b/i;
    expect(
      routines.filter(({ text }) => PROMISES.test(text.goal)).map(({ id, text }) => `${id}: ${text.goal}`),
    ).toEqual([]);
  });
});

describe("what people read of exercises and routines", () => {
  it("names no starting article by number and says nothing that is meant for developers", async () => {
    const { exercises } = await import("@/src/content/exercises/index.ts");
    const words = JSON.stringify([[...exercises.values()].map(({ text }) => text), routines.map(({ text }) => text)]);
    expect(words).not.toMatch(/\bseed|\b00\d\b|off by default|offByDefault/i);
  });
});
