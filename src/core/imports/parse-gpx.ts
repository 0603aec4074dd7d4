import type { EpochMs } from "../time/epoch-ms.ts";
import { createTrack, type Track } from "./gpx-track.ts";
import { emptyRun } from "./imported-run.ts";
import { type Instant, parseIsoInstant } from "./iso-instant.ts";
import { createParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { numberFrom, numberOrNull } from "./text-decoding.ts";
import type { WorkoutXml } from "./xml-stream.ts";

type OpenTrack = { readonly track: Track; word: string; offsetMinutes: number | null; hasPoints: boolean };
type OpenPoint = {
  readonly latitude: number;
  readonly longitude: number;
  time: Instant | null;
  elevation: number | null;
  heartRate: number | null;
  cadence: number | null;
};

/** GPX: every `<trk>` is one activity; its `<type>` is a word, Strava's number, or missing (then the person is asked). */
export function createGpxReader(now: EpochMs): WorkoutXml {
  const file = createParsedFile(now);
  let trackCount = 0;
  let open: OpenTrack | null = null;
  let point: OpenPoint | null = null;

  const finish = ({ track, word, offsetMinutes, hasPoints }: OpenTrack) => {
    if (!hasPoints) {
      file.refuse("no-times", null);
      return;
    }
    file.add({
      meaning: sportMeaning(word),
      word,
      run: () => ({ ...emptyRun("gpx"), ...track.sums(), offsetMinutes, surface: surfaceOf(word) }),
    });
  };

  const handler = {
    open: (name: string, attribute: (name: string) => string | null) => {
      if (name === "trk") {
        trackCount += 1;
        open = { track: createTrack(), word: "", offsetMinutes: null, hasPoints: false };
      } else if (name === "trkseg") open?.track.startSegment();
      else if (name === "trkpt") {
        const latitude = coordinate(attribute("lat"), 90);
        const longitude = coordinate(attribute("lon"), 180);
        // Some recorders write points before they know where they are.
        if (latitude === null || longitude === null) return;
        point = { latitude, longitude, time: null, elevation: null, heartRate: null, cadence: null };
      }
    },
    close: (name: string, text: string, path: readonly string[]) => {
      if (point !== null) {
        if (name === "time" && path.at(-1) === "trkpt") point.time = parseIsoInstant(text);
        else if (name === "ele") point.elevation = numberOrNull(text);
        else if (name === "hr" || name === "heartrate") point.heartRate = numberOrNull(text);
        else if (name === "cad" || name === "cadence") point.cadence = numberOrNull(text);
        else if (name === "trkpt") {
          if (open !== null && point.time !== null) {
            open.hasPoints = true;
            open.offsetMinutes ??= point.time.offsetMinutes;
            open.track.add({ ...point, at: point.time.at });
          }
          point = null;
        }
      } else if (open !== null) {
        if (name === "type" && path.at(-1) === "trk") open.word = text.trim();
        else if (name === "trk") {
          finish(open);
          open = null;
        }
      }
    },
  };

  return {
    handler,
    build: () => {
      if (trackCount === 0) throw new RefusedError("no-activity");
      return file.build();
    },
  };
}

function coordinate(text: string | null, most: number): number | null {
  const value = numberFrom(text ?? "", "position");
  if (value !== null && Math.abs(value) > most) throw new RefusedError("bad-number", `position: ${text ?? ""}`);
  return value;
}
