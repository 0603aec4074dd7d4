import { exercises } from "@/src/content/exercises/index.ts";
import { targetWords } from "@/src/content/exercises/words.ts";
import { SEARCH_WORDS } from "@/src/content/search-words.ts";
import { areasOf } from "@/src/core/library/areas.ts";
import type { SearchDocument } from "@/src/core/library/search.ts";
import { areaName, positionName, typeName } from "./parts/words.ts";

/** Every exercise with all words it can be found by. */
export function exerciseDocuments(): readonly SearchDocument<`exercise:${string}`>[] {
  return [...exercises.values()].map((exercise) => ({
    id: `exercise:${exercise.id}`,
    title: exercise.text.name,
    aliases: SEARCH_WORDS[exercise.id] ?? "",
    keywords: [
      typeName(exercise.type),
      positionName(exercise.position),
      ...exercise.targets.map((target) => targetWords[target] ?? ""),
      ...areasOf(exercise.targets).map(areaName),
      ...exercise.text.equipment,
    ].join(" "),
    text: [...exercise.text.steps, exercise.text.cue].join(" "),
  }));
}
