import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import { writeOwnRoutines } from "@/src/core/own-routines/own-routines-file.ts";
import { LONGEST_FILE, readOwnRoutines } from "@/src/core/own-routines/read-own-routines.ts";
import { ownContent } from "@/tests/support/arbitraries/own-routines.ts";
import { matchesSchema } from "@/tests/support/json-schema.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../../public/own-routines.schema.json", import.meta.url), "utf8"),
) as Parameters<typeof matchesSchema>[1];

const isExercise = (id: string) => findExercise(id) !== null;
const read = (value: unknown) => readOwnRoutines(typeof value === "string" ? value : JSON.stringify(value), isExercise);

/** What the physio wrote on a slip of paper. */
const PHYSIO = {
  format: "standing-start-routines",
  version: 1,
  routines: [
    {
      name: "Physio, November",
      steps: [
        { exercise: "glute-bridge", reps: 10, sets: 3, rest: 60 },
        { exercise: "bird-dog", reps: 8, sets: 3, rest: 60 },
        { exercise: "side-plank-knees", seconds: 20, sides: "second", sets: 2, rest: 30 },
      ],
    },
  ],
};

/** The file with one place changed; `undefined` takes it out. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(PHYSIO) as unknown as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const withRoutines = (routines: string) => `{"format":"standing-start-routines","version":1,"routines":${routines}}`;

describe("a file of own routines", () => {
  it("holds the physio's three exercises with their doses", () => {
    expect(read(PHYSIO)).toEqual({
      ok: true,
      value: [
        {
          name: "Physio, November",
          steps: [
            { exerciseId: "glute-bridge", reps: 10, seconds: null, sides: "both", sets: 3, restSeconds: 60 },
            { exerciseId: "bird-dog", reps: 8, seconds: null, sides: "both", sets: 3, restSeconds: 60 },
            { exerciseId: "side-plank-knees", reps: null, seconds: 20, sides: "second", sets: 2, restSeconds: 30 },
          ],
        },
      ],
    });
  });

  it("has these very bytes", () => {
    const content = read(PHYSIO);
    expect(writeOwnRoutines(content.ok ? content.value : [])).toBe(`${JSON.stringify(PHYSIO, null, 2)}\n`);
  });

  it("gives back what was put in", () => {
    fc.assert(
      fc.property(fc.array(ownContent, { minLength: 1, maxLength: 5 }), (routines) => {
        expect(read(writeOwnRoutines(routines))).toEqual({ ok: true, value: routines });
      }),
    );
  });

  test.each([
    [["routines", 0, "steps", 0, "exercise"], "moon-walk", "routines[0].steps[0].exercise", "unknown-exercise"],
    [["routines", 0, "steps", 2, "exercise"], undefined, "routines[0].steps[2].exercise", "missing"],
    [["routines", 0, "steps", 1, "reps"], 0, "routines[0].steps[1].reps", "not-whole"],
    [["routines", 0, "steps", 1, "reps"], 2.5, "routines[0].steps[1].reps", "not-whole"],
    [["routines", 0, "steps", 1, "reps"], "8", "routines[0].steps[1].reps", "not-whole"],
    [["routines", 0, "steps", 1, "reps"], null, "routines[0].steps[1].reps", "not-whole"],
    [["routines", 0, "steps", 1, "seconds"], 601, "routines[0].steps[1].seconds", "not-whole"],
    [["routines", 0, "steps", 1, "sets"], 11, "routines[0].steps[1].sets", "not-whole"],
    [["routines", 0, "steps", 1, "rest"], -1, "routines[0].steps[1].rest", "not-whole"],
    [["routines", 0, "steps", 1, "sides"], "left", "routines[0].steps[1].sides", "not-one-of"],
    [["routines", 0, "steps", 1, "repetitions"], 8, "routines[0].steps[1].repetitions", "unknown-property"],
    [["routines", 0, "steps", 1], "squat", "routines[0].steps[1]", "not-an-object"],
    [["routines", 0, "steps"], [], "routines[0].steps", "length"],
    [["routines", 0, "steps"], {}, "routines[0].steps", "not-a-list"],
    [["routines", 0, "name"], "  ", "routines[0].name", "text-length"],
    [["routines", 0, "name"], "x".repeat(61), "routines[0].name", "text-length"],
    [["routines", 0, "name"], 7, "routines[0].name", "not-a-text"],
    [["routines", 0, "author"], "me", "routines[0].author", "unknown-property"],
    [["routines"], undefined, "routines", "missing"],
    [["routines"], [], "routines", "length"],
    [["owner"], "me", "owner", "unknown-property"],
    [["version"], 2, "version", "newer-version"],
    [["version"], "1", "version", "newer-version"],
    [["version"], undefined, "version", "missing"],
    [["format"], "backup", "format", "not-this-format"],
  ])("with %j as %j is refused at %s: %s", (path, value, place, code) => {
    const file = changed(path, value);
    expect(read(file)).toMatchObject({ ok: false, error: [{ path: place, reason: { code } }] });
    expect(matchesSchema(file, schema)).toBe(false);
  });

  test.each([
    ["", "not-json"],
    ['{"format": "standing-start-routines",', "not-json"],
    ["[]", "not-an-object"],
    ["null", "not-an-object"],
    [`"${"x".repeat(LONGEST_FILE)}"`, "too-large"],
  ])("that says %.40j is refused as a whole: %s", (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, error: [{ path: "", reason: { code } }] });
  });

  it.each([
    ["the file", "", (deep: string) => deep],
    ["its routines", "routines[0]", (deep: string) => withRoutines(deep)],
    ["a name", "routines[0].name", (deep: string) => withRoutines(`[{"name":${deep},"steps":[{"exercise":"squat"}]}]`)],
  ])("that is nested a hundred thousand times in %s is refused there", (_, path, textWith) => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(read(textWith(deep))).toMatchObject({ ok: false, error: [{ path }] });
  });

  it("is refused for what stands in the prototype's place, and takes nothing from there", () => {
    const step = '{"exercise":"squat","__proto__":{"sets":999},"constructor":1}';
    const outcome = read(withRoutines(`[{"name":"Mine","steps":[${step}]}]`));
    expect(outcome.ok ? [] : outcome.error.map(({ path }) => path)).toEqual([
      "routines[0].steps[0].__proto__",
      "routines[0].steps[0].constructor",
    ]);
    expect(read(withRoutines('[{"name":"Mine","steps":[{"exercise":"toString"}]}]')).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, "sets")).toBe(false);
  });

  it("shows a number too large for any as what it became", () => {
    expect(read(withRoutines('[{"name":"Mine","steps":[{"exercise":"squat","reps":1e999}]}]'))).toMatchObject({
      error: [{ path: "routines[0].steps[0].reps", reason: { found: "Infinity" } }],
    });
  });

  it("names every fault, not only the first", () => {
    const file = structuredClone(PHYSIO);
    file.routines[0]!.steps[0]!.reps = 900;
    file.routines[0]!.steps[1]!.exercise = "nothing";
    const outcome = read(file);
    expect(outcome.ok ? [] : outcome.error.map(({ path }) => path)).toEqual([
      "routines[0].steps[0].reps",
      "routines[0].steps[1].exercise",
    ]);
  });

  test.each([
    [["routines"], {}, { code: "not-a-list", found: "{}" }],
    [["routines"], { a: 1 }, { code: "not-a-list", found: "{…}" }],
    [["routines", 0, "steps"], [], { code: "length", limit: { least: 1, most: 40 }, found: 0 }],
    [["routines", 0, "name"], [], { code: "not-a-text", found: "[]" }],
    [["routines", 0, "name"], [1], { code: "not-a-text", found: "[…]" }],
    [["routines", 0, "name"], null, { code: "not-a-text", found: "null" }],
    [["routines", 0, "name"], " ", { code: "text-length", limit: { least: 1, most: 60 } }],
    [["routines", 0, "steps", 0], 7, { code: "not-an-object", found: "7" }],
    [
      ["routines", 0, "steps", 0, "exercise"],
      "y".repeat(38),
      { code: "unknown-exercise", found: `"${"y".repeat(38)}"` },
    ],
    [
      ["routines", 0, "steps", 0, "exercise"],
      "y".repeat(39),
      { code: "unknown-exercise", found: `"${"y".repeat(39)}…` },
    ],
    [["routines", 0], "squat", { code: "not-an-object", found: '"squat"' }],
    [["version"], "1", { code: "newer-version", found: '"1"' }],
  ])("with %j as %j is told what stood there, cut short", (path, value, reason) => {
    expect(read(changed(path, value))).toMatchObject({ error: [{ reason }] });
  });

  it("with one habit wrong in every step names fifty places, no more", () => {
    const steps = Array.from({ length: 40 }, () => ({ exercise: "squat", reps: 0, sets: 0 }));
    const outcome = read(changed(["routines", 0, "steps"], steps));
    expect(outcome.ok ? [] : outcome.error).toHaveLength(50);
  });

  it("may be as long as two million characters", () => {
    const text = JSON.stringify(PHYSIO);
    expect(read(text.padEnd(LONGEST_FILE)).ok).toBe(true);
    expect(read(text.padEnd(LONGEST_FILE + 1)).ok).toBe(false);
  });

  it("may begin with a byte order mark and name its schema", () => {
    expect(read(`\uFEFF${JSON.stringify({ $schema: "./own-routines.schema.json", ...PHYSIO })}`).ok).toBe(true);
  });
});

describe("the published schema", () => {
  it("knows every exercise of the library and no other: add new ones to public/own-routines.schema.json", () => {
    expect(schema.$defs?.["exercise"]?.enum).toEqual([...exercises.keys()]);
  });

  it("takes everything that is exported", () => {
    fc.assert(
      fc.property(fc.array(ownContent, { minLength: 1, maxLength: 5 }), (routines) => {
        expect(matchesSchema(JSON.parse(writeOwnRoutines(routines)), schema)).toBe(true);
      }),
    );
  });

  it("takes what the product reads and refuses what it refuses, whatever stands in a place", () => {
    const step = ["exercise", "reps", "seconds", "sides", "sets", "rest", "extra"];
    const places = [
      ["format"],
      ["version"],
      ["routines"],
      ["$schema"],
      ["routines", 0],
      ["routines", 0, "name"],
      ["routines", 0, "extra"],
      ["routines", 0, "steps"],
      ["routines", 0, "steps", 1],
      ...step.map((name) => ["routines", 0, "steps", 1, name]),
    ];
    const values = fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: -2, max: 700 }),
      fc.constantFrom(1, 10, 11, 100, 101, 300, 301, 600, 601, 0.5),
      fc.constantFrom(
        "both",
        "first",
        "squat",
        "standing-start-routines",
        "",
        " ",
        "x".repeat(60),
        "x".repeat(61),
        "\u{1f3c3}".repeat(60),
        "\u{1f3c3}".repeat(61),
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (path, value) => {
        const file = changed(path, value);
        expect(matchesSchema(JSON.parse(JSON.stringify(file)), schema)).toBe(read(file).ok);
      }),
      {
        numRuns: 600,
        examples: [
          [["routines", 0, "name"], "\u{1f3c3}".repeat(60)],
          [["routines", 0, "name"], "\u{1f3c3}".repeat(61)],
        ],
      },
    );
  });
});
