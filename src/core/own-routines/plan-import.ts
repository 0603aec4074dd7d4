import { freeName } from "./copy-name.ts";
import type { OwnContent } from "./own-routine.ts";

/** What an import would do: nothing is stored before the person has seen it. */
export type ImportPlan = {
  /** In the file's order. `renamedFrom`: its name was taken by another routine. */
  readonly added: readonly (OwnContent & { readonly renamedFrom: string | null })[];
  /** Names of routines that are there already, step for step. */
  readonly alreadyThere: readonly string[];
};

/** Never replaces a routine: the same one is left out, another one of the same name gets a name of its own. */
export function planImport(present: readonly OwnContent[], file: readonly OwnContent[]): ImportPlan {
  const added: ImportPlan["added"][number][] = [];
  const alreadyThere: string[] = [];
  for (const { name, steps } of file) {
    const others = [...present, ...added];
    if (others.some((other) => isSame(other, { name, steps }))) {
      alreadyThere.push(name);
      continue;
    }
    const free = freeName(
      name,
      others.map((other) => other.name),
    );
    added.push({ name: free, steps, renamedFrom: free === name ? null : name });
  }
  return { added, alreadyThere };
}

/** Step for step, and of the same name but for the number that an earlier import gave it. */
const isSame = (a: OwnContent, b: OwnContent): boolean =>
  unnumbered(a.name) === unnumbered(b.name) &&
  JSON.stringify(a.steps.map(inOrder)) === JSON.stringify(b.steps.map(inOrder));

const unnumbered = (name: string): string => name.replace(/ \d+$/, "");

/** Stored and read steps may list their fields in different orders. */
const inOrder = ({ exerciseId, reps, seconds, sides, sets, restSeconds }: OwnContent["steps"][number]) => [
  exerciseId,
  reps,
  seconds,
  sides,
  sets,
  restSeconds,
];
