import type { Subject, SubjectName } from "./subjects.ts";

/** What each subject came to, turn after turn. */
export type Turns<T> = ReadonlyMap<SubjectName, readonly T[]>;

export type Row = {
  readonly what: string;
  readonly measured: Turns<number>;
  /** Whose figure is judged. */
  readonly subject: SubjectName;
  /** Beside whose, and how many times that at most; null: no limit is set. */
  readonly beside: SubjectName;
  readonly most: number | null;
};

/** Measures one subject after the other, round by round, so that a busy minute of the machine hits all of them. */
export async function turnByTurn<T>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Promise<T>,
): Promise<Turns<T>> {
  const measured = new Map<SubjectName, T[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) measured.get(subject.name)?.push(await measure(subject));
  }
  return measured;
}

/** Medians, with the middle half of all turns in brackets, as a table of Markdown. */
export function printTable(rows: readonly Row[], print: (line: string) => void): void {
  const names: readonly SubjectName[] = ["floor", "before", "now", "now, 30 days", "now, ten years"];
  const line = (cells: readonly string[]) => print(`| ${cells.join(" | ")} |`);
  line(["", ...names, "before, times", "now, times", "at most"]);
  line(Array.from({ length: names.length + 4 }, () => "---"));
  for (const { what, measured, subject, beside, most } of rows) {
    const times = (name: SubjectName) => median(measured.get(name)) / median(measured.get(beside));
    const isOver = most !== null && times(subject) > most;
    line([
      what,
      ...names.map((name) => spread(measured.get(name))),
      subject === "now" && measured.has("before") ? times("before").toFixed(2) : "",
      `${times(subject).toFixed(2)}${isOver ? " TOO MUCH" : ""}`,
      most === null ? "" : most.toFixed(1),
    ]);
  }
}

function spread(values: readonly number[] | undefined): string {
  if (values === undefined) return "";
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)].map((value) => value.toFixed(0));
  return `${median(values).toFixed(0)} [${low} to ${high}]`;
}

const median = (values: readonly number[] = []): number => quantile(values, 0.5);

/** Between the two nearest values where it falls between them, so that ticks of 10 ms do not decide it. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place - Math.floor(place));
}
