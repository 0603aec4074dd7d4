import { mapMeasures, type Measures } from "../runs/measures.ts";
import type { ImportFormat, Surface } from "../runs/run-vocabulary.ts";
import type { Run } from "../runs/run.ts";
import type { EpochMs } from "../time/epoch-ms.ts";

/**
 * One run as a file tells it, positions already dropped. Null: the file doesn't say. Numbers are finite and have passed
 * `checkRun`, so they are ones that a person can run.
 */
export type ImportedRun = Measures & {
  readonly start: EpochMs;
  /** Minutes east of UTC that the file itself gives; null where it only knows UTC. */
  readonly offsetMinutes: number | null;
  readonly source: ImportFormat;
  /** How hard it felt, 0-10. */
  readonly effort: number | null;
  readonly surface: Surface | null;
  /** The name of the pair of shoes, as the file writes it. */
  readonly gear: string | null;
  /** What only our own table has; null from everywhere else. */
  readonly own: OwnNotes | null;
};

/** What the person wrote about a run in this log or another one. */
export type OwnNotes = Pick<Run, "zone" | "kind" | "pain" | "supports" | "note" | "sources">;

/** A run of which the file gives nothing yet: parsers fill in what they find. */
export function emptyRun(source: ImportFormat): Omit<ImportedRun, "start" | "durationSeconds"> {
  return {
    offsetMinutes: null,
    ...mapMeasures(() => null),
    source,
    effort: null,
    surface: null,
    gear: null,
    own: null,
  };
}
