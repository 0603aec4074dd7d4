import type { Segment } from "@/src/core/player/segments.ts";
import type { LapMark } from "../../components/track.tsx";

const MOST_REP_MARKS = 12;

/** Lines across the lap: the repetitions where they are counted, else round seconds (or minutes), at most five. */
export function lapMarks(segment: Segment): readonly LapMark[] {
  const { reps, ms } = segment;
  if (reps !== null && reps.count <= MOST_REP_MARKS) {
    return Array.from({ length: reps.count - 1 }, (_, index) => ({
      at: (index + 1) / reps.count,
      label: String(index + 1),
    }));
  }
  const seconds = ms / 1000;
  const spacing = [5, 10, 15, 30, 60].find((step) => seconds / step <= 6) ?? 60;
  if (seconds < 10) return [];
  const marks: LapMark[] = [];
  for (let at = spacing; at < seconds - spacing / 3; at += spacing) marks.push({ at: at / seconds, label: clock(at) });
  return marks;
}

const clock = (seconds: number): string =>
  seconds < 60 ? String(seconds) : `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
