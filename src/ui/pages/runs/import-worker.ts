import { importFiles, type ImportProgress, type ImportSource } from "@/src/core/imports/import-files.ts";
import {
  type CalendarAnswer,
  type CalendarOptions,
  MOST_CALENDAR_CHARACTERS,
  parseCalendar,
} from "@/src/core/imports/parse-calendar.ts";
import { messageOf } from "@/src/core/lib/message-of.ts";
import type { FromWorker, ToWorker } from "./import-worker-messages.ts";

/** Twenty times a second is all that a progress bar can show. */
const PROGRESS_EVERY_MS = 50;
/** How long calendars are read; the page waits a little longer for the answer. */
const CALENDAR_MS = 10_000;
let toldAt = 0;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void answer(data));

async function answer(asked: ToWorker): Promise<void> {
  try {
    if (asked.type === "calendars") {
      tell({ type: "calendar", answer: await readCalendars(asked.files, asked.options) });
      return;
    }
    const { files, known, now, person } = asked;
    const report = await importFiles(files.map(sourceOf), { known, now, person, onProgress });
    tell({ type: "report", report });
  } catch (error) {
    tell({ type: "failed", message: messageOf(error) });
  }
}

/** What all of them plan; a fault only where none plans anything. */
async function readCalendars(files: readonly File[], options: CalendarOptions): Promise<CalendarAnswer> {
  const endsAt = performance.now() + CALENDAR_MS;
  const isOutOfTime = () => performance.now() > endsAt;
  const answers: CalendarAnswer[] = [];
  for (const file of files) {
    // A character takes up to four bytes.
    const isHuge = file.size > MOST_CALENDAR_CHARACTERS * 4;
    answers.push(
      isHuge ? { ok: false, error: "too-big" } : parseCalendar(await file.text(), { ...options, isOutOfTime }),
    );
  }
  const runs = answers.flatMap((each) => (each.ok ? each.value : []));
  if (runs.length === 0) return answers[0] ?? { ok: false, error: "nothing-ahead" };
  const byKey = new Map(runs.map((run) => [run.id, run]));
  const left = new Set(answers.flatMap((each) => (each.ok ? each.left : [])));
  return { ok: true, value: [...byKey.values()].toSorted((a, b) => a.start - b.start), left: [...left] };
}

function onProgress(progress: ImportProgress): void {
  const at = performance.now();
  if (at - toldAt < PROGRESS_EVERY_MS) return;
  toldAt = at;
  tell({ type: "progress", progress });
}

function tell(message: FromWorker): void {
  postMessage(message);
}

function sourceOf(file: File): ImportSource {
  return { name: file.name, size: file.size, chunks: () => chunksOf(file) };
}

/** By hand: not every browser lets one iterate over a stream. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
