import { firstBrokenDay } from "@/tests/support/random-days.ts";
import { asElapsed } from "./day/as-elapsed.ts";
import type { DayEntry } from "./day/day-script.ts";
import type { LabCommand } from "./lab-command.ts";

const USAGE = "usage: npm run -s lab -- random [--days N] [--seed N]";

/**
 * `lab random --days 20000 --seed 7`: lives that many random days and holds every promise against each. Prints the first day
 * that breaks one, shrunk, as a script that `lab day` reads. Answers 0 if none does, 1 if one does, 2 for a bad word.
 */
export const randomCommand: LabCommand = (args, { out, err }) => {
  const [days, seed] = [numberOf("--days", args) ?? 1000, numberOf("--seed", args) ?? Date.now() % 1_000_000];
  if (args.length % 2 !== 0 || !Number.isSafeInteger(days) || !Number.isSafeInteger(seed) || days < 1) {
    err(USAGE);
    return 2;
  }
  const broken = firstBrokenDay(days, seed);
  if (broken === null) {
    err(`${days} days from seed ${seed}: every promise kept`);
    return 0;
  }
  err(`seed ${seed}: ${broken.breach}`);
  out(JSON.stringify({ ...broken.script, day: broken.script.day.map(asWritten) }));
  return 1;
};

/** An entry as scripts write it: times since midnight and durations as text. */
function asWritten(entry: DayEntry): Record<string, unknown> {
  const written: Record<string, unknown> = { ...entry };
  for (const field of ["at", "from", "to"] as const) {
    if (typeof written[field] === "number") written[field] = asElapsed(written[field]);
  }
  return entry.do === "clock"
    ? { ...written, by: Temporal.Duration.from({ milliseconds: entry.by }).toString() }
    : written;
}

function numberOf(flag: string, args: readonly string[]): number | null {
  const place = args.indexOf(flag);
  return place < 0 ? null : Number(args[place + 1]);
}
