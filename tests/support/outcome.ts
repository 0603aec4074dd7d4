import { TestRunner } from "vitest";

/** What the injections of one test came to, for the table of faults (tests/run/faults.mjs). */
export type Outcome = {
  /** Of one that has a row of its own among those of real browsers: what was done. */
  readonly what?: string;
  /** How often the fault struck. */
  readonly runs: number;
  /** Acknowledged and not there at a start, before the remedy that the product offers. */
  readonly gone: number;
  /** Acknowledged and gone for good. */
  readonly lost: number;
  /** Stored or shown twice. */
  readonly doubled: number;
  /** Codes of the troubles that the person was told of. */
  readonly told: readonly string[];
};

/** Goes into the report of the test that runs, in the place of what it reported before. Left out: nothing. */
export function reportOutcome({
  runs,
  gone = 0,
  lost = 0,
  doubled = 0,
  told = [],
  ...rest
}: Partial<Outcome> & Pick<Outcome, "runs">): void {
  const meta: object | undefined = TestRunner.getCurrentTest()?.meta;
  if (meta !== undefined) Object.assign(meta, { outcome: { ...rest, runs, gone, lost, doubled, told } });
}
