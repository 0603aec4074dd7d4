import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { OWN_LIMITS } from "@/src/core/own-routines/own-routine.ts";
import type { SessionPlan } from "@/src/core/programme/next-session.ts";
import { asAsked, type Ticked } from "@/src/core/programme/ticked.ts";
import { Button } from "../../../components/button.tsx";
import { Stepper } from "../../../components/stepper.tsx";
import { exerciseName, stepWords } from "../../../programme/words.ts";
import type { ProgrammeStore } from "../programme-store.ts";

export type TickListProps = {
  readonly store: ProgrammeStore;
  readonly session: SessionPlan;
  readonly onClose: () => void;
};

/** The session as a list: what was done of each, in sets and repetitions. It begins with everything as asked. */
export function TickList({ store, session, onClose }: TickListProps): JSX.Element {
  const [ticked, setTicked] = useState<readonly Ticked[]>(() => asAsked(session.steps));
  const set = (index: number, change: Partial<Ticked>) =>
    setTicked(ticked.map((each, at) => (at === index ? { ...each, ...change } : each)));
  const isNothing = ticked.every(({ sets }) => sets === 0);
  return (
    <div data-testid="tick-list">
      <p class="second">{i18n.t("programme.tick.intro")}</p>
      <ul class="rows programme-steps">
        {session.steps.map((step, index) => (
          <li key={step.exerciseId} class="programme-tick">
            <span class="grow">
              <b>{exerciseName(step.exerciseId)}</b>
              <span class="second num programme-dose">{stepWords(step)}</span>
            </span>
            <Stepper
              label={i18n.t("programme.tick.sets")}
              value={ticked[index]?.sets ?? 0}
              limit={{ least: 0, most: OWN_LIMITS.sets.most }}
              onChange={(sets) => set(index, { sets })}
              testId={`tick-sets-${index + 1}`}
            />
            {step.reps !== null && (
              <Stepper
                label={i18n.t("programme.tick.reps")}
                value={ticked[index]?.reps ?? step.reps}
                limit={OWN_LIMITS.reps}
                onChange={(reps) => set(index, { reps })}
                testId={`tick-reps-${index + 1}`}
              />
            )}
          </li>
        ))}
      </ul>
      <div class="chips">
        <Button
          variant="go"
          disabled={isNothing}
          onPress={() => void store.tick(session, ticked).then((isSaved) => isSaved && onClose())}
          testId="tick-save"
        >
          {i18n.t("programme.tick.save")}
        </Button>
        <Button onPress={onClose}>{i18n.t("programme.tick.close")}</Button>
      </div>
    </div>
  );
}
