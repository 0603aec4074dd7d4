import type { ImportProgress } from "@/src/core/imports/import-files.ts";
import type { ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";
import type { CalendarAnswer } from "@/src/core/imports/parse-calendar.ts";
import type { WeeklyRun } from "@/src/core/settings/settings.ts";
import type { ClockTime } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { createPatience, TookTooLong, whyItStopped } from "../../app/patience.ts";
import type { FromWorker, Person, ToWorker } from "./import-worker-messages.ts";

export interface ImportReader {
  /** Rejects only when it is stopped, took too long, or when the reading itself broke down; nothing is stored either way. */
  read(
    files: readonly File[],
    options: {
      readonly known: readonly KnownRun[];
      readonly now: EpochMs;
      readonly person: Person;
      readonly onProgress: (progress: ImportProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<ImportReport>;
  /** What calendars plan. Rejects only when it is stopped or broke down. */
  readCalendars(
    files: readonly File[],
    options: {
      readonly now: EpochMs;
      readonly zone: string;
      readonly weekly: readonly WeeklyRun[];
      readonly signal: AbortSignal;
    },
  ): Promise<CalendarAnswer>;
}

/** What a file may take without a word of progress, which comes with each slice that was read. */
const FILE_PATIENCE_MS = 60_000;

const USUAL = { at: "18:00" as ClockTime, minutes: 45 };
/** A calendar of ten years takes a second or two. */
const CALENDAR_PATIENCE_MS = 20_000;

/** Reads files in a worker, so that the page stays responsive however large they are. The worker lives for one import. */
export function createImportReader(): ImportReader {
  return {
    async read(files, { known, now, person, onProgress, signal }) {
      const patience = createPatience(FILE_PATIENCE_MS);
      try {
        const question = { type: "files", files: [...files], known: [...known], now, person } as const;
        return await askWorker(question, AbortSignal.any([signal, patience.signal]), (data) => {
          patience.heard();
          if (data.type === "progress") onProgress(data.progress);
          return data.type === "report" ? data.report : null;
        });
      } finally {
        patience.end();
      }
    },
    readCalendars(files, { now, zone, weekly, signal }) {
      const usual = weekly[0] ?? USUAL;
      const options = { now, zone, usualTime: usual.at, usualMinutes: usual.minutes };
      const patience = createPatience(CALENDAR_PATIENCE_MS);
      const question = { type: "calendars", files: [...files], options } as const;
      return askWorker(question, AbortSignal.any([signal, patience.signal]), (data) =>
        data.type === "calendar" ? data.answer : null,
      )
        .catch((error: unknown) => {
          if (error instanceof TookTooLong) return { ok: false, error: "took-too-long" } as const;
          throw error;
        })
        .finally(() => patience.end());
    },
  };
}

/** Asks a worker once. `take` gives the answer when it is there, null until then. */
function askWorker<T>(question: ToWorker, signal: AbortSignal, take: (data: FromWorker) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener("abort", () => end(() => reject(whyItStopped(signal))), { once: true });
    worker.addEventListener("error", (event) => end(() => reject(new Error(event.message || "The import stopped."))));
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "failed") {
        end(() => reject(new Error(data.message)));
        return;
      }
      const answer = take(data);
      if (answer !== null) end(() => resolve(answer));
    });
    worker.postMessage(question);
  });
}
