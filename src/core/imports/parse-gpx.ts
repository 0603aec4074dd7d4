import type { EpochMs } from "../time/epoch-ms.ts";
import { createTrack, type Track } from "./gpx-track.ts";
import { emptyRun } from "./imported-run.ts";
import { type Instant, parseIsoInstant } from "./iso-instant.ts";
import { createParsedFile } from "./parsed-file.ts";
import { RefusedError } from "./refusal.ts";
import { sportMeaning, surfaceOf } from "./sport-word.ts";
import { numberOrNull } from "./text-decoding.ts";
import type { WorkoutXml } from "./xml-stream.ts";

type OpenTrack = {
  /** Made at its first point: a file of millions of empty tracks costs nothing. */
  track: Track | null;
  word: string;
  offsetMinutes: number | null;
  points: number;
  /** Points that are nowhere on the globe, and the first of them as written. */
  lost: number;
  firstLost: string;
};
type OpenPoint = {
  readonly latitude: number;
  readonly longitude: number;
  time: Instant | null;
  elevation: number | null;
  heartRate: number | null;
  cadence: number | null;
};

/** Google's My Tracks and the first OpenTracks write a pause as a point at the first of these, its end at the other. */
const PAUSE_LATITUDES = new Set([100, 200]);

/**
 * GPX: every `<trk>` is one activity; its `<type>` is a word, Strava's number, or missing (then the person is asked). A
 * point that is nowhere on the globe is left out, unless most are.
 */
export function createGpxReader(now: EpochMs): WorkoutXml {
  const file = createParsedFile(now);
  let trackCount = 0;
  let open: OpenTrack | null = null;
  let point: OpenPoint | null = null;

  const finish = ({ track, word, offsetMinutes, points, lost, firstLost }: OpenTrack) => {
    if (lost > points) {
      file.refuse("bad-number", `position: ${firstLost}`);
      return;
    }
    if (points === 0 || track === null) {
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
        open = { track: null, word: "", offsetMinutes: null, points: 0, lost: 0, firstLost: "" };
      } else if (name === "trkseg") open?.track?.startSegment();
      else if (name === "trkpt") {
        const [lat, lon] = [attribute("lat") ?? "", attribute("lon") ?? ""];
        // Some recorders write points before they know where they are.
        if (lat.trim() === "" || lon.trim() === "") return;
        const [latitude, longitude] = [Number(lat), Number(lon)];
        if (open !== null && PAUSE_LATITUDES.has(latitude)) {
          open.track?.startSegment();
          return;
        }
        if (open !== null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
          open.lost += 1;
          open.firstLost ||= Math.abs(latitude) <= 90 ? lon : lat;
          return;
        }
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
            open.points += 1;
            open.offsetMinutes ??= point.time.offsetMinutes;
            open.track ??= createTrack();
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
