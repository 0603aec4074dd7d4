import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importFiles, type ImportSource } from "@/src/core/imports/import-files.ts";
import type { FileReport, ImportReport, KnownRun } from "@/src/core/imports/import-report.ts";

export const NOW = Date.UTC(2026, 10, 23, 12);

export type Bytes = string | Uint8Array;

/** Files as an import meets them, in slices of an odd size so that nothing depends on where one ends. */
export function sourcesOf(files: Readonly<Record<string, Bytes>>, slice = 777): readonly ImportSource[] {
  return Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return {
      name,
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
      },
    };
  });
}

export function importBytes(
  files: Readonly<Record<string, Bytes>>,
  known: readonly KnownRun[] = [],
): Promise<ImportReport> {
  return importFiles(sourcesOf(files), { now: NOW, known });
}

/** Imports one file alone and answers its report. */
export async function importOne(name: string, content: Bytes): Promise<FileReport> {
  const [file] = (await importBytes({ [name]: content })).files;
  if (file === undefined) throw new Error("no report");
  return file;
}

/** The codes of all that a file was refused for, in order. */
export const codesOf = (file: FileReport | undefined): readonly string[] => file?.refused.map(({ code }) => code) ?? [];

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/workouts/${name}`, import.meta.url))));
}

export const fixtureText = (name: string): string => new TextDecoder().decode(fixture(name));
