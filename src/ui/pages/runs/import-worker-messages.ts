import type { ImportProgress } from "@/src/core/imports/import-files.ts";
import type { ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";

/** The page asks once; the worker answers with progress, and at the end with a report or an error. */
export type ToWorker = { readonly files: readonly File[]; readonly known: readonly KnownRun[]; readonly now: EpochMs };
export type FromWorker =
  | { readonly type: "progress"; readonly progress: ImportProgress }
  | { readonly type: "report"; readonly report: ImportReport }
  | { readonly type: "failed"; readonly message: string };
