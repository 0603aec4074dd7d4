import type { EpochMs } from "../time/epoch-ms.ts";
import { checkRun } from "./check-run.ts";
import type { ImportedRun } from "./imported-run.ts";
import { RefusedError, type RefusalCode } from "./refusal.ts";
import type { SportMeaning } from "./sport-word.ts";

/** What one workout file held. `unsure` are runs whose sport the file doesn't say: the person has to. */
export type ParsedFile = {
  readonly runs: readonly ParsedRun[];
  readonly unsure: readonly ParsedRun[];
  readonly refused: readonly { readonly code: RefusalCode; readonly detail: string | null }[];
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
  const refused: { code: RefusalCode; detail: string | null }[] = [];
  return {
    add: ({ meaning, word, file = null, line, recovered, run }) => {
      if (file !== null) named.push({ file, meaning });
      if (meaning === "other") {
        refused.push({ code: "not-a-run", detail: word });
        return;
      }
      try {
        const parsed: ParsedRun = { run: checkRun(run(), now), file, word, ...(recovered && { recovered }) };
        (meaning === "run" ? runs : unsure).push(parsed);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        const detail = [line === undefined ? null : `line ${line}`, error.detail]
          .filter((part) => part !== null)
          .join(": ");
        refused.push({ code: error.code, detail: detail === "" ? null : detail });
      }
    },
    refuse: (code, detail) => void refused.push({ code, detail }),
    build: () => ({ runs, unsure, refused, named }),
  };
}
