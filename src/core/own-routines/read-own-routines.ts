import { isRecord } from "../lib/is-record.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type FaultReason, type FileFault, foundWords } from "./file-fault.ts";
import { isNameShort, type Limit, OWN_LIMITS, OWN_SIDES, type OwnContent, type OwnStep } from "./own-routine.ts";
import { FILE_FORMAT, FILE_VERSION } from "./own-routines-file.ts";

/** A file of 200 full routines has about a megabyte. */
export const LONGEST_FILE = 2_000_000;
/** One wrong habit repeats in every step: so many faults are enough to see it. */
const MOST_FAULTS = 50;

/**
 * Reads a file of own routines: all of it, or every reason why not, each with its place. By hand and not with the schema
 * library, because its parts would be shared with the worker and make that heavier.
 */
export function readOwnRoutines(
  text: string,
  isExercise: (id: string) => boolean,
): Result<readonly OwnContent[], readonly FileFault[]> {
  if (text.length > LONGEST_FILE) return fail([{ path: "", reason: { code: "too-large" } }]);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return fail([{ path: "", reason: { code: "not-json", detail: error instanceof Error ? error.message : "" } }]);
  }
  const faults: FileFault[] = [];
  const refuse = (path: string, reason: FaultReason): null => {
    if (faults.length < MOST_FAULTS) faults.push({ path, reason });
    return null;
  };
  const routines = readFile(value, { refuse, isExercise });
  return faults.length > 0 || routines === null ? fail(faults) : ok(routines);
}

type Reading = {
  readonly refuse: (path: string, reason: FaultReason) => null;
  readonly isExercise: (id: string) => boolean;
};
type Fields = Readonly<Record<string, unknown>>;

function readFile(value: unknown, reading: Reading): readonly OwnContent[] | null {
  const { refuse } = reading;
  if (!isRecord(value)) return refuse("", { code: "not-an-object", found: foundWords(value) });
  if (value["format"] !== FILE_FORMAT) return refuse("format", { code: "not-this-format" });
  if (value["version"] === undefined) return refuse("version", { code: "missing" });
  // A newer file is not searched for faults: they would be new things that we don't know.
  if (value["version"] !== FILE_VERSION) {
    return refuse("version", { code: "newer-version", found: foundWords(value["version"]) });
  }
  const fields = known(value, "", ["$schema", "format", "version", "routines"], reading);
  return listOf(fields["routines"], "routines", { least: 1, most: OWN_LIMITS.routines }, reading, readRoutine);
}

function readRoutine(value: unknown, path: string, reading: Reading): OwnContent | null {
  if (!isRecord(value)) return reading.refuse(path, { code: "not-an-object", found: foundWords(value) });
  const fields = known(value, path, ["name", "steps"], reading);
  const name = readName(fields["name"], `${path}.name`, reading);
  const steps = listOf(fields["steps"], `${path}.steps`, { least: 1, most: OWN_LIMITS.steps }, reading, readStep);
  return name === null || steps === null ? null : { name, steps };
}

function readStep(value: unknown, path: string, reading: Reading): OwnStep | null {
  if (!isRecord(value)) return reading.refuse(path, { code: "not-an-object", found: foundWords(value) });
  const fields = known(value, path, ["exercise", "reps", "seconds", "sides", "sets", "rest"], reading);
  const whole = <T>(name: string, limit: Limit, otherwise: T) =>
    fields[name] === undefined ? otherwise : readWhole(fields[name], `${path}.${name}`, limit, reading);
  const exerciseId = readExercise(fields["exercise"], `${path}.exercise`, reading);
  const sides = readSides(fields["sides"], `${path}.sides`, reading);
  const reps = whole("reps", OWN_LIMITS.reps, null);
  const seconds = whole("seconds", OWN_LIMITS.seconds, null);
  const sets = whole("sets", OWN_LIMITS.sets, 1);
  const restSeconds = whole("rest", OWN_LIMITS.restSeconds, 0);
  if (exerciseId === null || sides === null || sets === null || restSeconds === null) return null;
  return { exerciseId, reps, seconds, sides, sets, restSeconds };
}

/** The fields, after a fault for every one that nobody knows: a misspelt one must not be passed over in silence. */
function known(value: Fields, path: string, names: readonly string[], { refuse }: Reading): Fields {
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) refuse(path === "" ? name : `${path}.${name}`, { code: "unknown-property" });
  }
  return value;
}

function listOf<T>(
  value: unknown,
  path: string,
  limit: Limit,
  reading: Reading,
  read: (item: unknown, path: string, reading: Reading) => T | null,
): readonly T[] | null {
  const { refuse } = reading;
  if (value === undefined) return refuse(path, { code: "missing" });
  if (!Array.isArray(value)) return refuse(path, { code: "not-a-list", found: foundWords(value) });
  if (!isWithin(value.length, limit)) return refuse(path, { code: "length", limit, found: value.length });
  const items = value.map((item: unknown, index) => read(item, `${path}[${index}]`, reading));
  return items.filter((item) => item !== null);
}

function readName(value: unknown, path: string, { refuse }: Reading): string | null {
  if (value === undefined) return refuse(path, { code: "missing" });
  if (typeof value !== "string") return refuse(path, { code: "not-a-text", found: foundWords(value) });
  const name = value.trim();
  const limit = { least: 1, most: OWN_LIMITS.nameLength };
  return name !== "" && isNameShort(value) ? name : refuse(path, { code: "text-length", limit });
}

function readExercise(value: unknown, path: string, { refuse, isExercise }: Reading): string | null {
  if (value === undefined) return refuse(path, { code: "missing" });
  if (typeof value === "string" && isExercise(value)) return value;
  return refuse(path, { code: "unknown-exercise", found: foundWords(value) });
}

function readSides(value: unknown, path: string, { refuse }: Reading): OwnStep["sides"] | null {
  if (value === undefined) return "both";
  const sides = OWN_SIDES.find((option) => option === value);
  return sides ?? refuse(path, { code: "not-one-of", options: OWN_SIDES, found: foundWords(value) });
}

function readWhole(value: unknown, path: string, limit: Limit, { refuse }: Reading): number | null {
  if (typeof value === "number" && Number.isInteger(value) && isWithin(value, limit)) return value;
  return refuse(path, { code: "not-whole", limit, found: foundWords(value) });
}

const isWithin = (number: number, { least, most }: Limit): boolean => number >= least && number <= most;
