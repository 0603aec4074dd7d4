import type { Source } from "./source.ts";

/** The five articles this project started from. Other people's text: named, linked where the address is known, never bundled. */
export const STARTING_ARTICLES = [
  {
    id: "seed:000",
    title: "Why Runners Get Back Pain and How to Fix It",
    where: "X-Factor Belt blog",
    year: null,
    kind: "Popular article, from a shop that sells a belt",
    address: "https://xfactorbelt.com/blogs/news/why-runners-get-back-pain-and-how-to-fix-it",
    fact: "Names a weak core, weak glutes, form and a sudden rise in training as causes. Advises core and glute work, a warm-up, 170-180 steps a minute, the 10 % rule, and its own belt.",
  },
  {
    id: "seed:001",
    title: "Why runners get lower back pain, and strategies for overcoming it",
    where: null,
    year: null,
    kind: "Popular article",
    address: null,
    fact: "Names core, hip flexors, mid-back, form, load and sitting as causes. Advises strength, mobility, a warm-up and medical help for severe pain or numbness.",
  },
  {
    id: "seed:002",
    title: "Why do you have back pain when running",
    where: null,
    year: null,
    kind: "Popular article",
    address: null,
    fact: "Names overstriding, an upright trunk, pelvic drop and limited hip extension as causes. Advises a slight lean, glute drills and holds of one to two minutes.",
  },
  {
    id: "seed:003",
    title: "These Mistakes Are Causing Your Lower Back Pain When Running",
    where: "Endurance Athlete Expert, Long Island",
    year: null,
    kind: "Popular article, from a practice",
    address: "https://enduranceathleteexpertlongislandny.com/back-pain/lower-back-pain-when-running/",
    fact: "Names form, core, stretching, shoes and alignment as causes. Advises short quick strides, new shoes every 300-500 miles, orthotics and recovery.",
  },
  {
    id: "seed:004",
    title: "Are you a Runner with Back Pain? Read This",
    where: null,
    year: null,
    kind: "Popular article",
    address: null,
    fact: "Names weak deep muscles, glutes and hips as causes. Advises daily glute and back exercises, yoga, a roller, and an X-ray if stretches fail.",
  },
] as const satisfies readonly Source[];
