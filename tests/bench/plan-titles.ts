import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRunTitle, metersIn } from "@/src/core/imports/calendar-title.ts";

/**
 * How well titles of plans are read, on a folder of plans given to it:
 * `npx tsx --tsconfig tsconfig.json tests/bench/plan-titles.ts FOLDER [--show]`
 * Reads JSON and YAML in the shape of the public collection "calendar-hack": workouts with a title, in which `{8:13}` is a
 * distance in miles and in kilometres, and the distance of the day, one number or the least and the most.
 */
type Workout = { readonly title: string; readonly distance: readonly number[]; readonly units: "mi" | "km" };

const METERS = { mi: 1609.344, km: 1000 } as const;
/** A day's distance is rounded. */
const TOLERANCE = 0.12;

const [folder = "", flag] = process.argv.slice(2);
if (folder === "" || !statSync(folder).isDirectory()) throw new Error("plan-titles: give a folder of plans");

const workouts = filesIn(folder).flatMap((path) => workoutsIn(path, readFileSync(path, "utf8")));
const withDistance = workouts.filter(({ distance }) => distance.length > 0);
const runs = withDistance.filter(({ title }) => isRunTitle(title));
const telling = withDistance.filter(({ title, units }) => new RegExp(`\\d ?${units}\\b`).test(title));
const right = telling.filter(isRight);
const percent = (part: readonly unknown[], whole: readonly unknown[]) =>
  `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %)`;
console.log(`${filesIn(folder).length} plans, ${workouts.length} entries`);
console.log(`entries with a distance seen as runs: ${percent(runs, withDistance)}`);
console.log(`distances right, of those that the title tells: ${percent(right, telling)}`);
console.log(`distances right, of all: ${percent(withDistance.filter(isRight), withDistance)}`);
if (flag === "--show") {
  for (const { title } of withDistance.filter((each) => !runs.includes(each))) console.log("no run:", title);
  for (const each of telling.filter((one) => !right.includes(one))) {
    console.log("distance:", each.title, each.distance, each.units, (metersIn(each.title) ?? 0) / METERS[each.units]);
  }
}

function isRight({ title, distance, units }: Workout): boolean {
  const read = (metersIn(title) ?? 0) / METERS[units];
  const [least, most] = [Math.min(...distance), Math.max(...distance)];
  return read >= least - Math.max(least * TOLERANCE, spread(title)) && read <= most * (1 + TOLERANCE) + spread(title);
}

/** A range is read by its middle, while a plan writes its least or its most. */
function spread(title: string): number {
  const ranges = title.matchAll(/(\d+(?:\.\d+)?)(?: (?:mi|km|mile))?[-–](\d+(?:\.\d+)?) ?(?:mi|km)/g);
  return [...ranges].reduce((sum, [, from, to]) => sum + (Number(to) - Number(from)) / 2, 0);
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((name) => /\.(?:json|ya?ml)$/.test(name));
}

/** Both notations, line by line: a title, then what belongs to it. */
function workoutsIn(path: string, text: string): readonly Workout[] {
  const units = /"?units"?:\s*"?km/.test(text) ? "km" : "mi";
  if (path.endsWith(".json")) return objectsIn(JSON.parse(text) as unknown).map((each) => workout(each, units));
  const found: { title: string; distance: unknown }[] = [];
  // A title over several lines is taken for one.
  const lines = text.replaceAll(
    /title: [|>]-?\n((?: {4,}.*\n)+?)(?=\s*(?:distance|description|- |#))/g,
    (_, inside: string) => `title: ${inside.trim().replaceAll(/\n\s+/g, "; ")}\n`,
  );
  for (const line of lines.split("\n")) {
    const title = /^\s*- title:\s*(.*)$/.exec(line)?.[1];
    const distance = /^\s+distance:\s*(.*)$/.exec(line)?.[1];
    if (title !== undefined) found.push({ title: title.replaceAll(/^["']|["']$/g, ""), distance: undefined });
    const last = found.at(-1);
    if (distance !== undefined && last !== undefined) last.distance = JSON.parse(distance);
  }
  return found.map((each) => workout(each, units));
}

function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return "title" in value ? [value, ...inside] : inside;
}

function workout({ title, distance }: Record<string, unknown>, units: Workout["units"]): Workout {
  const numbers = [distance].flat().filter((each) => typeof each === "number");
  return { title: filledIn(String(title), units), distance: numbers, units };
}

/** `{8:13}` and `{5-6:8-10}` as a calendar of that unit writes them. */
function filledIn(title: string, units: Workout["units"]): string {
  return title.replaceAll(
    /\{([^:}]*)(?::([^}]*))?\}/g,
    (_, miles: string, kilometers: string | undefined) => `${(units === "km" ? kilometers : miles) ?? miles} ${units}`,
  );
}
