import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { search } from "@/src/core/library/search.ts";

const documents = [
  { id: "hips", title: "Hip flexors", keywords: "stretching", text: "Sitting folds the hip. A stretch may feel good." },
  { id: "cafe", title: "Café walk", keywords: "walk break", text: "Five minutes on your feet." },
  { id: "warm", title: "A warm-up worth doing", keywords: "", text: "Leg swings open the hips before a run." },
];
const found = (query: string) => search(documents, query).map((hit) => hit.id);

describe("searching the library", () => {
  it.each([
    ["hip", ["hips", "warm"]],
    ["HIP flex", ["hips"]],
    ["cafe", ["cafe"]],
    ["warm up", ["warm"]],
    ["stretch", ["hips"]],
    ["leg run", ["warm"]],
    ["warmups", ["warm"]],
    ["stretches for the hips", ["hips"]],
    ["the", ["hips", "warm"]],
    ["swim", []],
    ["  ", []],
    ["?!", []],
  ])("finds %s", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("puts a title before another name, that before keywords, text and what is cited", () => {
    const named = { keywords: "", text: "" };
    const ranked = [
      { ...named, id: "cited", title: "A", sources: "Psoas length in runners" },
      { ...named, id: "text", title: "B", text: "The psoas crosses the hip." },
      { ...named, id: "keywords", title: "C", keywords: "psoas" },
      { ...named, id: "also", title: "D", aliases: "psoas stretch" },
      { ...named, id: "title", title: "Psoas" },
    ];
    expect(search(ranked, "psoas").map(({ id }) => id)).toEqual(["title", "also", "keywords", "text", "cited"]);
  });

  it("puts a whole word before one that begins like it, and words that stand together before scattered ones", () => {
    const bare = { keywords: "", text: "" };
    const ranked = [
      { ...bare, id: "longer", title: "Stretching" },
      { ...bare, id: "whole", title: "Calf stretch" },
      { ...bare, id: "scattered", title: "Stretch for the calf" },
    ];
    expect(search(ranked, "stretches").map(({ id }) => id)).toEqual(["whole", "scattered", "longer"]);
    expect(search(ranked.toReversed(), "calf stretch").map(({ id }) => id)).toEqual(["whole", "scattered"]);
  });

  it("puts a keyword before one that only begins like the word", () => {
    const bare = { title: "A", text: "" };
    const ranked = [
      { ...bare, id: "begins", keywords: "hipster" },
      { ...bare, id: "is", keywords: "hip" },
    ];
    expect(search(ranked, "hips").map(({ id }) => id)).toEqual(["is", "begins"]);
    expect(search(ranked.toReversed(), "hip").map(({ id }) => id)).toEqual(["is", "begins"]);
  });

  it("shows the words around a match", () => {
    expect(search(documents, "swing")[0]?.snippet).toEqual({
      before: "Leg ",
      match: "swings",
      after: " open the hips before a run.",
    });
  });

  it("never fails on what people type", () => {
    fc.assert(fc.property(fc.string(), (query) => search(documents, query).length <= documents.length));
  });
});
