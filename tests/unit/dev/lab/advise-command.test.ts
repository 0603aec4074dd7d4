import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FLAGS, ZONES } from "@/src/core/check-in/vocabulary.ts";
import { adviseCommand } from "@/src/dev/lab/advise-command.ts";
import cases from "../../../fixtures/advice/worked-cases.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "advise-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(content: string) {
  const file = join(folder, "inputs.json");
  writeFileSync(file, content);
  const out: string[] = [];
  const err: string[] = [];
  const code = adviseCommand([file], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n").replaceAll(`${file}: `, "") };
}

describe("lab advise", () => {
  test("answers every worked case, in order, with ids only", () => {
    const { code, out, err } = run(JSON.stringify(cases.map(({ input }) => input)));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject(cases.map(({ expected }) => expected));
  });

  test("answers nothing for nothing", () => {
    expect(run("[]")).toEqual({ code: 0, out: "[]", err: "" });
  });

  test("takes null for not known", () => {
    const nulls = {
      zones: null,
      flags: null,
      profile: null,
      followUp: null,
      hour: null,
      delta7: null,
      canUseFloor: null,
    };
    const [plain, withNulls] = [run('[{"nrs":3}]'), run(JSON.stringify([{ nrs: 3, ...nulls }]))];
    expect(withNulls).toEqual(plain);
  });

  test.each<[string, string, string]>([
    ["no JSON", "[", "not JSON"],
    ["no array", '{"nrs":3}', "expected an array of check-ins"],
    ["an element that is nothing", "[null]", "[0]: expected an object"],
    ["a missing number", '[{"nrs":1},{}]', "[1].nrs: missing"],
    ["a number out of range", '[{"nrs":11}]', "[0].nrs: expected a whole number from 0 to 10"],
    ["half a point", '[{"nrs":2.5}]', "[0].nrs: expected a whole number"],
    ["an unknown zone", '[{"nrs":1,"zones":["lowC","knee"]}]', '[0].zones[1]: unknown zone "knee"'],
    ["an unknown flag", '[{"nrs":1,"flags":["Bladder"]}]', '[0].flags[0]: unknown flag "Bladder"'],
    ["an unknown quality", '[{"nrs":1,"quality":["dull"]}]', '[0].quality[0]: unknown quality "dull"'],
    ["an unknown timing", '[{"nrs":1,"timing":["noon"]}]', '[0].timing[0]: unknown timing "noon"'],
    ["a check of something unknown", '[{"nrs":1,"clinicianChecked":["x"]}]', "[0].clinicianChecked[0]: unknown flag"],
    ["a word for yes", '[{"nrs":1,"profile":{"over65":"yes"}}]', "[0].profile.over65: expected true"],
    ["a profile that is a list", '[{"nrs":1,"profile":[]}]', "[0].profile: expected an object"],
    ["a follow-up out of range", '[{"nrs":1,"followUp":{"saddleArea":"maybe"}}]', "[0].followUp.saddleArea: expected"],
    ["25 o'clock", '[{"nrs":1,"hour":25}]', "[0].hour: expected a whole number from 0 to 23"],
  ])("refuses %s by index and field, and answers none", async (_what, content, message) => {
    const { code, out, err } = run(content);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  test("names a field nobody knows and goes on", () => {
    const { code, err } = run('[{"nrs":1,"flag":["bladder"],"profile":{"age":70}}]');
    expect(code).toBe(0);
    expect(err).toBe("[0].flag: unknown field, ignored\n[0].profile.age: unknown field, ignored");
  });

  test("prints every word that an input may use", () => {
    const out: string[] = [];
    expect(adviseCommand(["--words"], { out: (line) => out.push(line), err: () => {} })).toBe(0);
    expect(JSON.parse(out.join(""))).toMatchObject({ flags: FLAGS, zones: ZONES });
  });

  test.each<[string, string, string]>([
    ["an unknown start", '[{"nrs":1,"since":"may"}]', '[0].since: expected one of "today"'],
    [
      "an unknown kind of trouble",
      '[{"nrs":1,"followUp":{"urine":"x"}}]',
      '[0].followUp.urine: expected one of "burns"',
    ],
    ["a hop in words", '[{"nrs":1,"followUp":{"hop":"maybe"}}]', "[0].followUp.hop: expected true"],
    ["an unsure flag nobody knows", '[{"nrs":1,"flagsUnsure":["x"]}]', "[0].flagsUnsure[0]: unknown flag"],
  ])("refuses %s", (_what, content, message) => {
    expect(run(content).err).toContain(message);
  });

  test("says what is wrong with a file that is not there", () => {
    const err: string[] = [];
    expect(adviseCommand(["nowhere.json"], { out: () => {}, err: (line) => err.push(line) })).toBe(2);
    expect(err[0]).toContain("nowhere.json");
  });
});
