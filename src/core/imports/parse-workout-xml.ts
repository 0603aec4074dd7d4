import type { EpochMs } from "../time/epoch-ms.ts";
import { MAX_FILE_BYTES, MAX_HEALTH_BYTES } from "./limits.ts";
import { createGpxReader } from "./parse-gpx.ts";
import { createHealthReader } from "./parse-health.ts";
import { createTcxReader } from "./parse-tcx.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { createXmlStream, type WorkoutXml } from "./xml-stream.ts";

export type WorkoutXmlParser = {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => ParsedFile;
  /** What a file of this kind may be long. */
  readonly mostBytes: () => number;
};

/** GPX, TCX or Apple Health, told apart by the root element. @throws RefusedError */
export function createWorkoutXmlParser(now: EpochMs): WorkoutXmlParser {
  let format: WorkoutXml | null = null;
  let mostBytes = MAX_FILE_BYTES;
  const stream = createXmlStream({
    open: (name, attribute, path) => {
      if (format === null) {
        format = formatOf(name, now);
        if (name === "HealthData") mostBytes = MAX_HEALTH_BYTES;
      }
      format.handler.open(name, attribute, path);
    },
    close: (name, text, path) => format?.handler.close(name, text, path),
  });
  return {
    push: stream.push,
    mostBytes: () => mostBytes,
    end: () => {
      const { hasMore } = stream.end();
      if (format === null) throw new RefusedError("no-activity");
      const file = format.build();
      if (!hasMore) return file;
      return { ...file, refused: [...file.refused, { code: "damaged", detail: "more text after its end" }] };
    },
  };
}

function formatOf(root: string, now: EpochMs): WorkoutXml {
  if (root.toLowerCase() === "gpx") return createGpxReader(now);
  if (root === "TrainingCenterDatabase") return createTcxReader(now);
  if (root === "HealthData") return createHealthReader(now);
  throw new RefusedError("not-a-workout", root);
}
