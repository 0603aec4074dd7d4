/**
 * For Stryker. A checker: only drawn mutants are tried; stretches of files are all that it can be told otherwise, and they
 * overlap. And a reporter that tells each as it comes, because a sample takes long.
 */
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

function createReporter() {
  return {
    /** @param {import("./draw-mutants.mjs").Mutant & { status: string }} mutant its lines count from 1 here */
    onMutantTested({ status, ...mutant }) {
      if (status !== "CompileError") console.log(`${status} ${keyOf(mutant)}`);
    },
  };
}
createReporter.inject = [];

export const strykerPlugins = [
  { kind: "Checker", name: "drawn-only", factory: createChecker },
  { kind: "Reporter", name: "as-they-come", factory: createReporter },
];
