import type { JSX } from "preact";
import { cautionWords } from "@/src/content/exercises/words.ts";
import type { Caution } from "@/src/core/exercises/exercise.ts";

/** Reasons to leave something out, each a whole phrase. */
export function Cautions({
  title,
  cautions,
}: {
  readonly title: string;
  readonly cautions: readonly Caution[];
}): JSX.Element | null {
  if (cautions.length === 0) return null;
  return (
    <section class="lib-cautions">
      <h2 class="label">{title}</h2>
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{cautionWords[caution]}</li>
        ))}
      </ul>
    </section>
  );
}
