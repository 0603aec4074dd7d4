import * as v from "valibot";
import type { ClinicianCheck } from "@/src/core/advice/clinician-check.ts";
import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { WeeklyRecord } from "@/src/core/check-in/weekly-answers.ts";
import { clinicianChecksOf } from "@/src/core/library/mark.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import type { EpochMs } from "@/src/core/time/epoch-ms.ts";
import { dayKeySchema } from "@/src/core/time/time-schemas.ts";
import type { Send } from "@/src/messaging/client.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import type { Followed } from "../../app/told.ts";
import { createKeptDrafts, type KeptDrafts } from "./kept-drafts.ts";

export type CheckInDeps = {
  readonly send: Send;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly reads: {
    readonly settings: () => Promise<Settings>;
    readonly checkIns: (days: { readonly first: DayKey; readonly last: DayKey }) => Promise<readonly CheckIn[]>;
    readonly checks: () => Promise<readonly ClinicianCheck[]>;
    readonly weeks: () => Promise<readonly WeeklyRecord[]>;
    readonly runs: (time: {
      readonly from: EpochMs;
      readonly until: EpochMs;
    }) => Promise<readonly Pick<Run, "start" | "zone">[]>;
  };
  readonly kept: KeptDrafts;
  /** Calls back once after so many ms, unless the returned function is called before. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** The day that the address asks for. */
  readonly day?: DayKey | undefined;
};

/** The check-in page on the real window. `?day=2026-11-20` opens a day, `?help=1` the urgent help, `&from=routine` says why. */
export function liveCheckInDeps(address: string) {
  const query = new URLSearchParams(address);
  const day = v.safeParse(dayKeySchema, query.get("day"));
  const desk = readDesk();
  const { zone } = livePage;
  return {
    deps: {
      send: livePage.send,
      // No record yet: nothing else can be written while a tab closes.
      kept: createKeptDrafts(window.localStorage),
      after: livePage.after,
      now: livePage.now,
      zone,
      reads: {
        settings: async () => (await loadSettings()).settings,
        checkIns: (days) => desk.checkIns.ofDays(days),
        checks: async () => clinicianChecksOf(await desk.marks.all()),
        weeks: () => desk.questionnaires.all(),
        runs: (time) => desk.runs.between(time),
      },
      day: day.success ? day.output : undefined,
    } satisfies CheckInDeps,
    person: { languages: navigator.languages, zone: zone() },
    startsWithHelp: query.get("help") === "1",
    comesFromRoutine: query.get("from") === "routine",
    onNews,
  };
}

const SHOWN: readonly Followed[] = ["checkIns", "marks", "questionnaires", "runs", "plans", "settings", "day"];

/** The person comes back, perhaps on another day, or something has changed meanwhile. */
function onNews(callback: () => void): () => void {
  const stop = livePage.onChanged(SHOWN, callback);
  window.addEventListener("focus", callback);
  return () => {
    stop();
    window.removeEventListener("focus", callback);
  };
}
