import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { findExercise } from "@/src/content/exercises/index.ts";
import { cautionWords } from "@/src/content/exercises/words.ts";
import type { OwnStep } from "@/src/core/own-routines/own-routine.ts";
import { Button, IconButton } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { StillFigure } from "../../../figure/still-figure.tsx";
import { exerciseUrl } from "../parts/links.ts";
import { type BuilderStore, type DraftStep, exerciseName } from "./builder-store.ts";
import { StepFields } from "./step-fields.tsx";
import { type Dragging, shiftOf, useDragOrder } from "./use-drag-order.ts";

/** The steps in their order: dragged, or moved with buttons or Alt and the arrow keys. */
export function BuilderSteps({ store }: { readonly store: BuilderStore }): JSX.Element {
  const steps = store.steps.value;
  const list = useRef<HTMLOListElement>(null);
  const { dragging, begin } = useDragOrder(list, (from, to) => {
    const key = store.steps.value[from]?.key;
    if (key !== undefined) store.move(key, to);
  });
  const keepFocus = useKeptFocus(list, steps);
  const move = (index: number, by: number) => {
    const key = steps[index]?.key;
    if (key === undefined) return;
    keepFocus();
    store.move(key, index + by);
  };
  const remove = (index: number) => {
    const key = steps[index]?.key;
    if (key === undefined) return;
    focusAfterRemoval(list.current, index);
    store.remove(key);
  };
  const moveRef = useRef(move);
  useEffect(() => {
    moveRef.current = move;
  });
  useEffect(() => {
    const element = list.current;
    // On the list itself: a key pressed in any control of a step moves that step.
    const press = (event: KeyboardEvent) => {
      const by = ARROWS[event.key];
      const control = event.target;
      if (by === undefined || !(control instanceof HTMLElement)) return;
      if (!event.altKey && control.dataset["drag"] === undefined) return;
      const row = [...(element?.children ?? [])].findIndex((child) => child.contains(control));
      event.preventDefault();
      moveRef.current(row, by);
    };
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);
  return (
    <ol class={dragging === null ? "own-steps" : "own-steps is-dragging"} ref={list} data-testid="own-steps">
      {steps.map((draft, index) => (
        <StepRow
          key={draft.key}
          draft={draft}
          index={index}
          dragging={dragging}
          onChange={(fields) => store.change(draft.key, fields)}
          onDrag={(event) => begin(index, event)}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        />
      ))}
    </ol>
  );
}

const ARROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A moved element loses the focus in the browser: it gets it back once the list stands in its new order. */
function useKeptFocus(list: { readonly current: HTMLElement | null }, steps: readonly DraftStep[]): () => void {
  const keptRef = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = keptRef.current;
    keptRef.current = null;
    if (!(element instanceof HTMLElement) || !list.current?.contains(element)) return;
    element.focus();
    element.scrollIntoView?.({ block: "nearest" });
  }, [list, steps]);
  return () => {
    keptRef.current = document.activeElement;
  };
}

/** On the button of the next step, else of the one before, else where the next exercise is found. */
function focusAfterRemoval(list: HTMLElement | null, index: number): void {
  const row = list?.children[index + 1] ?? list?.children[index - 1];
  const next = row?.querySelector<HTMLElement>(".own-step-buttons > :last-child");
  (next ?? document.querySelector<HTMLElement>(".own-picker input"))?.focus();
}

type StepRowProps = {
  readonly draft: DraftStep;
  readonly index: number;
  readonly dragging: Dragging | null;
  readonly onChange: (fields: Partial<OwnStep>) => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
};

function StepRow({ draft, index, dragging, onChange, onDrag, onMove, onRemove }: StepRowProps): JSX.Element {
  const { step } = draft;
  const exercise = findExercise(step.exerciseId);
  const name = exerciseName(step.exerciseId);
  const isDragged = dragging?.index === index;
  const testId = `step-${index + 1}`;
  return (
    <li
      class={isDragged ? "own-step is-dragged" : "own-step"}
      style={dragging === null ? undefined : { transform: `translateY(${shiftOf(dragging, index)}px)` }}
      data-testid={testId}
    >
      <button
        type="button"
        class="own-drag"
        data-drag=""
        aria-label={i18n.t("ownRoutines.build.drag", [index + 1, name])}
        title={i18n.t("ownRoutines.build.dragHint")}
        onPointerDown={onDrag}
      >
        <span class="num" aria-hidden="true">
          {index + 1}
        </span>
        <Icon name="drag" />
      </button>
      <div class="own-step-figure">
        {exercise !== null && (
          <StillFigure
            illustration={exercise.illustration}
            mirror={step.sides === "second"}
            label=""
            atLeast={{ width: 120, height: 96 }}
          />
        )}
      </div>
      <div class="own-step-text">
        <h3>
          {exercise === null ? (
            name
          ) : (
            <a href={exerciseUrl(exercise.id)} target="_blank">
              {name}
              <span class="sr">{`, ${i18n.t("library.article.newTab")}`}</span>
            </a>
          )}
        </h3>
        {exercise !== null && exercise.avoidIf.length > 0 && (
          <p class="own-caution">
            {i18n.t("ownRoutines.build.caution", [exercise.avoidIf.map((caution) => cautionWords[caution]).join("; ")])}
          </p>
        )}
      </div>
      <div class="own-step-buttons">
        <IconButton
          icon="down"
          size="small"
          label={i18n.t("ownRoutines.build.earlier", [name])}
          testId={`${testId}-up`}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          size="small"
          label={i18n.t("ownRoutines.build.later", [name])}
          testId={`${testId}-down`}
          onPress={() => onMove(1)}
        />
        <Button
          variant="bare"
          size="small"
          label={i18n.t("ownRoutines.build.removeNamed", [name])}
          testId={`${testId}-remove`}
          onPress={onRemove}
        >
          {i18n.t("ownRoutines.build.remove")}
        </Button>
      </div>
      {exercise !== null && <StepFields exercise={exercise} step={step} testId={testId} onChange={onChange} />}
    </li>
  );
}
