import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runBin } from "./steps.mjs";

const DAYS = join("tests", "fixtures", "days");
/** Largest error of one day, and largest mean over all, in parts of true sitting (see the lab's README for what a day may lose). */
const MOST_PER_DAY = 0.05;
const MOST_ON_AVERAGE = 0.02;
/**
 * Time that a clock set back lives twice is lost, never doubled (decision 3), and so is time in a clock that is put right;
 * hours in a remote desktop, where no input is seen and nobody says "count me in", look like an absence (engine rule 13). What
 * such a day may lose its own expectation says.
 */
const isExempt = (file) => /clock-set-back|clock-back-|clock-a-day-ahead|remote-desktop/.test(file);

/** The lab over every day script: one test a day, and one for the mean error. */
export function labStep(name) {
  return {
    name,
    run: async () => {
      const files = existsSync(DAYS) ? readdirSync(DAYS).filter((file) => file.endsWith(".json")) : [];
      if (files.length === 0) return { passed: 0, failed: 1, output: `There is no day script in ${DAYS}.` };
      const args = [
        "--tsconfig",
        "tsconfig.json",
        "src/dev/lab/main.ts",
        "day",
        ...files.map((file) => join(DAYS, file)),
      ];
      const { code, output } = await runBin(["tsx", ...args], { label: name });
      const days = output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line));
      const errors = days.map(({ file, truth, errorMinutes }) => ({
        file,
        part: Math.abs(errorMinutes) / Math.max(1, truth.sittingMinutes),
      }));
      const judged = errors.filter(({ file }) => !isExempt(file));
      const bad = judged.filter(({ part }) => part > MOST_PER_DAY);
      const mean = judged.reduce((sum, { part }) => sum + part, 0) / Math.max(1, judged.length);
      const isMeanGood = days.length > 0 && mean <= MOST_ON_AVERAGE;
      const report = [
        ...bad.map(({ file, part }) => `${file}: off by ${(part * 100).toFixed(1)} % of true sitting`),
        `mean error ${(mean * 100).toFixed(2)} % over ${days.length} of ${files.length} days`,
        ...(code === 0 ? [] : [output]),
      ];
      console.log(`  mean desk-time error ${(mean * 100).toFixed(2)} % over ${days.length} days`);
      return {
        passed: days.length - bad.length + (isMeanGood ? 1 : 0),
        failed: files.length - days.length + bad.length + (isMeanGood ? 0 : 1),
        output: report.join("\n"),
      };
    },
  };
}
