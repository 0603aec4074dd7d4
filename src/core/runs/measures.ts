/** Bounds, both included. */
export type Range = readonly [least: number, most: number];

/** `stored`: what a record may hold. `digits`: how exact an import keeps it. `column`: its name in our own table of runs. */
type Row = { readonly stored: Range; readonly digits: number; readonly column: string };

/**
 * What is measured of a run, one row each, in the order of our own table. Cadence counts the steps a minute of both feet;
 * a stride is one step, as watches show it. `plausible`: what a file may say of a side value, which counts as absent else.
 */
export const MEASURES = {
  durationSeconds: { stored: [1, 7 * 24 * 3600], digits: 3, column: "duration_s" },
  movingSeconds: { stored: [1, 7 * 24 * 3600], digits: 3, column: "moving_s" },
  distanceMeters: { stored: [0, 1_000_000], digits: 2, column: "distance_m" },
  cadence: { stored: [60, 300], plausible: [60, 300], digits: 2, column: "cadence_spm" },
  verticalOscillationMm: { stored: [0, 1000], plausible: [10, 300], digits: 1, column: "vertical_oscillation_mm" },
  groundContactMs: { stored: [0, 2000], plausible: [80, 900], digits: 1, column: "ground_contact_ms" },
  strideMeters: { stored: [0, 10], plausible: [0.2, 4], digits: 4, column: "stride_m" },
  elevationGainMeters: { stored: [0, 50_000], plausible: [0, 50_000], digits: 1, column: "elevation_gain_m" },
  averageHeartRate: { stored: [20, 300], plausible: [25, 250], digits: 1, column: "average_heart_rate_bpm" },
} as const satisfies Readonly<Record<string, Row & { readonly plausible?: Range }>>;

export type Measure = keyof typeof MEASURES;
export type MeasureColumn = (typeof MEASURES)[Measure]["column"];
/** Null where nobody measured it. Only how long a run took is always known. */
export type Measures = {
  readonly [Name in Measure]: Name extends "durationSeconds" ? number : number | null;
};

/** What a run can be without; the side values are those beside time and distance. */
const SIDE_MEASURES = [
  "cadence",
  "verticalOscillationMm",
  "groundContactMs",
  "strideMeters",
  "elevationGainMeters",
  "averageHeartRate",
] as const satisfies readonly Measure[];
export type SideMeasure = (typeof SIDE_MEASURES)[number];
export const OPTIONAL_MEASURES = ["movingSeconds", "distanceMeters", ...SIDE_MEASURES] as const;

/** The measures of a run alone, in the table's order. */
export function measuresOf(run: Measures): Measures {
  return mapMeasures((name) => run[name]) as Measures;
}

/** One value for each measure, in the table's order. */
export function mapMeasures<Value>(valueOf: (name: Measure) => Value): Readonly<Record<Measure, Value>> {
  return Object.fromEntries((Object.keys(MEASURES) as Measure[]).map((name) => [name, valueOf(name)])) as Record<
    Measure,
    Value
  >;
}

/** One value for each side measure. */
export function mapSideMeasures<Value>(valueOf: (name: SideMeasure) => Value): Readonly<Record<SideMeasure, Value>> {
  return Object.fromEntries(SIDE_MEASURES.map((name) => [name, valueOf(name)])) as Record<SideMeasure, Value>;
}
