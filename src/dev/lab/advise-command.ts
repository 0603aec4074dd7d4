import { screeningLibrary } from "@/src/content/screening-library.ts";
import { type AdviceInput, parseAdviceInput, unknownAdviceFields } from "@/src/core/advice/advice-input.ts";
import { type Advice, advise } from "@/src/core/advice/advise.ts";
import {
  FLAGS,
  FOLLOW_UPS,
  ONSETS,
  PROFILE_ITEMS,
  QUALITIES,
  SINCE_ANSWERS,
  TIMINGS,
  ZONES,
} from "@/src/core/check-in/vocabulary.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import { fail, ok, type Result } from "@/src/core/lib/result.ts";
import type { LabOutput } from "./lab-command.ts";
import { readInput } from "./read-input.ts";

/**
 * `advise FILE`: a JSON array of check-ins (see `AdviceInput`) to a JSON array of advice in the same order. Bad input is
 * refused as a whole, every fault with its index and field; fields nobody knows are named and ignored. `--words` prints
 * every word that an input may use; `true`, `false` and `"unsure"` answer the profile and the follow-ups but `urine`.
 */
export function adviseCommand(args: readonly string[], { out, err }: LabOutput): number {
  const [file] = args;
  if (file === "--words") {
    out(JSON.stringify(WORDS, null, 2));
    return 0;
  }
  if (file === undefined || args.length !== 1) {
    err("usage: npm run -s lab -- advise FILE, or --words for every word that an input may use");
    return BAD_INPUT;
  }
  const read = readJson(file);
  if (!read.ok) {
    err(`${file}: ${read.error}`);
    return BAD_INPUT;
  }
  read.value.forEach((input, index) => {
    for (const path of unknownAdviceFields(input)) err(`${file}: [${index}].${path}: unknown field, ignored`);
  });
  const parsed = parseInputs(read.value);
  if (!parsed.ok) {
    for (const fault of parsed.error) err(`${file}: ${fault}`);
    return BAD_INPUT;
  }
  out(
    JSON.stringify(
      parsed.value.map((input) => plain(advise(input, screeningLibrary))),
      null,
      2,
    ),
  );
  return 0;
}

const WORDS = {
  zones: ZONES,
  quality: QUALITIES,
  timing: TIMINGS,
  flags: FLAGS,
  flagsUnsure: FLAGS,
  flagsDenied: FLAGS,
  profile: PROFILE_ITEMS,
  since: SINCE_ANSWERS,
  onset: ONSETS,
  followUp: FOLLOW_UPS,
};

const BAD_INPUT = 2;

function readJson(file: string): Result<readonly unknown[]> {
  const text = readInput(file);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return Array.isArray(value) ? ok(value) : fail("expected an array of check-ins");
  } catch (error) {
    return fail(`not JSON: ${messageOf(error)}`);
  }
}

function parseInputs(raw: readonly unknown[]): Result<readonly AdviceInput[], readonly string[]> {
  const results = raw.map(parseAdviceInput);
  const faults = results.flatMap((result, index) =>
    result.ok ? [] : result.error.map(({ path, message }) => `[${index}]${path === "" ? "" : `.${path}`}: ${message}`),
  );
  if (faults.length > 0) return fail(faults);
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** Advice as ids only, in the shape of the worked cases. */
function plain({ level, banner, run, routines, articles, fired, askRedFlags, remindersPaused }: Advice) {
  return {
    level,
    banner,
    run,
    routines: routines.map(({ id }) => id),
    articles: articles.map(({ id }) => id),
    fired: fired.map(({ id }) => id),
    swaps: routines.flatMap(({ id, swaps }) =>
      swaps.map(({ exerciseId, replaceWith }) => ({ routine: id, exercise: exerciseId, replaceWith })),
    ),
    askRedFlags,
    remindersPaused,
  };
}
