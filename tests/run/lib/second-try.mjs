/**
 * What a run of vitest came to, and what a second run of the red files makes of it. Pure: reports in, counts out.
 * A browser now and then misses a click where two of them share two cores; a test that is red twice is red.
 */

/**
 * @typedef {{ fullName: string, status: string, failureMessages: readonly string[] }} Test
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly Test[] }} File vitest's JSON reporter
 * @typedef {{ files: readonly File[], output: string, code: number }} Run
 * @typedef {{ passed: number, failed: number, reasons: readonly string[], shaky: readonly string[] }} Verdict
 */

const LONGEST_REASON = 300;
/** How vitest names the file during which something was thrown that belongs to no test. */
const STRAY = /This error originated in "(?<file>[^"]+)" test file/g;

/** The files to run again, by the names that vitest gave them: none where all is green. */
export function filesToRepeat(/** @type {Run} */ { files, output, code }) {
  if (code === 0) return [];
  const red = files.filter(({ status }) => status === "failed").map(({ name }) => name);
  if (red.length > 0) return red;
  const named = [...output.matchAll(STRAY)].map(({ groups }) => groups.file);
  const stray = files.map(({ name }) => name).filter((name) => named.some((file) => name.endsWith(file)));
  return stray.length > 0 ? stray : files.map(({ name }) => name);
}

/**
 * Counts a run, with what a second run of `filesToRepeat` came to where there was one. A test is red if it is red in each of
 * them; one that is green in one of two is shaky, and so is an error outside of every test that does not come again.
 * @param {Run} first
 * @param {Run | null} second
 * @returns {Verdict}
 */
export function judge(first, second = null) {
  const again = new Map((second?.files ?? []).map((file) => [file.name, file]));
  const tests = first.files.flatMap((file) => triesOf([file, again.get(file.name)].filter((run) => run !== undefined)));
  const red = tests.filter(({ tries }) => tries.every(({ status }) => status === "failed"));
  const rest = tests.filter((test) => !red.includes(test));
  // A second run without a report says nothing.
  const strays = [first, ...(again.size > 0 ? [second] : [])].map(isStray);
  const isRedBeyondTests = strays.every(Boolean);
  return {
    passed: rest.filter(({ tries }) => tries.some(({ status }) => status === "passed")).length,
    failed: red.length + (isRedBeyondTests ? 1 : 0),
    reasons: red.map((test) => `× ${inWords(test)}`),
    shaky: [
      ...rest.filter(({ tries }) => tries.some(({ status }) => status === "failed")).map(inWords),
      ...(strays.includes(true) && !isRedBeyondTests ? ["an error outside of every test"] : []),
    ],
  };
}

/** A test and the beginning of why, because a long list of differences pushes both out of sight. */
function inWords({ name, tries }) {
  const reason = tries.flatMap(({ failureMessages }) => failureMessages).at(-1) ?? "";
  return `${name}: ${reason.slice(0, LONGEST_REASON)}`;
}

/** Every test was green and vitest all the same not content. */
function isStray(/** @type {Run} */ { files, code }) {
  return code !== 0 && !files.some(({ status }) => status === "failed");
}

/** Every test of a file with its tries, and the file itself, which fails where it cannot be loaded or set up. */
function triesOf(/** @type {readonly File[]} */ runs) {
  const tries = new Map();
  for (const { name, status, message, assertionResults } of runs) {
    const isWhole = status !== "failed" || assertionResults.some((test) => test.status === "failed");
    const file = { fullName: name, status: isWhole ? "loaded" : "failed", failureMessages: isWhole ? [] : [message] };
    // Two tests of a file may have one name.
    const seen = new Map();
    for (const test of [...assertionResults, file]) {
      const nth = (seen.get(test.fullName) ?? 0) + 1;
      seen.set(test.fullName, nth);
      const key = `${test.fullName}\n${nth}`;
      tries.set(key, [...(tries.get(key) ?? []), test]);
    }
  }
  return [...tries.values()].map((ofOne) => ({ name: ofOne[0].fullName, tries: ofOne }));
}
