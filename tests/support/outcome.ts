import { TestRunner } from "vitest";

/** What the injections of one test came to, for the table of faults (tests/run/faults.mjs). */
export type Outcome = {
  /** How often the fault struck. */
  readonly runs: number;
  /** Acknowledged and gone. */
  readonly lost: number;
  /** Stored or shown twice. */
  readonly doubled: number;
  /** Codes of the troubles that the person was told of. */
  readonly told: readonly string[];
};

/** Goes into the report of the test that runs. Left out: nothing. */
export function reportOutcome({
  runs,
  lost = 0,
  doubled = 0,
  told = [],
}: Partial<Outcome> & Pick<Outcome, "runs">): void {
  const meta: object | undefined = TestRunner.getCurrentTest()?.meta;
  if (meta !== undefined) Object.assign(meta, { outcome: { runs, lost, doubled, told } });
}
