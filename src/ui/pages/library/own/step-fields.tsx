import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Exercise } from "@/src/core/exercises/exercise.ts";
import { OWN_LIMITS, OWN_SIDES, type OwnStep } from "@/src/core/own-routines/own-routine.ts";
import { hasTwoSides } from "@/src/core/own-routines/step-dose.ts";
import { Segments } from "../../../components/segments.tsx";
import { Stepper } from "../../../components/stepper.tsx";

export type StepFieldsProps = {
  readonly exercise: Exercise;
  readonly step: OwnStep;
  readonly onChange: (fields: Partial<OwnStep>) => void;
  /** Tells the fields of one step from those of the next. */
  readonly testId: string;
};

const WAYS = ["times", "time", "both"] as const;
type Way = (typeof WAYS)[number];

const USUAL = { reps: 10, seconds: 30, secondsEach: 5 } as const;

/** How much of an exercise: counted how, on which side, in how many sets, with what rest. */
export function StepFields({ exercise, step, onChange, testId }: StepFieldsProps): JSX.Element {
  const way = wayOf(step);
  return (
    <div class="own-fields">
      <Segments
        label={i18n.t("ownRoutines.dose.way")}
        value={way}
        segments={WAYS.map((value) => ({
          value,
          text: i18n.t(`ownRoutines.dose.${value}`),
          testId: `${testId}-${value}`,
        }))}
        onChoose={(next) => onChange(counted(step, next))}
      />
      {step.reps !== null && (
        <Stepper
          label={i18n.t("ownRoutines.dose.reps")}
          value={step.reps}
          limit={OWN_LIMITS.reps}
          testId={`${testId}-reps`}
          onChange={(reps) => onChange({ reps })}
        />
      )}
      {step.seconds !== null && (
        <Stepper
          label={way === "both" ? i18n.t("ownRoutines.dose.secondsEach") : i18n.t("ownRoutines.dose.seconds")}
          value={step.seconds}
          limit={OWN_LIMITS.seconds}
          step={way === "both" ? 1 : 5}
          unit={i18n.t("ownRoutines.dose.s")}
          testId={`${testId}-seconds`}
          onChange={(seconds) => onChange({ seconds })}
        />
      )}
      <Stepper
        label={i18n.t("ownRoutines.dose.sets")}
        value={step.sets}
        limit={OWN_LIMITS.sets}
        testId={`${testId}-sets`}
        onChange={(sets) => onChange({ sets })}
      />
      <Stepper
        label={i18n.t("ownRoutines.dose.rest")}
        value={step.restSeconds}
        limit={OWN_LIMITS.restSeconds}
        step={15}
        unit={i18n.t("ownRoutines.dose.s")}
        testId={`${testId}-rest`}
        onChange={(restSeconds) => onChange({ restSeconds })}
      />
      {hasTwoSides(exercise) && (
        <Sides
          names={exercise.text.sides}
          value={step.sides}
          testId={`${testId}-sides`}
          onChange={(sides) => onChange({ sides })}
        />
      )}
    </div>
  );
}

function wayOf({ reps, seconds }: OwnStep): Way | null {
  if (reps === null) return seconds === null ? null : "time";
  return seconds === null ? "times" : "both";
}

/** The same step counted another way; numbers that are there stay. */
function counted({ reps, seconds }: OwnStep, way: Way): Pick<OwnStep, "reps" | "seconds"> {
  switch (way) {
    case "times":
      return { reps: reps ?? USUAL.reps, seconds: null };
    case "time":
      return { reps: null, seconds: reps === null ? (seconds ?? USUAL.seconds) : USUAL.seconds };
    case "both":
      return { reps: reps ?? USUAL.reps, seconds: reps === null ? USUAL.secondsEach : (seconds ?? USUAL.secondsEach) };
  }
}

type SidesProps = {
  readonly names: readonly string[] | undefined;
  readonly value: OwnStep["sides"];
  readonly onChange: (value: OwnStep["sides"]) => void;
  readonly testId: string;
};

function Sides({ names, value, onChange, testId }: SidesProps): JSX.Element {
  const id = useId();
  const nameOf = (side: OwnStep["sides"]): string => {
    if (side === "both") return i18n.t("ownRoutines.dose.bothSides");
    const name = names?.[side === "first" ? 0 : 1];
    return name === undefined ? i18n.t(`ownRoutines.dose.${side}`) : i18n.t("ownRoutines.dose.only", [name]);
  };
  return (
    <div class="stepper own-sides">
      <label for={id}>{i18n.t("ownRoutines.dose.sides")}</label>
      <span>
        <select
          id={id}
          value={value}
          data-testid={testId}
          onChange={(event) => onChange(OWN_SIDES.find((side) => side === event.currentTarget.value) ?? "both")}
        >
          {OWN_SIDES.map((side) => (
            <option key={side} value={side}>
              {nameOf(side)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
