import type { JSX } from "preact";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { assertNever } from "@/src/core/lib/assert-never.ts";
import type { PickReason } from "@/src/core/routines/pick-for-minutes.ts";
import type { Routine } from "@/src/core/routines/routine.ts";
import { MINUTE } from "@/src/core/time/epoch-ms.ts";
import { browserFormat } from "../../../app/format.ts";
import { Button } from "../../../components/button.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { stretchGroupName } from "../../../stretching/group-name.ts";

export type PickedProps = {
  readonly routine: Routine;
  readonly reason: PickReason;
  readonly onStart: () => void;
  /** Null where there is no other. */
  readonly onAnother: (() => void) | null;
};

/** The routine that was picked: its figure, name, length and reason, and the red button. */
export function Picked({ routine, reason, onStart, onAnother }: PickedProps): JSX.Element {
  const longest = routine.items.filter((item) => item.kind === "exercise").toSorted((a, b) => b.seconds - a.seconds)[0];
  const exercise = findExercise(longest?.exerciseId ?? "");
  return (
    <section class="routine-picked" aria-live="polite" data-testid="picked">
      {exercise !== null && (
        <StillFigure
          class="routine-pick-figure"
          illustration={exercise.illustration}
          label=""
          atLeast={{ width: 150, height: 100 }}
        />
      )}
      <h2 class="h3">{routine.name}</h2>
      <p class="num second">{browserFormat().duration(routine.seconds * 1000)}</p>
      <p data-testid="pick-reason">{reasonWords(reason)}</p>
      <div class="chips">
        <Button variant="go" size="big" icon="play" onPress={onStart} testId="start-pick">
          {i18n.t("pick.start")}
        </Button>
        {onAnother !== null && (
          <Button icon="again" onPress={onAnother} testId="another-pick">
            {i18n.t("pick.another")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Why this one, in a sentence. */
function reasonWords(reason: PickReason): string {
  switch (reason.code) {
    case "run-soon":
      return reason.minutes <= 0
        ? i18n.t("pick.reason.runNow")
        : i18n.t("pick.reason.runSoon", [browserFormat().duration(reason.minutes * MINUTE)]);
    case "sore-day":
      return i18n.t("pick.reason.soreDay");
    case "less-stretched": {
      const minutes = Math.round(reason.seconds / 60);
      const group = stretchGroupName(reason.group);
      return minutes === 0
        ? i18n.t("pick.reason.notStretched", [group])
        : i18n.t("pick.reason.lessStretched", [group, minutes]);
    }
    case "fits-the-time":
      return i18n.t("pick.reason.fitsTheTime");
    default:
      return assertNever(reason);
  }
}
