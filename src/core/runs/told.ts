import type { Run } from "./run.ts";

export type DistanceUnit = "km" | "mi";
export const METERS_IN = { km: 1000, mi: 1609.344 } as const satisfies Readonly<Record<DistanceUnit, number>>;

/**
 * How far, as people are told it: in whole tenths of either unit. Several runs are the sum of what each of them is told as, so that
 * nobody who adds up what a page shows comes to another number than the page (README.md beside it).
 */
export type Told = Readonly<Record<DistanceUnit, number>>;

const NOTHING: Told = { km: 0, mi: 0 };

/** One distance in metres, rounded once. */
export const tell = (meters: number): Told => ({ km: tenthsOf(meters, "km"), mi: tenthsOf(meters, "mi") });

const tenthsOf = (meters: number, unit: DistanceUnit): number => Math.round((meters * 10) / METERS_IN[unit]);

/** What several come to. */
export const sumTold = (parts: readonly Told[]): Told =>
  parts.reduce((sum, part) => ({ km: sum.km + part.km, mi: sum.mi + part.mi }), NOTHING);

/** Runs together; one without a distance adds none. */
export const tellRuns = (runs: readonly Pick<Run, "distanceMeters">[]): Told =>
  sumTold(runs.map(({ distanceMeters }) => tell(distanceMeters ?? 0)));

/** How long a run was, as it is told and added up: moving where that is known, in whole seconds. */
export const toldSeconds = ({
  movingSeconds,
  durationSeconds,
}: Pick<Run, "movingSeconds" | "durationSeconds">): number => Math.round(movingSeconds ?? durationSeconds);
