import { MEASURES } from "../runs/measures.ts";

/** The columns of our own table of runs, in order. Names say the unit; nothing here is translated, so that it reads back anywhere. */
export const LOG_COLUMNS = [
  "start",
  "zone",
  ...Object.values(MEASURES).map(({ column }) => column),
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
