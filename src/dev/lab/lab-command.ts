/** Where a command writes, a line each: results on `out`, words for people on `err`. */
export type LabOutput = { readonly out: (line: string) => void; readonly err: (line: string) => void };

/** One command of the lab. Answers the exit code: 0, or 2 where some input was bad. */
export type LabCommand = (args: readonly string[], output: LabOutput) => number | Promise<number>;
