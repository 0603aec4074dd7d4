/** Between `npm run mutants` and the runner that it starts: what to try, and what came of it. */
export type Plan = {
  /** Source files, by path from the root, with every drawn break in them behind a switch. */
  readonly files: Readonly<Record<string, string>>;
  /** Ids of the breaks that are to be tried. */
  readonly drawn: readonly string[];
  /** The file to which findings are added, one JSON line each. */
  readonly findings: string;
  /** Processor time that one test may take for all its breaks. */
  readonly patienceMs: number;
  /** Globs of test files to run, and of those to leave out. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
};

export type Finding =
  | { readonly kind: "passed" | "passed-at-load"; readonly breaks: readonly string[] }
  | { readonly kind: "tries"; readonly id: string; readonly limitMs: number }
  | { readonly kind: "noticed"; readonly id: string; readonly test: string }
  | { readonly kind: "hung"; readonly id: string }
  | { readonly kind: "left-out"; readonly test: string; readonly because: "red" | "only-once" | "long" }
  | { readonly kind: "file-done"; readonly file: string };
