/** A checker for Stryker: only drawn mutants are tried. Stretches of files are all that it can be told otherwise, and they overlap. */
import { readFileSync } from "node:fs";
import { keyOf } from "./draw-mutants.mjs";

function createChecker() {
  /** @type {ReadonlySet<string>} */
  let drawn = new Set();
  return {
    async init() {
      drawn = new Set(JSON.parse(readFileSync(process.env["MUTANTS_DRAWN"], "utf8")));
    },
    /** @param {readonly import("./draw-mutants.mjs").Mutant[]} mutants */
    async check(mutants) {
      const verdict = (mutant) =>
        drawn.has(keyOf(mutant)) ? { status: "passed" } : { status: "compileError", reason: "not drawn" };
      return Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]));
    },
  };
}
createChecker.inject = [];

export const strykerPlugins = [{ kind: "Checker", name: "drawn-only", factory: createChecker }];
