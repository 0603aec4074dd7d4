import type { EpochMs } from "../time/epoch-ms.ts";
import { createGpxReader } from "./parse-gpx.ts";
import { createTcxReader } from "./parse-tcx.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { createXmlStream, type WorkoutXml } from "./xml-stream.ts";

export type WorkoutXmlParser = { readonly push: (chunk: Uint8Array) => void; readonly end: () => ParsedFile };

/** GPX or TCX, told apart by the root element. @throws RefusedError */
export function createWorkoutXmlParser(now: EpochMs): WorkoutXmlParser {
  let format: WorkoutXml | null = null;
  const stream = createXmlStream({
    open: (name, attribute, path) => {
      format ??= formatOf(name, now);
      format.handler.open(name, attribute, path);
    },
    close: (name, text, path) => format?.handler.close(name, text, path),
  });
  return {
    push: stream.push,
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
  throw new RefusedError(root === "HealthData" ? "apple-health" : "not-a-workout", root);
}
