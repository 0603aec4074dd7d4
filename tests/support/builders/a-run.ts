import type { Run } from "@/src/core/runs/run.ts";
import type { Shoe } from "@/src/core/training/shoes.ts";

let made = 0;

/** A run of 8 km in 48 minutes, by hand, on 3 March 2026 at 17:00 UTC. */
export function aRun(changes: Partial<Run> = {}): Run {
  made += 1;
  const start = changes.start ?? Date.UTC(2026, 2, 3, 17);
  return {
    id: `run-${made}`,
    start,
    zone: "UTC",
    durationSeconds: 2880,
    movingSeconds: null,
    distanceMeters: 8000,
    cadence: null,
    verticalOscillationMm: null,
    groundContactMs: null,
    strideMeters: null,
    elevationGainMeters: null,
    averageHeartRate: null,
    kind: null,
    effort: null,
    pain: null,
    shoeId: null,
    surface: null,
    supports: [],
    note: "",
    sources: ["hand"],
    plannedRunId: null,
    createdAt: start,
    updatedAt: start,
    deletedAt: null,
    ...changes,
  };
}

export function aShoe(changes: Partial<Shoe> = {}): Shoe {
  made += 1;
  return {
    id: `shoe-${made}`,
    name: "Grey pair",
    startMeters: 0,
    retireAtMeters: 800_000,
    isDefault: false,
    retiredAt: null,
    createdAt: made,
    updatedAt: made,
    deletedAt: null,
    ...changes,
  };
}
