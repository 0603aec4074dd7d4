/**
 * What the findings of a run come to. Pure.
 * @param {readonly (import("./draw-mutants.mjs").Mutant & { id: string })[]} mutants
 * @param {readonly import("../../support/mutants/plan.ts").Finding[]} findings
 * @returns {{ tried: readonly (import("./draw-mutants.mjs").Mutant & { id: string, outcome: import("./describe-sample.mjs").Outcome })[], leftOut: readonly string[] }}
 */
export function judgeBreaks(mutants, findings) {
  const idsOf = (...kinds) =>
    new Set(findings.filter(({ kind }) => kinds.includes(kind)).flatMap(({ id, breaks = [id] }) => breaks));
  const noticed = idsOf("noticed", "hung");
  const passed = idsOf("passed");
  const atLoad = idsOf("passed-at-load");
  const outcomeOf = (id) => {
    if (noticed.has(id)) return "noticed";
    if (passed.has(id)) return "survived";
    return atLoad.has(id) ? "atLoad" : "unreached";
  };
  return {
    tried: mutants.map((mutant) => ({ ...mutant, outcome: outcomeOf(mutant.id) })),
    leftOut: describeLeftOut(findings),
  };
}

const BECAUSE = {
  red: "red without a break, so not asked",
  "only-once": "red when asked twice, so asked no further",
  long: "not asked about every break, because of its length",
};

function describeLeftOut(findings) {
  const lines = findings.flatMap((one) => (one.kind === "left-out" ? [`${one.test}: ${BECAUSE[one.because]}`] : []));
  return [...new Set(lines)];
}
