import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import type { ExplainedSwap } from "@/src/core/advice/screened-routine.ts";
import type { Caution } from "@/src/core/exercises/exercise.ts";
import { camelCase } from "@/src/core/lib/camel-case.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { Button } from "../../../components/button.tsx";

export type LeftOutProps = {
  /** As it was written. */
  readonly original: Routine;
  readonly swaps: readonly ExplainedSwap[];
};

/** What is different today and why; one tap shows the routine as it was written. */
export function LeftOut({ original, swaps }: LeftOutProps): JSX.Element {
  const [isShown, setShown] = useState(false);
  return (
    <div data-testid="left-out">
      <ul class="routine-left-out">
        {swaps.map((swap) => (
          <li key={swap.exerciseId}>{swapWords(swap)}</li>
        ))}
      </ul>
      <Button size="small" variant="bare" expanded={isShown} onPress={() => setShown(!isShown)} testId="show-original">
        {isShown ? i18n.t("routine.today.hideOriginal") : i18n.t("routine.today.showOriginal")}
      </Button>
      {isShown && (
        <ol class="small second" data-testid="original">
          {original.items.flatMap((item, index) =>
            item.kind === "rest" ? [] : [<li key={index}>{nameOf(item.exerciseId)}</li>],
          )}
        </ol>
      )}
    </div>
  );
}

function swapWords({ exerciseId, replaceWith, because }: ExplainedSwap): string {
  const why = because.flatMap(reasonWords)[0] ?? i18n.t("routine.today.because.answers");
  return replaceWith === null
    ? i18n.t("routine.today.leftOut", [nameOf(exerciseId), why])
    : i18n.t("routine.today.swapped", [nameOf(exerciseId), nameOf(replaceWith), why]);
}

/** The cautions that answers call for; the others are asked where an exercise is shown. */
const REASONS = [
  "severe-pain",
  "leg-symptoms",
  "bone-stress-suspected",
  "flexion-sensitive",
  "extension-sensitive",
  "twist-provokes",
  "osteoporosis",
  "pregnancy",
  "pregnancy-late",
] as const satisfies readonly Caution[];

const reasonWords = (caution: Caution): readonly string[] => {
  const known = REASONS.find((reason) => reason === caution);
  return known === undefined ? [] : [i18n.t(`routine.today.because.${camelCase(known)}`)];
};

const nameOf = (exerciseId: string): string => findExercise(exerciseId)?.text.name ?? exerciseId;
