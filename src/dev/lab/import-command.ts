import { importFiles, type ImportSource } from "@/src/core/imports/import-files.ts";
import type { FileReport } from "@/src/core/imports/import-report.ts";
import type { ImportedRun } from "@/src/core/imports/imported-run.ts";
import { formatInstant, formatOffset } from "@/src/core/imports/iso-instant.ts";
import { measuresOf } from "@/src/core/runs/measures.ts";
import type { LabOutput } from "./lab-command.ts";
import { sizeOf, streamInput } from "./read-input.ts";
import { noteWords, refusalWords } from "./refusal-words.ts";

/**
 * `import FILE...`: the files as one import, one JSON object a line, a line a file, in their order. What can't be read
 * is a line with its reason; the exit code is 0 whatever the files hold.
 */
export async function importCommand(args: readonly string[], { out, err }: LabOutput): Promise<number> {
  if (args.length === 0) {
    err("usage: npm run -s lab -- import FILE...");
    return 2;
  }
  const report = await importFiles(args.map(sourceOf), { now: Date.now(), known: [] });
  for (const file of report.files) out(JSON.stringify(lineOf(file)));
  return 0;
}

function sourceOf(path: string): ImportSource {
  return { name: path, size: sizeOf(path), chunks: () => streamInput(path) };
}

/**
 * A file's runs with its own numbers, whatever other files add to them. `zone` and the offset in `start` only where the
 * file knows one; UTC is always written `+00:00` (core/imports/README.md).
 */
function lineOf({ file, told, duplicates, unsure, notes, refused }: FileReport) {
  return {
    file,
    runs: told.map(runOf),
    duplicates: duplicates.map(({ start, offsetMinutes, of }) => ({ start: formatInstant(start, offsetMinutes), of })),
    notes: notes.map(({ code, start, offsetMinutes, member }) => ({
      start: formatInstant(start, offsetMinutes),
      member,
      says: noteWords(code),
    })),
    refused: [
      ...unsure.map(({ member, word }) => ({
        code: "unknown-sport" as const,
        detail: word === "" ? null : word,
        member,
        count: 1,
      })),
      ...refused,
    ].map((refusal) => ({
      why: refusalWords(refusal),
    })),
  };
}

function runOf(run: ImportedRun) {
  return {
    start: formatInstant(run.start, run.offsetMinutes),
    zone: run.offsetMinutes === null ? null : formatOffset(run.offsetMinutes),
    ...measuresOf(run),
    source: run.source,
  };
}
