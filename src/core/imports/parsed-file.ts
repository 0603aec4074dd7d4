import type { EpochMs } from "../time/epoch-ms.ts";
import { checkRun } from "./check-run.ts";
import type { ImportedRun } from "./imported-run.ts";
import { MAX_ACTIVITIES, MAX_TOLD } from "./limits.ts";
import { RefusedError, type RefusalCode, tidyDetail } from "./refusal.ts";
import type { SportMeaning } from "./sport-word.ts";

export type Refused = { readonly code: RefusalCode; readonly detail: string | null; readonly count?: number };

/** What one workout file held. `unsure` are runs whose sport the file doesn't say: the person has to. */
export type ParsedFile = {
  readonly runs: readonly ParsedRun[];
  readonly unsure: readonly ParsedRun[];
  /** `count`: how many such there were, where they are too many to tell one by one. */
  readonly refused: readonly Refused[];
  /** What a table's rows say of the activity files that they name. */
  readonly named: readonly { readonly file: string; readonly meaning: SportMeaning }[];
};

/** `file` is the activity file that a table's row names (Strava): the two are one activity. `word`: the sport as written. */
export type ParsedRun = {
  readonly run: ImportedRun;
  readonly file: string | null;
  readonly word: string;
  readonly recovered?: Recovery;
};
/** What a recording was put together from, because its watch stopped before it wrote a summary. */
export type Recovery = "laps" | "records";

export type ParsedFileBuilder = {
  /** Judges one activity. Never throws: what can't be a run is refused by itself, the others stay. */
  readonly add: (found: {
    readonly meaning: SportMeaning;
    readonly word: string;
    readonly file?: string;
    /** The line of a table, to be told with a refusal. */
    readonly line?: number;
    readonly recovered?: Recovery;
    readonly run: () => ImportedRun;
  }) => void;
  readonly refuse: (code: RefusalCode, detail: string | null) => void;
  readonly build: () => ParsedFile;
};

export function createParsedFile(now: EpochMs): ParsedFileBuilder {
  const runs: ParsedRun[] = [];
  const unsure: ParsedRun[] = [];
  const named: { file: string; meaning: SportMeaning }[] = [];
  const refused: Refused[] = [];
  const counted = new Map<RefusalCode, number>();
  const refuse = (code: RefusalCode, detail: string | null) => {
    if (refused.length < MAX_TOLD) refused.push({ code, detail });
    else counted.set(code, (counted.get(code) ?? 0) + 1);
  };
  return {
    add: ({ meaning, word, file = null, line, recovered, run }) => {
      if (file !== null) named.push({ file, meaning });
      if (meaning === "other") {
        refuse("not-a-run", tidyDetail(word));
        return;
      }
      const isFull = runs.length + unsure.length >= MAX_ACTIVITIES;
      if (isFull) throw new RefusedError("too-many-files", String(MAX_ACTIVITIES));
      try {
        const parsed: ParsedRun = { run: checkRun(run(), now), file, word, ...(recovered && { recovered }) };
        (meaning === "run" ? runs : unsure).push(parsed);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        const detail = [line === undefined ? null : `line ${line}`, error.detail]
          .filter((part) => part !== null)
          .join(": ");
        refuse(error.code, detail === "" ? null : detail);
      }
    },
    refuse,
    build: () => ({
      runs,
      unsure,
      refused: [...refused, ...[...counted].map(([code, count]) => ({ code, detail: null, count }))],
      named,
    }),
  };
}
