import { routineSummaries } from "@/src/content/routines/summary.ts";
import type { Days, ReportRecords } from "@/src/core/clinician/report-records.ts";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { addDays, boundsOf } from "@/src/core/time/local-day.ts";
import { LONGEST_DAYS } from "@/src/core/training/load.ts";
import { liveStorage } from "@/src/platform/storage-areas.ts";
import { readDayRecords } from "@/src/storage/day-totals/read-day-records.ts";
import { readTotals } from "@/src/storage/day-totals/read-totals.ts";
import { ownDevice } from "@/src/storage/device-id.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { handOver } from "../../app/hand-over.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import { distanceUnitOf } from "../../app/regional.ts";
import type { OnChanged } from "../../app/told.ts";
import { programmeNames, prescribedIn } from "../../programme/prescribed-in.ts";

export type LoadedReport = {
  readonly records: ReportRecords;
  readonly units: "km" | "mi";
  /** Names of routines, ours and the person's own, by their ids. */
  readonly routineNames: ReadonlyMap<string, string>;
};

export type ClinicianDeps = {
  readonly onChanged: OnChanged;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly load: (days: Days) => Promise<LoadedReport>;
  /** Gives the person a file. */
  readonly handOver: (file: { readonly name: string; readonly blob: Blob }) => void;
};

export function liveClinicianDeps(): ClinicianDeps {
  const reads = readDesk();
  const { now, zone } = livePage;
  const { local } = liveStorage();
  const recordsOf = async (days: Parameters<typeof readDayRecords>[1]) =>
    readDayRecords(reads, days, { zone: zone(), device: await ownDevice(local) });
  return {
    onChanged: livePage.onChanged,
    now,
    zone,
    handOver,
    async load(days) {
      const start = boundsOf(days.first, zone()).start;
      const until = boundsOf(days.last, zone()).end;
      // Runs of the month before as well: a run is judged by it.
      const before = boundsOf(addDays(days.first, -LONGEST_DAYS - 1), zone()).start;
      const [{ totals }, checkIns, weeks, marks, sessions, runs, own, { settings }] = await Promise.all([
        readTotals(reads, days, { now: now(), zone: zone(), recordsOf }),
        reads.checkIns.ofDays(days),
        reads.questionnaires.between({ from: start, until }),
        reads.marks.all(),
        reads.routineSessions.between({ from: start, until }),
        reads.runs.between({ from: before, until }),
        reads.routines.all(),
        loadSettings(),
      ]);
      const [prescribed, sessionNames] = await Promise.all([
        prescribedIn(reads, days, { now: now(), zone: zone(), settings }),
        programmeNames(reads),
      ]);
      const checks = clinicianChecksOf(marks);
      return {
        records: { totals, checkIns, weeks, checks, sessions, runs, prescribed },
        units: distanceUnitOf(settings),
        routineNames: new Map([
          ...[...routineSummaries, ...own].map(({ id, name }) => [id, name] as const),
          ...sessionNames,
        ]),
      };
    },
  };
}
