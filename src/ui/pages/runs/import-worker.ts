import { importFiles, type ImportProgress, type ImportSource } from "@/src/core/imports/import-files.ts";
import type { FromWorker, ToWorker } from "./import-worker-messages.ts";

/** Twenty times a second is all that a progress bar can show. */
const PROGRESS_EVERY_MS = 50;
let toldAt = 0;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void answer(data));

async function answer({ files, known, now }: ToWorker): Promise<void> {
  try {
    const report = await importFiles(files.map(sourceOf), { known, now, onProgress });
    tell({ type: "report", report });
  } catch (error) {
    tell({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
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
