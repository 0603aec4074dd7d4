import type { OwnRoutine } from "@/src/core/own-routines/own-routine.ts";
import type { Programme } from "@/src/core/programme/programme.ts";
import { START_TEST_ID } from "@/src/core/programme/start-test.ts";
import type { RoutineSession } from "@/src/core/routines/routine-session.ts";
import type { Settings } from "@/src/core/settings/settings.ts";
import { DAY, type EpochMs } from "@/src/core/time/epoch-ms.ts";
import { type Send, send } from "@/src/messaging/client.ts";
import type { StatusReport } from "@/src/messaging/protocol.ts";
import { readDesk } from "@/src/storage/read-desk.ts";
import { createStatusQuestion } from "../../app/ask-status.ts";
import { livePage } from "../../app/live-page.ts";
import { loadSettings } from "../../app/live-settings.ts";
import type { OnChanged } from "../../app/told.ts";
import { type KnownProgramme, loadProgramme } from "../../programme/load-programme.ts";

export type ProgrammeData = {
  readonly report: StatusReport;
  /** As stored: the report's have the strength prompt on the programme's days. */
  readonly settings: Settings;
  readonly known: KnownProgramme | null;
  /** The programme that ended last; null: there was none. */
  readonly ended: Programme | null;
  /** The newest start test of the last weeks. */
  readonly test: RoutineSession | null;
  readonly own: readonly OwnRoutine[];
};

export type ProgrammeDeps = {
  readonly send: Send;
  readonly onChanged: OnChanged;
  readonly load: () => Promise<ProgrammeData>;
  readonly now: () => EpochMs;
  readonly newId: () => string;
};

/** A test says where somebody stands for so long. */
const TEST_STANDS_MS = 21 * DAY;

export function liveProgrammeDeps(): ProgrammeDeps {
  const desk = readDesk();
  const ask = createStatusQuestion(send);
  const { now, zone } = livePage;
  return {
    send,
    onChanged: livePage.onChanged,
    now,
    newId: () => crypto.randomUUID(),
    async load() {
      const [report, { settings }] = await Promise.all([ask(), loadSettings()]);
      const [known, programmes, recent, own] = await Promise.all([
        loadProgramme(desk, report, { now: now(), zone: zone() }),
        desk.programmes.all(),
        desk.routineSessions.between({ from: now() - TEST_STANDS_MS, until: now() + DAY }),
        desk.routines.all(),
      ]);
      const ended = programmes
        .filter(({ endedOn }) => endedOn !== null)
        .toSorted((a, b) => (b.endedOn ?? "").localeCompare(a.endedOn ?? ""));
      return {
        report,
        settings,
        known,
        ended: ended[0] ?? null,
        test: recent.findLast(({ routineId }) => routineId === START_TEST_ID) ?? null,
        own,
      };
    },
  };
}
