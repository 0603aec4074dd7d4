// The public path of this function: checks outside the project load it from here.
export { runsAsCsv } from "../imports/runs-as-csv.ts";
