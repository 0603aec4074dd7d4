import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { exercises, findExercise } from "@/src/content/exercises/index.ts";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { exerciseFits, NO_FILTER } from "@/src/core/library/filter.ts";
import { search } from "@/src/core/library/search.ts";
import { Button } from "../../../components/button.tsx";
import { SearchField } from "../../../components/search-field.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { exerciseDocuments } from "../exercise-documents.ts";
import { Filters } from "../parts/filters.tsx";
import { doseWords, positionName } from "../parts/words.ts";

/** The library's exercises, found by word, place and part of the body, each with one button. */
export function ExercisePicker({ onAdd }: { readonly onAdd: (exerciseId: string) => void }): JSX.Element {
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState(NO_FILTER);
  const documents = useMemo(exerciseDocuments, []);
  const found: readonly Exercise[] =
    query.trim() === ""
      ? [...exercises.values()]
      : search(documents, query).flatMap(({ id }) => findExercise(id.slice("exercise:".length)) ?? []);
  const fitting = found.filter((exercise) => exerciseFits(exercise, filter));
  return (
    <section class="own-picker" aria-labelledby="own-picker-title">
      <h2 class="h3" id="own-picker-title">
        {i18n.t("ownRoutines.pick.title")}
      </h2>
      <SearchField
        class="lib-find"
        query={query}
        label={i18n.t("ownRoutines.pick.search")}
        placeholder={i18n.t("ownRoutines.pick.placeholder", [exercises.size])}
        testId="pick-search"
        onChange={setQuery}
        onEnter={() => {
          const [first] = fitting;
          if (query.trim() !== "" && first !== undefined) onAdd(first.id);
        }}
      />
      <Filters filter={filter} onChange={setFilter} />
      <output class="second small">{i18n.t("ownRoutines.pick.count", fitting.length)}</output>
      <ul class="own-pick">
        {fitting.map((exercise) => (
          <li key={exercise.id}>
            <span class="own-pick-figure">
              <StillFigure illustration={exercise.illustration} label="" atLeast={{ width: 120, height: 96 }} />
            </span>
            <span class="grow">
              <b>{exercise.text.name}</b>
              <span class="tagline">
                <span>{positionName(exercise.position)}</span>
                <span>{doseWords(exercise.dose)}</span>
              </span>
            </span>
            <Button
              size="small"
              icon="plus"
              label={i18n.t("ownRoutines.pick.addNamed", [exercise.text.name])}
              testId={`add-${exercise.id}`}
              onPress={() => onAdd(exercise.id)}
            >
              {i18n.t("ownRoutines.pick.add")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
