import type { ImportProgress } from "@/src/core/imports/import-files.ts";
import type { ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";
import type { Result } from "@/src/core/lib/result.ts";
import type { CalendarFault, CalendarRun } from "@/src/core/running/parse-calendar.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import type { FromWorker, ToWorker } from "./import-worker-messages.ts";

export type CalendarAnswer = Result<readonly CalendarRun[], CalendarFault>;

export interface ImportReader {
  /** Rejects only when it is stopped or when the reading itself broke down; nothing is stored either way. */
  read(
    files: readonly File[],
    options: {
      readonly known: readonly KnownRun[];
      readonly now: EpochMs;
      readonly onProgress: (progress: ImportProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<ImportReport>;
  readCalendar(
    file: File,
    options: { readonly now: EpochMs; readonly zone: string; readonly weekly: readonly WeeklyRun[] },
  ): Promise<CalendarAnswer>;
}

const USUAL = { at: "18:00" as ClockTime, minutes: 45 };

/** Reads files in a worker, so that the page stays responsive however large they are. The worker lives for one import. */
export function createImportReader(): ImportReader {
  return {
    read: (files, { known, now, onProgress, signal }) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
        const end = (settle: () => void) => {
          worker.terminate();
          settle();
        };
        signal.addEventListener("abort", () => end(() => reject(new Error("stopped"))), { once: true });
        worker.addEventListener("error", (event) =>
          end(() => reject(new Error(event.message || "The import stopped."))),
        );
        worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === "progress") onProgress(data.progress);
          else if (data.type === "report") end(() => resolve(data.report));
          else end(() => reject(new Error(data.message)));
        });
        worker.postMessage({ files: [...files], known: [...known], now } satisfies ToWorker);
      }),
    async readCalendar(file, { now, zone, weekly }) {
      const { parseCalendar } = await import("@/src/core/running/parse-calendar.ts");
      const usual = weekly[0] ?? USUAL;
      return parseCalendar(await file.text(), { now, zone, usualTime: usual.at, usualMinutes: usual.minutes });
    },
  };
}
