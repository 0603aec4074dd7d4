import { type ReadonlySignal, signal } from "@preact/signals";
import { clinicianReport, type ClinicianReport } from "@/src/core/clinician/clinician-report.ts";
import { dayTable } from "@/src/core/clinician/day-table.ts";
import { fhirBundle } from "@/src/core/clinician/fhir-bundle.ts";
import { type Days, type ReportPart } from "@/src/core/clinician/report-records.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { DayKey } from "@/src/core/time/day-key.ts";
import { addDays, dayKeyAt, daysBetween } from "@/src/core/time/local-day.ts";
import { isDay } from "@/src/core/time/time-schemas.ts";
import type { Followed } from "../../app/told.ts";
import type { ClinicianDeps, LoadedReport } from "./clinician-deps.ts";
import { exportWords } from "./export-words.ts";

/** How long the offered times are, in days up to today. */
export const SPANS = { weeks4: 28, months3: 91, months6: 182, year: 365 } as const;
export type SpanName = keyof typeof SPANS;
const MOST_DAYS = 3653;

export type ClinicianView = LoadedReport & { readonly report: ClinicianReport };
export type ClinicianState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly view: ClinicianView };

/** What became of the last file. */
export type Saved =
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly message: string };

export type ClinicianStore = {
  readonly state: ReadonlySignal<ClinicianState>;
  readonly days: ReadonlySignal<Days>;
  /** Null: days of the person's own choice. */
  readonly span: ReadonlySignal<SpanName | null>;
  /** The days that were asked for can't be shown. */
  readonly isWrong: ReadonlySignal<boolean>;
  readonly left: ReadonlySignal<ReadonlySet<ReportPart>>;
  /** Notes that stay off the page, by their ids. */
  readonly hidden: ReadonlySignal<ReadonlySet<string>>;
  readonly name: ReadonlySignal<string>;
  readonly saved: ReadonlySignal<Saved | null>;
  readonly today: () => DayKey;
  readonly open: () => Promise<void>;
  readonly chooseSpan: (span: SpanName) => Promise<void>;
  /** As the date fields have it; what is no day, or ends before it begins, is refused. */
  readonly chooseDays: (first: string, last: string) => Promise<void>;
  readonly toggle: (part: ReportPart) => void;
  readonly hide: (noteId: string) => void;
  readonly setName: (name: string) => void;
  readonly save: (what: "csv" | "fhir") => void;
  readonly follow: () => () => void;
};

const SHOWN: readonly Followed[] = [
  "checkIns",
  "questionnaires",
  "marks",
  "routineSessions",
  "routines",
  "programmes",
  "runs",
  "spans",
  "prompts",
  "settings",
];

export function createClinicianStore(deps: ClinicianDeps): ClinicianStore {
  const today = () => dayKeyAt(deps.now(), deps.zone());
  const lastDays = (length: number): Days => ({ first: addDays(today(), 1 - length), last: today() });
  const state = signal<ClinicianState>({ kind: "loading" });
  const days = signal<Days>(lastDays(SPANS.months3));
  const span = signal<SpanName | null>("months3");
  const isWrong = signal(false);
  const left = signal<ReadonlySet<ReportPart>>(new Set());
  const hidden = signal<ReadonlySet<string>>(new Set());
  const name = signal("");
  const saved = signal<Saved | null>(null);
  let asked = 0;

  async function show(wanted: Days): Promise<void> {
    asked += 1;
    const mine = asked;
    days.value = wanted;
    saved.value = null;
    try {
      const loaded = await deps.load(wanted);
      if (mine !== asked) return;
      state.value = { kind: "ready", view: { ...loaded, report: clinicianReport(loaded.records, wanted) } };
    } catch (error) {
      if (mine === asked) state.value = { kind: "failed", message: messageOf(error) };
    }
  }

  /** What is hidden on the page is not in the files either. */
  function withoutHidden({ records }: ClinicianView): LoadedReport["records"] {
    return {
      ...records,
      checkIns: records.checkIns.map((one) => {
        if (!hidden.value.has(one.id) || one.details === undefined) return one;
        const { note: _, ...details } = one.details;
        return { ...one, details };
      }),
      runs: records.runs.map((run) => (hidden.value.has(run.id) ? { ...run, note: "" } : run)),
    };
  }

  function fileOf(what: "csv" | "fhir", view: ClinicianView): { readonly name: string; readonly blob: Blob } {
    const records = withoutHidden(view);
    const stem = `back-pain-${days.value.first}-to-${days.value.last}`;
    if (what === "csv") {
      const blob = new Blob([dayTable(records, days.value, left.value)], { type: "text/csv" });
      return { name: `${stem}.csv`, blob };
    }
    const about = { days: days.value, left: left.value, words: exportWords(view.routineNames), now: deps.now() };
    const bundle = fhirBundle(records, { ...about, zone: deps.zone() });
    const blob = new Blob([`${JSON.stringify(bundle, null, 2)}\n`], { type: "application/fhir+json" });
    return { name: `${stem}.fhir.json`, blob };
  }

  return {
    state,
    days,
    span,
    isWrong,
    left,
    hidden,
    name,
    saved,
    today,
    open: () => show(days.value),
    async chooseSpan(next) {
      isWrong.value = false;
      span.value = next;
      await show(lastDays(SPANS[next]));
    },
    async chooseDays(first, last) {
      const isRight = isDay(first) && isDay(last) && first <= last && daysBetween(first, last) < MOST_DAYS;
      isWrong.value = !isRight;
      if (!isRight) return;
      span.value = null;
      await show({ first, last });
    },
    toggle(part) {
      const next = new Set(left.value);
      if (!next.delete(part)) next.add(part);
      left.value = next;
    },
    hide(noteId) {
      hidden.value = new Set([...hidden.value, noteId]);
    },
    setName: (next) => {
      name.value = next;
    },
    save(what) {
      if (state.value.kind !== "ready") return;
      try {
        const file = fileOf(what, state.value.view);
        deps.handOver(file);
        saved.value = { kind: "saved", name: file.name };
      } catch (error) {
        saved.value = { kind: "failed", message: messageOf(error) };
      }
    },
    follow: () =>
      deps.onChanged(SHOWN, () => {
        if (state.value.kind === "ready") void show(days.value);
      }),
  };
}
