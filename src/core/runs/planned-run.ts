import type { EpochMs } from "../time/epoch-ms.ts";

/** One run that is going to happen, from the weekly plan or planned by itself. */
export type PlannedRun = {
  /** Stays the same when the run is moved. A weekly run's id is `<plan id>@<local date>`. */
  readonly id: string;
  readonly start: EpochMs;
  readonly minutes: number;
  /** "Run now" put it where it is. Left out: no. */
  readonly isBegun?: boolean;
};
