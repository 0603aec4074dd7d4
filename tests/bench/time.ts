import { coldWake, firstPaint, PAINTS, workerStart } from "./time/measures.ts";
import { wantedSubjects, withSubjects } from "./time/subjects.ts";
import { printTable, type Row, type Turns, turnByTurn } from "./time/table.ts";

const STARTS = 25;
const OPENINGS = 20;
const WAKES = 12;

/** What takes no thought: a worker refuses it as soon as it can hear at all. */
const NO_SUCH_MESSAGE = { name: "bench", request: {} };
const REPORT = { name: "get-status", request: {} };

/**
 * Time, processor time and memory beside an empty extension with the same permissions (decision 6), everything in one
 * browser and turn by turn. `BEFORE=<folder with another build for Chrome>` measures that one too.
 */
export async function benchTime(print: (line: string) => void): Promise<void> {
  if (process.platform !== "linux") {
    print("Only on Linux: processor time and memory of the browser come from /proc.");
    return;
  }
  await withSubjects(wantedSubjects(process.env["BEFORE"]), async (browser, subjects) => {
    const short = subjects.filter(({ name }) => name !== "now, ten years");
    const starts = await turnByTurn(short, STARTS, ({ id }) => workerStart(browser, id, NO_SUCH_MESSAGE));
    const reports = await turnByTurn(short, STARTS, ({ id }) => workerStart(browser, id, REPORT));
    const openings = await turnByTurn(subjects, OPENINGS, ({ id }) => firstPaint(browser, id, PAINTS.popup));
    const wakes = await turnByTurn(short, WAKES, ({ id }) => coldWake(browser, id));
    const cpu = mapTurns(wakes, ({ cpuMs }) => cpuMs);
    const memory = mapTurns(wakes, ({ memoryMb }) => memoryMb);
    const floor = { subject: "now", beside: "floor" } as const;
    const rows: readonly Row[] = [
      { ...floor, what: "worker: start to first event handled, ms", measured: starts, most: 1.6 },
      { ...floor, what: "worker: start to the popup's report, ms", measured: reports, most: null },
      { ...floor, what: "worker: processor time of a cold wake, ms", measured: cpu, most: 1.6 },
      { ...floor, what: "worker: memory awake, MB", measured: memory, most: 1.4 },
      { ...floor, what: "popup: opened to useful paint, ms", measured: openings, most: 1.6 },
      {
        what: "popup: ten years beside ten days",
        measured: openings,
        subject: "now, ten years",
        beside: "now",
        most: 1.1,
      },
    ];
    printTable(rows, print);
  });
}

function mapTurns<T>(turns: Turns<T>, pick: (turn: T) => number): Turns<number> {
  return new Map([...turns].map(([name, all]) => [name, all.map(pick)]));
}
