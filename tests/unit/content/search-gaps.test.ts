import { describe, expect, it } from "vitest";
import { SEARCH_GAPS } from "@/src/content/search-gaps.ts";
import { lookUp } from "@/src/core/library/look-up.ts";
import { fold } from "@/src/core/library/search.ts";
import { type LibraryDocument, loadDocuments } from "@/src/ui/pages/library/library-search.ts";

/** What a runner with a sore back types: what is said of it, and what comes first. */
const ASKED: Readonly<Record<string, readonly [kind: string, first: LibraryDocument["id"]]>> = {
  "shin splints": ["gap", "article:when-to-get-help"],
  "shin spl": ["gap", "article:when-to-get-help"],
  "plantar fasciitis": ["gap", "article:when-to-get-help"],
  "plantar fascitis": ["gap", "article:when-to-get-help"],
  "IT band": ["gap", "article:when-to-get-help"],
  "it band syndrome": ["gap", "article:when-to-get-help"],
  ITB: ["gap", "article:when-to-get-help"],
  "runner's knee": ["gap", "article:when-to-get-help"],
  "achilles tendonitis": ["gap", "article:when-to-get-help"],
  "hip bursitis": ["gap", "article:when-to-get-help"],
  scoliosis: ["gap", "article:naming-your-pain"],
  mattress: ["gap", "article:recovery"],
  "tempo run": ["gap", "article:training-load"],
  "fire hydrant": ["gap", "exercise:donkey-kick"],
  "Pallof press": ["gap", "exercise:dead-bug"],
  "wall sits": ["gap", "exercise:squat"],
  "downward dog": ["gap", "exercise:childs-pose"],
  achilles: ["found", "exercise:calf-raise"],
  lordosis: ["found", "article:hip-flexors"],
  "push ups": ["found", "exercise:desk-plank"],
  "shoulder pain": ["found", "article:mid-back"],
  "dead butt syndrome": ["found", "article:glutes-and-pelvic-drop"],
  "degenerative disc disease": ["found", "article:running-and-your-spine"],
  "back pain while running": ["found", "article:running-and-your-spine"],
  "weak glutes": ["found", "article:glutes-and-pelvic-drop"],
  "numb toes": ["found", "article:leg-symptoms"],
  incontinence: ["found", "article:when-to-get-help"],
  "muscle soreness": ["found", "article:cool-down-and-stretching"],
  "thoracic extension": ["found", "exercise:seated-thoracic-extension"],
  QL: ["found", "article:core-for-runners"],
  "erector spinae": ["found", "article:core-for-runners"],
  "hip CARs": ["found", "exercise:hip-circles"],
  siatica: ["spelt", "article:leg-symptoms"],
  piriformus: ["spelt", "article:glutes-and-pelvic-drop"],
  "glute brigde": ["spelt", "exercise:glute-bridge"],
  psaos: ["spelt", "article:hip-flexors"],
  "back pian": ["spelt", "article:sitting-and-your-back"],
  "Bulgarian split": ["found", "exercise:split-squat"],
  "hamstring marathon": ["near", "article:cool-down-and-stretching"],
};

describe("what is looked for and isn't here", () => {
  it("is said, and brings what is nearest or what was meant", async () => {
    const documents = await loadDocuments();
    const came = Object.keys(ASKED).map((query) => {
      const { kind, hits } = lookUp(documents, SEARCH_GAPS, query);
      return [query, [kind, hits[0]?.id ?? "nothing"]];
    });
    expect(came).toEqual(Object.entries(ASKED));
  });

  it("has under each of its names the same nearest things, which exist", async () => {
    const documents = await loadDocuments();
    const known = new Set(documents.map(({ id }) => id));
    expect(SEARCH_GAPS.flatMap(({ nearest }) => nearest).filter((id) => !known.has(id))).toEqual([]);
    for (const { names, nearest } of SEARCH_GAPS) {
      for (const name of names) {
        const { kind, hits } = lookUp(documents, SEARCH_GAPS, name);
        expect([name, kind, hits.slice(0, nearest.length).map(({ id }) => id)]).toEqual([name, "gap", nearest]);
      }
    }
  });

  it("is no title and no other name of anything", async () => {
    const called = (await loadDocuments()).map(({ title, aliases = "" }) => ` ${fold(`${title} ${aliases}`)} `);
    const names = SEARCH_GAPS.flatMap((gap) => gap.names);
    expect(names.filter((name) => called.some((words) => words.includes(` ${fold(name)} `)))).toEqual([]);
  });
});
