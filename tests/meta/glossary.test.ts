import { describe, expect, it } from "vitest";
import { exercises } from "@/src/content/exercises/index.ts";
import { routines } from "@/src/content/routines/index.ts";
import { englishMessages } from "../support/english-messages.ts";

/** One thing has one name. What must not be written, what to write instead, and a line that would break the rule. */
const GLOSSARY: readonly (readonly [wrong: RegExp, write: string, example: string])[] = [
  [/\bmachine\b/i, "computer", "Everything stays on this machine."],
  [/hip-flexor (?:break|session)/i, "hip-flexor stretch", "Hip-flexor break, standing"],
  [/(?<!posture )\bresets?\b/i, "posture reset", "The reset takes a minute."],
  [
    /\bweekly page\b|\byour week on one page\b|^Your week( –|$)/i,
    "Insights, or weekly review for its prompt",
    "Your week",
  ],
  [
    /\bin the (?:options|settings) of (?:this|the) (?:extension|page)\b|\bin the options\b|\bpreferences\b/i,
    "in Options",
    "Change it in the options.",
  ],
  [/\bflare-up (?:day|at work)\b/i, "bad day", "Flare-up day, gentle"],
  [/\btaken? back\b/i, "undo, undone", "Take back the import"],
  [/\bnobody has said\b/i, "we don’t know whether", "nobody has said that it is a sore muscle"],
  [/\d[\s\u00a0]%|\bper ?cent\b/i, "5%, without a space", "within 10 %"],
  [/\$\d min \$\d|\d min \d/, "6:27", "$1 min $2"],
  [/\bnot said\b/i, "not set", "not said"],
  [/^go on\b/i, "resume, or keep going", "Go on (space)"],
  [/by themselves\b/i, "automatically", "They come by themselves."],
  [/\bgot worse(?! or spread down a leg)/i, "it got worse or spread down a leg", "you said it got worse"],
  [
    /changing position and short walks/i,
    "short walks and changing position",
    "Changing position and short walks are fine.",
  ],
  [/\w'\w/, "a curly apostrophe", "It can't be changed."],
  [/\.\.\.|…/, "a whole sentence, without dots", "Saving..."],
  [/\S {2,}\S/, "one space", "Saved.  Undo"],
  [/\d-\d/, "an en dash between numbers", "1-2 minutes"],
  [/\bcan ?not\b/i, "can’t", "a chair that cannot roll"],
  [/\bhalf-way\b/i, "halfway", "Lift only half-way."],
  [/\bdialogue\b/i, "dialog", "the print dialogue"],
  [/\bsomebody\b/i, "someone", "If somebody prescribed it, ask them."],
  [/\bby itself\b/i, "automatically, on its own", "It goes by itself."],
  [/\banew\b/i, "again", "It was made anew."],
  [/\btold (?:about|of) yourself\b/i, "told us about yourself", "what you told about yourself"],
  [/\bwithin the line\b/i, "under the line", "8 km is within the line."],
  [/^(?:earlier|later) month$|^(?:week|month|quarter|year) (?:before|after)$/i, "previous, next", "Week before"],
  [/\bstretch (?:of today|at the desk|you’re in)\b/i, "a sit, or a part of today", "any stretch of today"],
  [/\bask(?:s|ed)? to ease\b/i, "ask you to ease off", "Today’s answers ask to ease off."],
];

/** Everything people read outside the articles, which have a voice of their own. */
const texts: readonly (readonly [where: string, text: string])[] = [
  ...Object.entries(englishMessages()),
  ...routines.flatMap(({ id, name, text }) =>
    [name, text.goal, ...Object.values(text.notes)].map((line) => [id, line] as const),
  ),
  ...[...exercises.values()].flatMap(({ id, text }) =>
    [text.name, ...text.steps, text.cue, text.note ?? ""].map((line) => [id, line] as const),
  ),
];

describe("the glossary", () => {
  it.each(GLOSSARY)("%s is not written: %s", (wrong) => {
    expect(texts.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each(GLOSSARY)("%s would be found", (wrong, _, example) => {
    expect(wrong.test(example)).toBe(true);
  });
});
