import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { routines } from "@/src/content/routines/index.ts";
import { ENTRANCES, entranceLink, findEntrance } from "@/src/core/entrances/entrance.ts";
import { targetLink, typedFor, typedTargets } from "@/src/core/entrances/typed-target.ts";
import { pagePath } from "@/src/core/pages/page-link.ts";

const firstPath = (typed: string): string | undefined => {
  const [target] = typedTargets(typed, routines);
  return target && pagePath(targetLink(target));
};

describe("what is typed behind the keyword", () => {
  test.each([
    ["2", "routine.html?minutes=2"],
    ["5 min", "routine.html?minutes=5"],
    ["10minutes", "routine.html?minutes=10"],
    ["99", "routine.html?minutes=30"],
    ["", "routine.html?minutes=2"],
    ["  ", "routine.html?minutes=2"],
    ["hip", "routine.html?routine=hip-flexor-standing"],
    ["Posture stand", "routine.html?routine=reset-standing"],
    ["core-10", "routine.html?routine=core-10"],
    ["0", "library.html?find=0"],
    ["Tea & cake", "library.html?find=Tea+%26+cake"],
  ])("%j leads to %s", (typed, path) => {
    expect(firstPath(typed)).toBe(path);
  });

  test("every line under the address bar leads, chosen, to where it says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (typed) => {
        const targets = typedTargets(typed, routines);
        expect(targets.length).toBeGreaterThan(0);
        for (const target of targets) expect(typedTargets(typedFor(target), routines)[0]?.kind).toBeDefined();
        for (const target of targets.filter(({ kind }) => kind === "routine")) {
          expect(typedTargets(typedFor(target), routines)).toEqual([target]);
        }
      }),
    );
  });

  test("every routine is found by the whole of its name", () => {
    for (const { id, name } of routines) {
      const ids = typedTargets(name, routines).flatMap((target) => (target.kind === "routine" ? [target.id] : []));
      expect(ids).toContain(id);
    }
  });
});

describe("an entrance", () => {
  test.each(ENTRANCES.map((entrance) => [entrance]))(
    "%s leads to a page whose routine, if it names one, exists",
    (entrance) => {
      const { page, query } = entranceLink(entrance);
      expect(["routine", "check-in"]).toContain(page);
      if (query["routine"] !== undefined) expect(routines.map(({ id }) => id)).toContain(query["routine"]);
    },
  );

  test("of another version is none", () => expect(findEntrance("start-jumping")).toBeNull());
});
