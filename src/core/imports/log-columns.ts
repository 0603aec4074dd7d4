/** The columns of our own table of runs, in order. Names say the unit; nothing here is translated, so that it reads back anywhere. */
export const LOG_COLUMNS = [
  "start",
  "zone",
  "duration_s",
  "moving_s",
  "distance_m",
  "cadence_spm",
  "vertical_oscillation_mm",
  "ground_contact_ms",
  "stride_m",
  "elevation_gain_m",
  "average_heart_rate_bpm",
  "kind",
  "effort_0_to_10",
  "back_pain_0_to_10",
  "shoes",
  "surface",
  "supports",
  "sources",
  "note",
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];
