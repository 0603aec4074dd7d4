import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import { parseSettings } from "@/src/core/settings/parse-settings.ts";
import type { LabOutput } from "../lab-command.ts";
import { simulateDay } from "../model/simulate-day.ts";
import { readInput } from "../read-input.ts";
import { type DayReport, reportDay } from "./day-report.ts";
import { findUnknownFields, parseDayScript } from "./parse-day-script.ts";
import { trueSittingMs } from "./true-sitting.ts";

const USAGE = "usage: npm run -s lab -- day FILE...   (a day script each: JSON with zone, date and day)";

/**
 * `lab day FILE...`: lives each day script and prints one JSON object a line. Returns the exit code: 2 if a script could
 * not be read (said on `err`, with its place), while the others still print; else 0.
 */
export function runDayCommand(files: readonly string[], { out, err }: LabOutput): number {
  if (files.length === 0) {
    err(USAGE);
    return 2;
  }
  let code = 0;
  for (const file of files) {
    const report = livedDay(file, (message) => err(`${file}: ${message}`));
    if (report.ok) out(JSON.stringify(report.value));
    else {
      for (const fault of report.error) err(`${file}: ${fault}`);
      code = 2;
    }
  }
  return code;
}

function livedDay(file: string, warn: (message: string) => void): Result<DayReport, readonly string[]> {
  const text = readInput(file);
  if (!text.ok) return fail([text.error]);
  const script = parseDayScript(text.value);
  if (!script.ok) return script;

  for (const unknown of findUnknownFields(text.value)) warn(unknown);
  const { settings, faults } = parseSettings(script.value.settings);
  for (const { path, message } of faults) {
    warn(`${["settings", path].filter(Boolean).join(".")}: ${message}; the default is used`);
  }
  return ok(reportDay(file, trueSittingMs(script.value.day), simulateDay(script.value, settings)));
}
