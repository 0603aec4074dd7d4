import type { EpochMs } from "../time/epoch-ms.ts";
import type { ImportedRun } from "./imported-run.ts";
import type { Recovery } from "./parsed-file.ts";
import type { Refusal } from "./refusal.ts";

/** What one chosen file came to. */
export type FileReport = {
  readonly file: string;
  /** Runs that this file brought first, with whatever later files added to them. */
  readonly runs: readonly ImportedRun[];
  /** The same runs in the same order as this file alone tells them. */
  readonly told: readonly ImportedRun[];
  /** Runs that another file of this import, or the log, has already: `of` names it, null is the log. */
  readonly duplicates: readonly {
    readonly start: EpochMs;
    readonly offsetMinutes: number | null;
    readonly of: string | null;
  }[];
  /** Recordings that don't say their sport: runs if the person says so. */
  readonly unsure: readonly UnsureRun[];
  /** What the person should know of runs that were read all the same. */
  readonly notes: readonly ImportNote[];
  /** Each with how often: over 50 in one file, those with the same reason are one. */
  readonly refused: readonly (Refusal & { readonly count: number })[];
};

export type ImportReport = {
  readonly files: readonly FileReport[];
  /** Runs of the log of which this import knows more: to be stored over the old record's blanks. */
  readonly enriched: readonly { readonly id: string; readonly run: ImportedRun }[];
};

/** `isAgain`: an earlier one of this import is the same recording. */
export type UnsureRun = {
  readonly run: ImportedRun;
  readonly word: string;
  readonly member: string | null;
  readonly isAgain: boolean;
};

/** A run that the log has already. Its id is null for a part of a run that was joined by hand: it is there, and not to be changed. */
export type KnownRun = ImportedRun & { readonly id: string | null };

/** `recovered-from-…`: the watch stopped in the middle, and the run was put together from what it had written. */
export type ImportNote = {
  readonly code: `recovered-from-${Recovery}`;
  readonly start: EpochMs;
  readonly offsetMinutes: number | null;
  readonly member: string | null;
};
