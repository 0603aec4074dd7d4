import { act, fireEvent, render, screen } from "@testing-library/preact";
import type { ImportReport } from "@/src/core/imports/import-report.ts";
import type { CalendarAnswer } from "@/src/core/imports/parse-calendar.ts";
import { DEFAULT_SETTINGS } from "@/src/core/settings/settings.ts";
import { DAY } from "@/src/core/time/epoch-ms.ts";
import { applyRegional } from "@/src/ui/app/regional.ts";
import type { RunsData, RunsDeps } from "@/src/ui/pages/runs/runs-deps.ts";
import { RunsPage } from "@/src/ui/pages/runs/runs-page.tsx";
import { aReport, NOW } from "../../../../support/builders/a-status-report.ts";

type Sent = readonly [name: string, request: Record<string, unknown>];
type Given = Partial<Omit<RunsData, "report" | "settings">> & {
  readonly settings?: Partial<RunsData["settings"]>;
  readonly report?: RunsData["report"];
  readonly found?: ImportReport;
  readonly planned?: CalendarAnswer;
  /** What the address asks to move. */
  readonly moves?: string;
  /** From which request on the background answers with an error. */
  readonly failsAt?: number;
  /** The database can be read once, and not again. */
  readonly isReadOnce?: boolean;
};

/** The page over a background that only notes what it is asked. */
export async function open({
  settings = {},
  found,
  planned,
  failsAt,
  isReadOnce,
  report = aReport(),
  moves,
  ...data
}: Given = {}) {
  const sent: Sent[] = [];
  const went: unknown[] = [];
  const files: { readonly name: string; readonly text: string }[] = [];
  let ids = 0;
  let reads = 0;
  let now = NOW;
  let onDay = () => {};
  const deps: RunsDeps = {
    onChanged: (kinds, listener) => {
      if (kinds.includes("day")) onDay = listener;
      return () => undefined;
    },
    moves: moves ?? null,
    send: (async (name: string, request: Record<string, unknown>) => {
      sent.push([name, request]);
      ids += 1;
      if (ids === failsAt) throw new Error("No room left");
      return name === "run-now" ? { routineId: "warmup-run" } : { id: `id-${ids}`, ids: ["a", "b"] };
    }) as unknown as RunsDeps["send"],
    load: async () => {
      reads += 1;
      if (isReadOnce === true && reads > 1) throw new Error("no database");
      return {
        runs: [],
        shoes: [],
        plans: [],
        imports: [],
        checkIns: [],
        programme: null,
        ...data,
        report,
        settings: { ...DEFAULT_SETTINGS, units: "km", ...settings },
      };
    },
    now: () => now,
    zone: () => "UTC",
    newId: () => "new",
    reader: {
      read: async () => found ?? { files: [], enriched: [] },
      readCalendars: async () => planned ?? { ok: false, error: "nothing-ahead" },
    },
    saveFile: (file) => void files.push(file),
    go: (link) => void went.push(link),
  };
  applyRegional({ clock: "system", weekStart: "mon" });
  render(<RunsPage deps={deps} />);
  await settle();
  const passMidnight = async () => {
    now += DAY;
    onDay();
    await settle();
  };
  return { sent, went, files, passMidnight };
}

export const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
export const click = async (element: Element) => {
  fireEvent.click(element);
  await settle();
};
export const press = (testId: string) => click(screen.getByTestId(testId));
export const type = async (testId: string, value: string) => {
  fireEvent.input(screen.getByTestId(testId), { target: { value } });
  await settle();
};
export const text = () => document.body.textContent ?? "";
