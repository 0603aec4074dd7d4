import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { freeName } from "@/src/core/own-routines/copy-name.ts";
import { moveItem } from "@/src/core/own-routines/move-item.ts";
import { isOwnRoutineId, ownRoutineSchema } from "@/src/core/own-routines/own-routine.ts";
import { planImport } from "@/src/core/own-routines/plan-import.ts";
import { ownContent } from "@/tests/support/arbitraries/own-routines.ts";
import { anOwnRoutine, anOwnStep } from "@/tests/support/builders/an-own-routine.ts";

const inOrder = (items: readonly number[]) => items.toSorted((a, b) => a - b);

describe("moving a step", () => {
  test.each([
    [0, 2, "bcad"],
    [3, 0, "dabc"],
    [1, 1, "abcd"],
    [0, 99, "bcda"],
    [2, -5, "cabd"],
    [9, 0, "abcd"],
  ])("from %i to %i gives %s", (from, to, expected) => {
    expect(moveItem(["a", "b", "c", "d"], from, to).join("")).toBe(expected);
    expect(moveItem(["a", "b", "c", "d"], from, to)).toHaveLength(4);
  });

  it("keeps all steps, whatever is moved where, and moving back restores the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(40), fc.nat(40), (items, a, b) => {
        const [from, to] = [a % items.length, b % items.length];
        const moved = moveItem(items, from, to);
        expect(inOrder(moved)).toEqual(inOrder(items));
        expect(moveItem(moved, to, from)).toEqual(items);
      }),
    );
  });
});

describe("a free name", () => {
  test.each([
    ["Physio", [], "Physio"],
    ["Physio", ["physio"], "Physio 2"],
    ["Physio", ["Physio", "Physio 2"], "Physio 3"],
    ["x".repeat(60), ["x".repeat(60)], `${"x".repeat(58)} 2`],
    ["x".repeat(70), [], "x".repeat(60)],
    ["\u{1f3c3}".repeat(70), [], "\u{1f3c3}".repeat(60)],
    [`${"x".repeat(57)} yz`, [`${"x".repeat(57)} yz`], `${"x".repeat(57)} 2`],
  ])("for %s beside %j is %s", (name, taken, expected) => expect(freeName(name, taken)).toBe(expected));
});

test.each([
  ["x".repeat(60), true],
  ["x".repeat(61), false],
  ["\u{1f3c3}".repeat(60), true],
  ["\u{1f3c3}".repeat(61), false],
  ["", false],
])("the name %s may be stored: %s", (name, expected) => {
  expect(v.is(ownRoutineSchema(), anOwnRoutine({ name }))).toBe(expected);
});

test.each([
  ["own:physio", true],
  ["reset-standing", false],
  ["physio:own:", false],
])("%s is the id of an own routine: %s", (id, expected) => expect(isOwnRoutineId(id)).toBe(expected));

describe("an import", () => {
  const present = [anOwnRoutine()];
  const other = { name: "Physio", steps: [anOwnStep({ reps: 15 })] };

  it("leaves out what is there already, step for step", () => {
    expect(planImport(present, [anOwnRoutine({ id: "own:elsewhere" })])).toEqual({
      added: [],
      alreadyThere: ["Physio"],
    });
  });

  it("gives another routine of the same name a name of its own, once", () => {
    const first = planImport(present, [other]);
    expect(first.added).toEqual([{ name: "Physio 2", steps: other.steps, renamedFrom: "Physio" }]);
    expect(planImport([...present, ...first.added], [other])).toMatchObject({ added: [], alreadyThere: ["Physio"] });
  });

  test.each([
    ["Physio", "Physio", false],
    ["Physio 2", "Physio", false],
    ["Physio 12", "Physio", false],
    ["Physio", "Legs", true],
    ["2 Physio", "Physio", true],
    ["Physio 3 short", "Physio short", true],
  ])("with the steps of %s, called %s, is another routine: %s", (name, called, expected) => {
    const { added } = planImport([anOwnRoutine({ name })], [{ name: called, steps: anOwnRoutine().steps }]);
    expect(added).toHaveLength(expected ? 1 : 0);
  });

  it("keeps a routine's name, and says so, where it is free", () => {
    expect(planImport(present, [{ ...other, name: "Legs" }]).added).toEqual([
      { name: "Legs", steps: other.steps, renamedFrom: null },
    ]);
  });

  it("brings every routine of any file, under names of which no two are alike, and the second time none", () => {
    fc.assert(
      fc.property(fc.array(ownContent, { maxLength: 6 }), fc.array(ownContent, { maxLength: 6 }), (before, file) => {
        const { added, alreadyThere } = planImport(before, file);
        expect(added.length + alreadyThere.length).toBe(file.length);
        const names = added.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        expect(planImport([...before, ...added], file).added).toEqual([]);
      }),
    );
  });
});
