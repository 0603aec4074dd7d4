import type { ImportOptions, ImportProgress } from "@/src/core/imports/import-files.ts";
import type { ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";
import type { CalendarAnswer, CalendarOptions } from "@/src/core/imports/parse-calendar.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** For what files leave out. */
export type Person = NonNullable<ImportOptions["person"]>;

/** The page asks once; the worker answers with progress, and at the end with what it read or an error. */
export type ToWorker =
  | {
      readonly type: "files";
      readonly files: readonly File[];
      readonly known: readonly KnownRun[];
      readonly now: EpochMs;
      readonly person: Person;
    }
  | { readonly type: "calendars"; readonly files: readonly File[]; readonly options: CalendarOptions };
export type FromWorker =
  | { readonly type: "progress"; readonly progress: ImportProgress }
  | { readonly type: "report"; readonly report: ImportReport }
  | { readonly type: "calendar"; readonly answer: CalendarAnswer }
  | { readonly type: "failed"; readonly message: string };
