// The public path of this function: checks outside the project load it from here.
export { asKnownRun } from "../imports/run-from-import.ts";
