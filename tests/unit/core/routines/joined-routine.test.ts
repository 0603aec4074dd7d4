import { describe, expect, it } from "vitest";
import { findRoutine } from "@/src/content/routines/index.ts";

const found = (id: string) => {
  const routine = findRoutine(id);
  if (routine === null) throw new Error(`no routine ${id}`);
  return routine;
};

describe("routines done as one", () => {
  const [hips, run, glutes] = [found("hip-flexor-standing"), found("warmup-run"), found("glute-primer-floor")];
  const joined = found("hip-flexor-standing+warmup-run+glute-primer-floor");

  it("keep every item, in order, and take as long as all of them", () => {
    expect(joined.items).toEqual([...hips.items, ...run.items, ...glutes.items]);
    expect(joined.seconds).toBe(hips.seconds + run.seconds + glutes.seconds);
  });

  it("are named and filed as the warm-up among them", () => {
    expect(joined).toMatchObject({ name: run.name, category: "warm-up", floorNeeded: true, quiet: false });
  });

  it("ask for all that their parts ask for", () => {
    for (const caution of [...hips.screenFor, ...run.screenFor, ...glutes.screenFor]) {
      expect(joined.screenFor).toContain(caution);
    }
    expect(new Set(joined.screenFor).size).toBe(joined.screenFor.length);
  });

  it("keep each note at its item", () => {
    const [note, index] = [Object.values(glutes.text.notes)[0], Number(Object.keys(glutes.text.notes)[0] ?? 0)];
    const place = hips.items.length + run.items.length + index;
    expect(joined.text.notes[String(place)]).toBe(note);
  });

  it.each(["hip-flexor-standing+nap", "+", "warmup-run+", "warmup-run+warmup-run+warmup-run+warmup-run+warmup-run"])(
    "are nothing where a part is not known or there are too many: %s",
    (id) => expect(findRoutine(id)).toBeNull(),
  );
});
