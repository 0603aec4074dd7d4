import type { CheckIn } from "@/src/core/check-in/check-in.ts";
import type { ImportRecord } from "@/src/core/imports/import-record.ts";
import { type PageLink, pagePath } from "@/src/core/navigation/page-link.ts";
import type { RunPlan } from "@/src/core/runs/run-plan.ts";
import type { Run } from "@/src/core/runs/run.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { type EpochMs, DAY } from "@/src/core/time/epoch-ms.ts";
import { addDays, dayKeyAt } from "@/src/core/time/local-day.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";
import { type Send, send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { handOver } from "../../app/hand-over.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import { distanceUnitOf } from "../../app/regional.ts";
import type { OnChanged } from "../../app/told.ts";
import { type KnownProgramme, loadProgramme } from "../../programme/load-programme.ts";
import { createImportReader, type ImportReader } from "./import-reader.ts";
import type { Units } from "./words.ts";

export type RunsData = {
  readonly report: StatusReport;
  /** Whatever was chosen, `units` says what distances are in. */
  readonly settings: Omit<Settings, "units"> & { readonly units: Units };
  /** Latest first. */
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  readonly plans: readonly RunPlan[];
  /** What was imported when. */
  readonly imports: readonly ImportRecord[];
  /** Of the last weeks, for the way back after a flare-up. */
  readonly checkIns: readonly CheckIn[];
  /** The strengthening programme that goes on; null: there is none, or it could not be read. */
  readonly programme: KnownProgramme | null;
};

export type RunsDeps = {
  readonly send: Send;
  readonly onChanged: OnChanged;
  /** The planned run that the address asks to move; null: none. */
  readonly moves: string | null;
  readonly load: () => Promise<RunsData>;
  readonly now: () => EpochMs;
  readonly zone: () => string;
  readonly newId: () => string;
  readonly reader: ImportReader;
  /** Hands a file to the person, as a download. */
  readonly saveFile: (file: { readonly name: string; readonly type: string; readonly text: string }) => void;
  /** Leaves for another of our pages. */
  readonly go: (link: PageLink) => void;
};

/** Planned runs that long past or ahead are not shown anywhere. */
const PLANS_AROUND_MS = 370 * DAY;

/** Far enough for a flare-up and the warning signs that stood then. */
const ANSWERS_BACK_DAYS = 60;

/** Records are read here, written by the background. */
export function liveRunsDeps(address: string): RunsDeps {
  const reads = readDesk();
  const { now, zone } = livePage;
  const ask = createStatusQuestion(send);
  return {
    send,
    onChanged: livePage.onChanged,
    moves: new URLSearchParams(address).get("move"),
    now,
    zone,
    newId: () => crypto.randomUUID(),
    reader: createImportReader(),
    saveFile: ({ name, type, text }) => handOver({ name, blob: new Blob([text], { type }) }),
    go: (link) => location.assign(pagePath(link)),
    async load() {
      const today = dayKeyAt(now(), zone());
      const [report, { settings }, runs, shoes, plans, imports, checkIns] = await Promise.all([
        ask(),
        loadSettings(),
        reads.runs.all(),
        reads.shoes.all(),
        reads.plans.between({ from: now() - PLANS_AROUND_MS, until: now() + PLANS_AROUND_MS }),
        reads.imports.all(),
        reads.checkIns.ofDays({ first: addDays(today, -ANSWERS_BACK_DAYS), last: today }),
      ]);
      // The week is worth showing without it.
      const programme = await loadProgramme(reads, report, { now: now(), zone: zone() }).catch(() => null);
      const units = distanceUnitOf(settings);
      return {
        report,
        settings: { ...settings, units },
        runs: runs.toReversed(),
        shoes,
        plans,
        imports,
        checkIns,
        programme,
      };
    },
  };
}
